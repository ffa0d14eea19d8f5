import { keyOf, type Address, type Json } from '#libs/domain';
import { parseDocument, type Document, type YAMLSeq } from 'yaml';

/** As packs are read; lines are as long as the longest that people like to read. */
const READING = { version: '1.2', schema: 'core', merge: false, stringKeys: true, uniqueKeys: false } as const;
export const WRITING = { lineWidth: 120 } as const;

export const nodesOf = (text: string): Document.Parsed => parseDocument(text, READING);

const plain = (node: unknown): Json => (node as { toJSON(): Json } | null)?.toJSON() ?? null;

export const indexOf = (list: Pick<YAMLSeq, 'items'>, id: string): number =>
  list.items.findIndex((item) => keyOf(plain(item)) === id);

/** Keys and indexes that lead to an address in a document of nodes. */
export function pathOf(document: Document, at: Address): (string | number)[] {
  const path: (string | number)[] = [];
  for (const step of at) {
    if (typeof step === 'string') path.push(step);
    else path.push(indexOf(document.getIn(path, true) as YAMLSeq, step.id));
  }
  return path;
}
