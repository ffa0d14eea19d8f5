export { backUp, CannotBackUp, type BackedUp } from './backup/back-up.js';
export { CannotRestore } from './restore/cannot-restore.js';
export { restore, type RestoredDrill, type RestoreOrder } from './restore/restore.js';
export { migrations } from './schema/migrations.js';
export { prepareDatabase, type Prepared } from './schema/prepare-database.js';
export { unfitData } from './schema/unfit-data.js';
