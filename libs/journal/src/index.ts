import { JournalBegins1763700000001 } from './store/1-journal-begins.js';
import { HeadGuardsItself1763700000011 } from './store/2-head-guards-itself.js';

export { JournalStore, type Head, type StoredLine, type Turn } from './store/journal-store.js';
export { verifyJournal, type Verification } from './verify.js';

/** The room's tables. */
export const journalMigrations = [JournalBegins1763700000001, HeadGuardsItself1763700000011];
