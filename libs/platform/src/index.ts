export { createDataSource, type DataSourceOptions } from './database/data-source.js';
export { DatabaseStartError } from './database/database-start-error.js';
export { isDatabaseAway } from './database/is-database-away.js';
export { migrate, MigrationError } from './database/migrate.js';
export { startPostgres, type RunningPostgres, type StartPostgresOptions } from './database/start-postgres.js';
export { logger, type Logger } from './log/logger.js';
export { SystemClock, WallClock } from './time/wall-clock.js';
