import type { Logger as TypeOrmLogger } from 'typeorm';

import type { Logger } from '../log/logger.js';

/** TypeORM's own words, without queries and their parameters: those hold what people wrote. */
export class QuietTypeOrmLogger implements TypeOrmLogger {
  readonly #log: Logger;

  constructor(log: Logger) {
    this.#log = log;
  }

  logMigration(message: string): void {
    this.#log.debug(message);
  }

  log(level: 'log' | 'info' | 'warn', message: unknown): void {
    this.#log[level === 'warn' ? 'warn' : 'debug'](String(message));
  }

  logQuery(): void {}
  logQueryError(): void {}
  logQuerySlow(): void {}
  logSchemaBuild(): void {}
}
