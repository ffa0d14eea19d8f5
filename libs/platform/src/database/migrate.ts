import type { DataSource } from 'typeorm';

/** The database was made by a newer Muster, or could not be brought up to date; one line that says so. */
export class MigrationError extends Error {
  override readonly name = 'MigrationError';
}

/** Any number that no other use of advisory locks in this database has. */
const LOCK = 7_226_001;

/**
 * Brings the schema up to date, all in one transaction; harmless when nothing is to be done, and when several
 * processes start at once. The data source is initialised when it is not yet.
 *
 * @returns the names of the migrations that ran
 * @throws MigrationError when the schema is newer than this program
 */
export async function migrate(dataSource: DataSource): Promise<string[]> {
  if (!dataSource.isInitialized) await dataSource.initialize();
  const runner = dataSource.createQueryRunner();
  try {
    await runner.query('SELECT pg_advisory_lock($1)', [LOCK]);
    await refuseNewerSchema(dataSource);
    const ran = await dataSource.runMigrations({ transaction: 'all' });
    return ran.map((migration) => migration.name);
  } finally {
    await runner.query('SELECT pg_advisory_unlock($1)', [LOCK]).catch(() => undefined);
    await runner.release();
  }
}

async function refuseNewerSchema(dataSource: DataSource): Promise<void> {
  const newer = await newerMigrations(dataSource);
  if (newer.length === 0) return;
  throw new MigrationError(
    `The database was made by a newer Muster (it holds ${newer.join(', ')}): start that version, or use another database.`,
  );
}

/** Migrations that the database has seen and this program does not know; none in a database that is empty. */
export async function newerMigrations(dataSource: DataSource): Promise<string[]> {
  const [table] = await dataSource.query<{ name: string | null }[]>(`SELECT to_regclass('schema_migrations') AS name`);
  if (!table?.name) return [];
  const rows = await dataSource.query<{ name: string }[]>('SELECT name FROM schema_migrations');
  const known = new Set(dataSource.migrations.map((migration) => migration.name ?? migration.constructor.name));
  return rows.map((row) => row.name).filter((name) => !known.has(name));
}
