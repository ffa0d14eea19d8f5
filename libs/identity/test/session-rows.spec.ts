import { identityEntities, identityMigrations } from '#libs/identity';
import { createDataSource, migrate } from '#libs/platform';
import { freshDatabase, type FreshDatabase } from '#libs/testing';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { newSession } from '../src/sessions/new-session.js';
import { SessionRows } from '../src/sessions/session-rows.js';
import { hashOfToken } from '../src/store/session-tokens.js';

let database: FreshDatabase;
let source: DataSource;
let rows: SessionRows;
let queries = 0;

const NOW = Date.UTC(2026, 10, 22);
const DRILL = randomUUID();
const tokens = Array.from({ length: 300 }, (_, index) => `token-${index}`);

beforeAll(async () => {
  database = await freshDatabase();
  const options = { url: database.url, entities: identityEntities, migrations: identityMigrations };
  source = await createDataSource(options).initialize();
  await migrate(source);
  rows = new SessionRows(source);
  const place = { role: 'team', drill: DRILL, seat: 'lead' } as const;
  for (const token of tokens)
    await rows.add(newSession({ token, agent: '', now: NOW }, { ...place, team: `of-${token}` }));
  source.logger.logQuery = () => void queries++;
  source.setOptions({ logging: ['query'] });
});
afterAll(async () => {
  await source.destroy();
  await database.drop();
});

it('all who come back at once are each found as themselves, with a handful of queries', async () => {
  queries = 0;
  const found = await Promise.all([...tokens, 'nobody'].map((token) => rows.find(hashOfToken(token), NOW)));
  expect(found.map((one) => one?.row.team)).toEqual([...tokens.map((token) => `of-${token}`), undefined]);
  expect(queries).toBeGreaterThan(0);
  expect(queries).toBeLessThan(5);
});

it('one that was replaced is found by its old token until that is over, in whatever company', async () => {
  expect(await rows.rotate(hashOfToken('token-7'), hashOfToken('fresh'), NOW, NOW + 1000)).toBe(true);
  const looks = (now: number) =>
    Promise.all(['token-6', 'token-7', 'fresh'].map((token) => rows.find(hashOfToken(token), now)));
  expect((await looks(NOW)).map((one) => [one?.row.team, one?.byPrevious])).toEqual([
    ['of-token-6', false],
    ['of-token-7', true],
    ['of-token-7', false],
  ]);
  expect((await looks(NOW + 1000)).map((one) => one?.row.team)).toEqual(['of-token-6', undefined, 'of-token-7']);
});

it('a query that fails is known to all who waited for it, and to nobody after them', async () => {
  const failing = new SessionRows(source);
  const broken = source.getRepository.bind(source);
  source.getRepository = () => {
    throw new Error('away');
  };
  const waiting = ['token-1', 'token-2'].map((token) => failing.find(hashOfToken(token), NOW));
  for (const one of await Promise.allSettled(waiting)) expect(one.status).toBe('rejected');
  source.getRepository = broken;
  expect((await failing.find(hashOfToken('token-1'), NOW))?.row.team).toBe('of-token-1');
});
