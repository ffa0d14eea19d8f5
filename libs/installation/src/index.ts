export { migrations } from './schema/migrations.js';
export { prepareDatabase, type Prepared } from './schema/prepare-database.js';
export { unfitData } from './schema/unfit-data.js';
