import type { DataSource } from 'typeorm';

import { isDatabaseAway } from '../database/is-database-away.js';

export interface Health {
  readonly ok: boolean;
  readonly database: 'up' | 'away';
  /** Milliseconds that the database took to answer. */
  readonly took: number;
}

/** Whether the database answers. An error that does not mean "away" is a bug, and is thrown. */
export async function checkHealth(dataSource: DataSource): Promise<Health> {
  const began = performance.now();
  const took = (): number => Math.round(performance.now() - began);
  try {
    await dataSource.query('SELECT 1');
    return { ok: true, database: 'up', took: took() };
  } catch (error) {
    if (dataSource.isInitialized && !isDatabaseAway(error)) throw error;
    return { ok: false, database: 'away', took: took() };
  }
}
