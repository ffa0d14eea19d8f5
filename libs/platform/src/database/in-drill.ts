import type { DataSource, EntityManager } from 'typeorm';

/** The setting without which nothing of any drill can be read. */
export const DRILL_SETTING = 'muster.drill';

/** Works in a transaction that may read what one drill keeps, and of no other. */
export function inDrill<T>(source: DataSource, drill: string, work: (all: EntityManager) => Promise<T>): Promise<T> {
  return source.transaction(async (all) => {
    await all.query('SELECT set_config($1, $2, true)', [DRILL_SETTING, drill]);
    return work(all);
  });
}
