import type { JournalStore } from '../store/journal-store.js';
import type { PublicKey } from '../signatures/public-key.js';
import type { Verification } from './verification.js';
import { verifyChain } from './verify-chain.js';

/**
 * Checks a drill's chain in the database, and the signatures under it.
 * @param key the key that must have signed it; without it, this installation's own
 */
export async function verifyJournal(
  journal: JournalStore,
  drill: string,
  key: PublicKey = journal.publicKey,
): Promise<Verification> {
  const checkpoints = await journal.checkpoints(drill);
  const chain = { drill, lines: journal.lines(drill), checkpoints, head: () => journal.head(drill) };
  return verifyChain(chain, key);
}
