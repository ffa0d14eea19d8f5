import { hashAfter, ORIGIN } from './chain.js';
import type { JournalStore } from './store/journal-store.js';

/** What a check of the chain found. */
export type Verification =
  | { readonly holds: true; readonly entries: number }
  | { readonly holds: false; readonly entries: number; readonly firstBroken: number; readonly why: string };

/** Recomputes a drill's hash chain from its first entry and names the first that does not hold. */
export async function verifyJournal(journal: JournalStore, drill: string): Promise<Verification> {
  let expected = 1;
  let hash: Buffer = ORIGIN;
  for await (const stored of journal.lines(drill)) {
    const { seq } = stored.line;
    if (seq !== expected)
      return { holds: false, entries: expected - 1, firstBroken: expected, why: `entry ${expected} is missing` };
    hash = hashAfter(hash, stored.line);
    if (!hash.equals(stored.hash))
      return { holds: false, entries: expected - 1, firstBroken: seq, why: 'its content does not fit its hash' };
    expected++;
  }
  const head = await journal.head(drill);
  const entries = expected - 1;
  if (!head || head.seq !== entries || !head.hash.equals(hash)) {
    return { holds: false, entries, firstBroken: expected, why: 'the journal ends before its head' };
  }
  return { holds: true, entries };
}
