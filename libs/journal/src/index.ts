import { JournalBegins1763700000001 } from './store/1-journal-begins.js';
import { HeadGuardsItself1763700000011 } from './store/2-head-guards-itself.js';
import { JournalIsSigned1764100000001 } from './store/3-journal-is-signed.js';
import { ASecondWall1764100000003 } from './store/5-a-second-wall.js';
import { NationsHoldKeys1764100000002 } from './store/4-nations-hold-keys.js';

export type { StoredLine } from './chain.js';
export type { Verification } from './check/verification.js';
export { signers } from './check/signers.js';
export { verifyChain } from './check/verify-chain.js';
export { verifyJournal } from './check/verify-journal.js';
export { exportJournal } from './export/export-journal.js';
export { verifyExport, type ExportCheck } from './export/verify-export.js';
export { Keyring } from './keys/keyring.js';
export { NationSeals, REGION, type SealedPlace } from './keys/nation-seals.js';
export type { Seal } from './keys/seal.js';
export { PublicKey } from './signatures/public-key.js';
export type { GrowingChain } from './store/append/growing-chain.js';
export { JournalStore, type Head, type Turn } from './store/journal-store.js';

/** The room's tables. */
export const journalMigrations = [
  JournalBegins1763700000001,
  HeadGuardsItself1763700000011,
  JournalIsSigned1764100000001,
  NationsHoldKeys1764100000002,
  ASecondWall1764100000003,
];

/** Tables to which the application adds and which it reads, and never changes. */
export const journalAppendOnly = ['journal_entry', 'journal_checkpoint'];

/** The migration after which journals without a signature are signed as they stand. */
export const SIGNATURES_BEGIN = JournalIsSigned1764100000001.name;
