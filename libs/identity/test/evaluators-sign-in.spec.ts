import { identityEntities, identityMigrations } from '#libs/identity';
import { createDataSource, migrate } from '#libs/platform';
import { freshDatabase, type FreshDatabase } from '#libs/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';

let database: FreshDatabase;
let source: DataSource;

const open = (count: number): Promise<DataSource> =>
  createDataSource({
    url: database.url,
    entities: identityEntities,
    migrations: identityMigrations.slice(0, count),
  }).initialize();
const adds = (role: string, drill: string | null, team: string | null, evaluator: string | null): Promise<unknown> =>
  source.query('INSERT INTO access_code (hash, role, drill, team, evaluator) VALUES ($1, $2, $3, $4, $5)', [
    `${role}-${team}-${evaluator}`,
    role,
    drill,
    team,
    evaluator,
  ]);
const DRILL = '00000000-0000-4000-8000-000000000001';

beforeAll(async () => {
  database = await freshDatabase();
  const before = await open(1);
  await migrate(before);
  await before.query(`INSERT INTO access_code (hash, role, drill, team) VALUES ('kept', 'team', $1, 'blue')`, [DRILL]);
  await before.query(
    `INSERT INTO session (token_hash, console, role, drill, team, expires_at) VALUES ('t', 'c', 'team', $1, 'blue', now())`,
    [DRILL],
  );
  await before.destroy();
  source = await open(2);
  await migrate(source);
});
afterAll(async () => {
  await source.destroy();
  await database.drop();
});

describe('letting evaluators sign in', () => {
  it('keeps codes and sessions that were there', async () => {
    const codes: unknown[] = await source.query('SELECT hash, evaluator FROM access_code');
    expect(codes).toEqual([{ hash: 'kept', evaluator: null }]);
    const sessions: unknown[] = await source.query('SELECT console, evaluator FROM session');
    expect(sessions).toEqual([{ console: 'c', evaluator: null }]);
  });

  it('takes codes of evaluators, and no half ones', async () => {
    await adds('evaluator', DRILL, null, 'ada');
    await expect(adds('evaluator', DRILL, null, null)).rejects.toThrow(/access_code_evaluator_check/);
    await expect(adds('evaluator', null, null, 'ben')).rejects.toThrow(/check/);
    await expect(adds('observer', DRILL, null, 'ben')).rejects.toThrow(/access_code_evaluator_check/);
    await expect(adds('nobody', DRILL, null, null)).rejects.toThrow(/access_code_role_check/);
  });

  it('can be undone', async () => {
    await source.undoLastMigration();
    await expect(adds('team', DRILL, 'green', null)).rejects.toThrow(/evaluator/);
    const codes: unknown[] = await source.query('SELECT hash FROM access_code');
    expect(codes).toEqual([{ hash: 'kept' }]);
  });
});
