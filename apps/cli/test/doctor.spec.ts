import type { Finding } from '../src/doctor/finding.js';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { freshDatabase, type FreshDatabase } from '#libs/testing';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { program } from '../src/program.js';

const { env } = process;
let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

let folder: string;
let said: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'muster-doctor-'));
  process.env = { PATH: env['PATH'], MUSTER_DATA: folder, PORT: '0' };
  said = '';
  jest.spyOn(process.stdout, 'write').mockImplementation((words) => ((said += String(words)), true));
});
afterEach(() => {
  process.env = env;
  jest.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

async function doctor(environment: NodeJS.ProcessEnv = {}): Promise<{ code: number; of: (part: string) => Finding[] }> {
  Object.assign(process.env, environment);
  let code = NaN;
  await program((given) => (code = given)).parseAsync(['node', 'muster', 'doctor', '--json']);
  const findings = JSON.parse(said) as Finding[];
  return { code, of: (part) => findings.filter((finding) => finding.part === part) };
}

describe('muster doctor', () => {
  it('finds an untouched folder well', async () => {
    const { code, of } = await doctor();
    expect(code).toBe(0);
    expect(of('data folder')[0]?.state).toBe('well');
    expect(of('database')[0]?.says).toMatch(/does not run now/);
  });

  it('says of a database how far it is and what time it has', async () => {
    const { of } = await doctor({ DATABASE_URL: database.url });
    expect(of('database')[0]).toMatchObject({ state: 'well', says: expect.stringMatching(/PostgreSQL \d+, answers/) });
    expect(of('clock')[0]?.state).toBe('well');
    // The database of the tests is one that is thrown away, and says so.
    expect(of('backup')[0]?.mend).toMatch(/operations\.md/);
  });

  it('names every fault at once, each with how to mend it, and repeats no password', async () => {
    const { code, of } = await doctor({
      DATABASE_URL: 'postgresql://muster:hunter2@127.0.0.1:9/none',
      REDIS_URL: 'redis://:hunter2@127.0.0.1:9',
    });
    expect(code).toBe(1);
    expect(of('database')[0]).toMatchObject({ state: 'fault', mend: expect.stringContaining('DATABASE_URL') });
    expect(of('queue')[0]).toMatchObject({ state: 'fault', mend: expect.stringContaining('REDIS_URL') });
    expect(said).not.toContain('hunter2');
  });

  it('sees a secret that others can read', async () => {
    writeFileSync(join(folder, 'secret'), 'x');
    chmodSync(join(folder, 'secret'), 0o644);
    const { code, of } = await doctor();
    expect([code, of('secret')[0]?.state, of('secret')[0]?.mend]).toEqual([1, 'fault', `chmod 600 ${folder}/secret`]);
  });

  it('sees that something else has the port, and that the world is let in without HTTPS', async () => {
    const other = createServer((_request, response) => response.writeHead(404).end()).listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { of } = await doctor({ PORT: String((other.address() as AddressInfo).port), HOST: '0.0.0.0' });
    other.close();
    expect(of('server')[0]).toMatchObject({ state: 'fault', says: expect.stringContaining('the port is in use') });
    expect(of('address')[0]).toMatchObject({ state: 'doubt', mend: expect.stringContaining('PUBLIC_URL') });
  });

  it('says what is wrong with the settings', async () => {
    const { code, of } = await doctor({ PORT: 'eighty' });
    expect([code, of('settings')[0]?.says]).toEqual([1, expect.stringContaining('PORT ("eighty") is not a port')]);
  });
});
