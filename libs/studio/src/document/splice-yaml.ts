import { keyOf, type DraftChange, type Json, type SetField } from '#libs/domain';
import { isMap, isNode, isScalar, isSeq, stringify, type Document, type YAMLSeq } from 'yaml';
import { indexOf, nodesOf, pathOf, WRITING } from './yaml-nodes.js';

/** Changes of lists and keys that are written one by one: each costs a reading. */
const MOST = 10;

type Range = readonly [start: number, end: number];

const lineStart = (text: string, at: number): number => text.lastIndexOf('\n', at - 1) + 1;

/** Where the line after something ends that ends at `at`. */
function lineEnd(text: string, at: number): number {
  if (text[at - 1] === '\n') return at;
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end + 1;
}

const endOf = (text: string, node: unknown): number => lineEnd(text, (isNode(node) && node.range?.[1]) || 0);

/** Some YAML as whole lines, so far to the right. */
function lines(value: Json, indent: string): string {
  const written = stringify(value, { ...WRITING, lineWidth: WRITING.lineWidth - indent.length });
  return written.replace(/^(?=.)/gm, indent);
}

const behind = (text: string, at: number, snippet: string): string => {
  const before = text.slice(0, at);
  return `${before}${before === '' || before.endsWith('\n') ? '' : '\n'}${snippet}${text.slice(at)}`;
};

/** Texts that mean the same with and without quotes, in lists and maps on one line too. */
const PLAIN = /^\p{L}(?:[^\s,[\]{}:#"'&*!|>%@`]|:(?=\S)| (?=[^\s#]))*$/u;

/** A text on one line, quoted wherever it might be taken for anything else. */
const onOneLine = (to: Json): string =>
  typeof to === 'string' && !PLAIN.test(to) ? JSON.stringify(to) : stringify(to, { lineWidth: 0 }).trim();

/** The lines of one element of a list that is written in lines, with the space before its dash. */
function itemLines(text: string, list: YAMLSeq, index: number): { range: Range; indent: string } | undefined {
  const item = list.items[index];
  if (list.flow || !isNode(item) || !item.range) return undefined;
  const start = lineStart(text, item.range[0]);
  const indent = /^( *)- +$/.exec(text.slice(start, item.range[0]))?.[1];
  return indent === undefined ? undefined : { range: [start, endOf(text, item)], indent };
}

interface Splice {
  readonly range: Range;
  readonly text: string;
}

/** How a text, number or yes is written over where it stands on one line. */
function scalarSplice(document: Document, { at, to = null }: SetField): Splice | undefined {
  const node = document.getIn(pathOf(document, at), true);
  const isBlock = isScalar(node) && (node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED');
  if (!isScalar(node) || isBlock || !node.range || typeof to === 'object') return undefined;
  return { range: [node.range[0], node.range[1]], text: onOneLine(to) };
}

/** A new key behind the last one of a map that is written in lines. */
function keySplice(text: string, document: Document, { at, to = null }: SetField): Splice | undefined {
  const path = pathOf(document, at);
  const holder = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  const [first, last] = isMap(holder) && !holder.flow ? [holder.items[0], holder.items.at(-1)] : [];
  if (!isNode(first?.key) || !first.key.range || !last) return undefined;
  const indent = ' '.repeat(first.key.range[0] - lineStart(text, first.key.range[0]));
  const end = endOf(text, isNode(last.value) ? last.value : last.key);
  return { range: [end, end], text: lines({ [String(path.at(-1))]: to }, indent) };
}

function insertSpliced(
  text: string,
  list: YAMLSeq,
  after: string | null,
  write: (indent: string) => string,
): string | undefined {
  const index = after === null ? 0 : indexOf(list, after);
  const beside = itemLines(text, list, index);
  return beside && behind(text, beside.range[after === null ? 0 : 1], write(beside.indent));
}

/** The text with one change written into it. */
function oneSpliced(text: string, change: DraftChange): string | undefined {
  const document = nodesOf(text);
  if (change.kind === 'set') {
    const splice = change.from === undefined ? keySplice(text, document, change) : undefined;
    return splice && behind(text, splice.range[0], splice.text);
  }
  const list = document.getIn(pathOf(document, change.at), true);
  if (!isSeq(list)) return undefined;
  if (change.kind === 'insert')
    return insertSpliced(text, list, change.after, (indent) => lines([change.element], indent));
  const id = change.kind === 'move' ? change.id : (keyOf(change.element) ?? '');
  const item = list.items.length > 1 ? itemLines(text, list, indexOf(list, id)) : undefined;
  if (!item) return undefined;
  const cut = text.slice(0, item.range[0]) + text.slice(item.range[1]);
  if (change.kind === 'remove') return cut;
  const left = nodesOf(cut);
  const others = left.getIn(pathOf(left, change.at), true);
  return isSeq(others) ? insertSpliced(cut, others, change.to, () => text.slice(...item.range)) : undefined;
}

/**
 * The text with changes written into it and nothing else touched, where they are few and easily written; undefined for
 * others. They are those of a difference. What comes of it must be read again: it may say something else.
 */
export function splicedYaml(text: string, changes: readonly DraftChange[]): string | undefined {
  const document = nodesOf(text);
  const splices: Splice[] = [];
  const rest: DraftChange[] = [];
  for (const change of changes) {
    const isOver = change.kind === 'set' && change.from !== undefined && change.to !== undefined;
    const splice = isOver ? scalarSplice(document, change) : undefined;
    if (splice) splices.push(splice);
    else rest.push(change);
  }
  if (rest.length > MOST) return undefined;
  let written: string | undefined = text;
  for (const { range, text: to } of splices.sort((one, other) => other.range[0] - one.range[0]))
    written = written.slice(0, range[0]) + to + written.slice(range[1]);
  for (const change of rest) written = written === undefined ? undefined : oneSpliced(written, change);
  return written;
}
