import { journalMigrations, JournalStore, Keyring } from '#libs/journal';
import { createDataSource, loadSecret, migrate } from '#libs/platform';
import { freshDatabase, type FreshDatabase } from '#libs/testing';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { program } from '../src/program.js';

const { MUSTER_DATA, DATABASE_URL } = process.env;
const drill = randomUUID();
let database: FreshDatabase;
let source: DataSource;
let folder: string;
let keyring: Keyring;
let said: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'muster-verify-'));
  database = await freshDatabase();
  source = createDataSource({ url: database.url, entities: [], migrations: [...journalMigrations] });
  await migrate(source);
  keyring = new Keyring(loadSecret(folder, 'keyring'));
  const journal = new JournalStore(source, keyring);
  await journal.begin(drill);
  const head = await journal.head(drill);
  const entries = [1, 2, 3, 4].map((seq) => ({
    drill,
    seq,
    at: seq,
    time: 0,
    actor: { kind: 'muster' } as const,
    event: { type: seq === 3 ? 'drill-started' : 'comcheck-opened' } as const,
  }));
  if (head) await journal.append(drill, head, entries);
  Object.assign(process.env, { MUSTER_DATA: folder, DATABASE_URL: database.url });
});
afterAll(async () => {
  Object.assign(process.env, { MUSTER_DATA, DATABASE_URL });
  for (const name of ['MUSTER_DATA', 'DATABASE_URL']) if (process.env[name] === 'undefined') delete process.env[name];
  await source.destroy();
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});
beforeEach(() => {
  said = '';
  jest.spyOn(process.stdout, 'write').mockImplementation((words) => ((said += String(words)), true));
});
afterEach(() => void jest.restoreAllMocks());

async function muster(...words: string[]): Promise<number | undefined> {
  let exitCode: number | undefined;
  said = '';
  await program((code) => (exitCode = code)).parseAsync(['node', 'muster', ...words]);
  return exitCode;
}

describe('muster verify', () => {
  it('ends with 0 where the journal holds, in the database and in a file that was exported', async () => {
    expect(await muster('verify', drill)).toBe(0);
    expect(said).toContain('holds: 4 entries; last signature at entry 3. 1 entries after it are chained');
    expect(await muster('export-journal', drill)).toBe(0);
    const file = join(folder, 'journal.jsonl');
    await writeFile(file, said);
    expect(await muster('verify', file, '--json')).toBe(0);
    expect(JSON.parse(said)).toMatchObject({ drill, holds: true, entries: 4, keyId: keyring.publicKey.id });
  });

  it('ends with 1 and names the entry, and trusts the key that it is given more than the one in the file', async () => {
    await muster('export-journal', drill);
    const file = join(folder, 'tampered.jsonl');
    await writeFile(file, said.replace('comcheck-opened', 'comcheck-closed'));
    expect(await muster('verify', file)).toBe(1);
    expect(said).toContain('does NOT hold: entry 1: its content does not fit its hash');
    const [good, other] = [join(folder, 'good.pem'), join(folder, 'other.pem')];
    await writeFile(good, keyring.publicKey.pem);
    await writeFile(other, new Keyring(Buffer.alloc(32, 1)).publicKey.pem);
    expect(await muster('verify', drill, '--key', good)).toBe(0);
    expect(await muster('verify', drill, '--key', other)).toBe(1);
    expect(said).toContain('another key signed it');
  });

  it('says in one line what cannot be checked', async () => {
    await expect(muster('verify', 'no-such-thing')).rejects.toThrow('neither a file nor the id of a drill');
    await expect(muster('verify', randomUUID())).rejects.toThrow('There is no drill');
    await expect(muster('export-journal', randomUUID())).rejects.toThrow('There is no drill');
    await expect(muster('verify', join(folder, 'keyring'))).rejects.toThrow('not an exported journal');
    await expect(muster('verify', drill, '--key', join(folder, 'keyring'))).rejects.toThrow(
      'not an Ed25519 public key',
    );
    process.env['MUSTER_DATA'] = join(folder, 'elsewhere');
    await expect(muster('verify', drill)).rejects.toThrow('not the folder of an installation');
  });
});
