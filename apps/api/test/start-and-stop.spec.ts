import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RunningProgram, type Ended } from './running-program.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'muster-start-'));
});
afterAll(async () => {
  await RunningProgram.endAll();
  await rm(folder, { recursive: true, force: true });
});

const dataFolder = (name: string): string => join(folder, name);

/** One clear line, and the code of a configuration that cannot be used. */
function expectRefusal({ code, complained }: Ended, says: RegExp): void {
  expect(code).toBe(78);
  expect(complained).toMatch(says);
  expect(complained.trim().split('\n').length).toBe(1);
}

describe('a start that cannot be', () => {
  it('because the port is in use: one line, code 78, and nothing touched', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const program = RunningProgram.begin({ PORT: String(port), MUSTER_DATA: dataFolder('port') });
    expectRefusal(await program.ended, /the port is in use/);
    other.close();
    expect(await readdir(folder)).not.toContain('port');
  });

  it.each([
    ['a port that is none', { PORT: 'eighty' }, /PORT .* not a port/],
    ['a database that is not there', { PORT: '0', DATABASE_URL: 'postgresql://a:b@127.0.0.1:9/none' }, /DATABASE_URL/],
    [
      'an address that is no database',
      { PORT: '0', DATABASE_URL: 'mysql://a:geheim@127.0.0.1/x' },
      /DATABASE_URL is not/,
    ],
  ])('because of %s: one line, code 78', async (_what, environment, says) => {
    const ended = await RunningProgram.begin({ MUSTER_DATA: dataFolder('settings'), ...environment }).ended;
    expectRefusal(ended, says);
    expect(ended.complained).not.toContain('geheim');
  });

  it('because another Muster uses the data: one line, code 78, and the other goes on', async () => {
    const environment = { PORT: '0', MUSTER_DATA: dataFolder('shared') };
    const first = RunningProgram.begin(environment);
    const organiser = await first.ready();
    expectRefusal(await RunningProgram.begin(environment).ended, /Another Muster .* uses the data/);
    expect((await organiser.asks('get', '/health/ready')).status).toBe(200);
    expect((await first.end('SIGINT')).code).toBe(0);
  });
});
