import {
  differenceOf,
  keyOf,
  sameJson,
  type Address,
  type DraftChange,
  type Json,
  type JsonObject,
} from '#libs/domain';
import { isMap, isScalar, parseDocument, stringify, type Document, type YAMLSeq } from 'yaml';
import { readYaml } from './read-yaml.js';

const WRITING = { lineWidth: 120 } as const;
const READING = { version: '1.2', schema: 'core', merge: false, stringKeys: true, uniqueKeys: false } as const;

const plain = (node: unknown): Json => (node as { toJSON(): Json } | null)?.toJSON() ?? null;
const indexOf = (list: YAMLSeq, id: string): number => list.items.findIndex((item) => keyOf(plain(item)) === id);

/** Keys and indexes that lead to an address in a document of nodes. */
function pathOf(document: Document, at: Address): (string | number)[] {
  const path: (string | number)[] = [];
  for (const step of at) {
    if (typeof step === 'string') path.push(step);
    else path.push(indexOf(document.getIn(path, true) as YAMLSeq, step.id));
  }
  return path;
}

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

function patched(file: string, text: string, value: JsonObject): string | undefined {
  const before = readYaml(file, text);
  if (!before.ok) return undefined;
  if (sameJson(before.value, value)) return text;
  const document = parseDocument(text, READING);
  if (!isMap(document.contents)) return undefined;
  for (const change of differenceOf(before.value, value)) changeNodes(document, change);
  const written = document.toString(WRITING);
  const after = readYaml(file, written);
  return after.ok && sameJson(after.value, value) ? written : undefined;
}

/**
 * A YAML text that says `value`: `text` with as little as can be written anew, so that comments and the author's way of
 * writing stay. What cannot be brought in that way is written from the beginning, without comments.
 */
export function yamlSaying(file: string, text: string | undefined, value: JsonObject): string {
  return (text === undefined ? undefined : patched(file, text, value)) ?? stringify(value, WRITING);
}
