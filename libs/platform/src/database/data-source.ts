import { DataSource, type MigrationInterface } from 'typeorm';

import { logger } from '../log/logger.js';
import { QuietTypeOrmLogger } from './quiet-typeorm-logger.js';

/** A class that can be made without arguments: an entity or a migration. */
type Listed<T> = new () => T;

export interface DataSourceOptions {
  /** `postgresql://user:password@host:port/database` */
  readonly url: string;
  /** Every room contributes its own classes: no globbing, so the build and the tests see the same. */
  readonly entities: readonly Listed<object>[];
  readonly migrations: readonly Listed<MigrationInterface>[];
  /** Connections at most; default 20. */
  readonly poolSize?: number;
  /** Milliseconds to wait for a free connection before the database counts as away; default 10 000. */
  readonly connectTimeout?: number;
}

/**
 * A TypeORM data source, not yet initialised. A server that goes away is logged and never ends the process: the pool
 * connects anew, and what was under way fails with an error that `isDatabaseAway` knows.
 */
export function createDataSource(options: DataSourceOptions): DataSource {
  const log = logger('database');
  return new DataSource({
    type: 'postgres',
    url: options.url,
    entities: [...options.entities],
    migrations: [...options.migrations],
    migrationsTableName: 'schema_migrations',
    migrationsTransactionMode: 'all',
    synchronize: false,
    logging: false,
    logger: new QuietTypeOrmLogger(log),
    poolSize: options.poolSize ?? 20,
    connectTimeoutMS: options.connectTimeout ?? 10_000,
    applicationName: 'muster',
    poolErrorHandler: (error: Error) => log.warn({ reason: error.message }, 'a database connection was lost'),
    extra: { keepAlive: true },
  });
}
