import { differenceOf, keyOf, sameJson, type DraftChange, type Json, type JsonObject } from '#libs/domain';
import { isMap, isScalar, stringify, type Document, type YAMLSeq } from 'yaml';
import { readYaml } from './read-yaml.js';
import { splicedYaml } from './splice-yaml.js';
import { indexOf, nodesOf, pathOf, WRITING } from './yaml-nodes.js';

/** A text keeps its place and its comment; anything else is written anew. */
function setValue(document: Document, path: (string | number)[], to: Json): void {
  const node = document.getIn(path, true);
  if (isScalar(node) && (typeof to !== 'object' || to === null)) {
    if (typeof node.value !== typeof to) delete node.type;
    node.value = to;
    delete node.source;
  } else document.setIn(path, document.createNode(to));
}

function changeNodes(document: Document, change: DraftChange): void {
  const path = pathOf(document, change.at);
  if (change.kind === 'set') {
    if (change.to === undefined) document.deleteIn(path);
    else setValue(document, path, change.to);
    return;
  }
  const list = document.getIn(path, true) as YAMLSeq;
  const id = change.kind === 'move' ? change.id : (keyOf(change.element) ?? '');
  const old = change.kind === 'insert' ? undefined : list.items.splice(indexOf(list, id), 1)[0];
  if (change.kind === 'remove') return;
  const after = change.kind === 'insert' ? change.after : change.to;
  const node = old ?? document.createNode((change as { element: Json }).element);
  if (list.items.length === 0) list.flow = false;
  list.items.splice(after === null ? 0 : indexOf(list, after) + 1, 0, node);
}

const says = (file: string, text: string | undefined, value: Json): text is string => {
  const read = text === undefined ? undefined : readYaml(file, text);
  return read?.ok === true && sameJson(read.value, value);
};

function patched(file: string, text: string, value: JsonObject): string | undefined {
  const before = readYaml(file, text);
  if (!before.ok) return undefined;
  const changes = differenceOf(before.value, value);
  if (changes.length === 0) return text;
  const spliced = splicedYaml(text, changes);
  if (says(file, spliced, value)) return spliced;
  const document = nodesOf(text);
  if (!isMap(document.contents)) return undefined;
  for (const change of changes) changeNodes(document, change);
  const written = document.toString(WRITING);
  return says(file, written, value) ? written : undefined;
}

/**
 * A YAML text that says `value`: `text` with as little as can be written anew, so that comments and the author's way of
 * writing stay. What cannot be brought in that way is written from the beginning, without comments.
 */
export function yamlSaying(file: string, text: string | undefined, value: JsonObject): string {
  return (text === undefined ? undefined : patched(file, text, value)) ?? stringify(value, WRITING);
}
