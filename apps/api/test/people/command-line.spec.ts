import type { MadeToken, Self, Session } from '#libs/contracts';
import { DrillRig, HttpVoice, TICK, toldBy, type PlayedDrill } from '#libs/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { startServer } from '../../src/start-server.js';
import { aPerson, PASSWORD, placed } from './a-person.js';

const MUSTER = fileURLToPath(new URL('../../../../dist/apps/cli/src/main.js', import.meta.url));
const PATIENCE = 60_000;

let rig: DrillRig;
let drill: PlayedDrill;
let pia: HttpVoice;
beforeAll(async () => {
  rig = await DrillRig.start(startServer);
  drill = await rig
    .drill({ name: 'people', injects: [{ id: 'first', trigger: { at: 'T+00:05' }, ...TICK }] })
    .withTeams(1)
    .prepared();
  pia = await aPerson(rig.organiser, 'pia', placed({ role: 'director', drill: drill.id }));
});
afterAll(() => rig.stop());

interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

const muster = (words: readonly string[], more: NodeJS.ProcessEnv = {}): Promise<Ran> =>
  new Promise((resolve) => {
    const own = { MUSTER_DATA: rig.dataFolder, DATABASE_URL: rig.database.url, LOG_LEVEL: 'silent' };
    const env = { PATH: process.env['PATH'], ...own, ...more };
    execFile(process.execPath, [MUSTER, ...words], { env, timeout: PATIENCE }, (error, stdout, stderr) => {
      resolve({ code: error ? Number(error.code ?? 1) : 0, stdout, stderr });
    });
  });

const tokenFor = async (...scopes: string[]): Promise<string> => {
  const asked = { name: 'T', scopes, days: 1, password: PASSWORD, place: { role: 'director', drill: drill.id } };
  return toldBy<MadeToken>('the token', await pia.posts('/api/v1/people/me/tokens', asked)).token;
};

describe('muster recover', () => {
  it(
    'gives whoever has the machine a link that lets a person back in, who is told of it',
    async () => {
      const { code, stdout } = await muster(['recover', 'PIA@example.org']);
      expect([code, stdout]).toEqual([0, expect.stringMatching(/^http:\/\/localhost:3000\/recover#[\w-]{43}\n$/)]);
      const token = stdout.trim().split('#')[1] ?? '';
      // The program's clock is the machine's; the rig's stands still and may be behind it.
      const back = await rig.stranger.posts('/api/v1/recovery/link', { token, password: 'nine slow trains' });
      const voice = new HttpVoice(rig.stranger.url, toldBy<Session>('back', back).token);
      const { news } = toldBy<Self>('oneself', await voice.asks('get', '/api/v1/people/me'));
      expect(news.map(({ what }) => what).sort()).toContain('recovered');
      await voice.asks('put', '/api/v1/people/me/password', { current: 'nine slow trains', password: PASSWORD });
      pia = voice;
    },
    PATIENCE,
  );

  it(
    'says that nobody has an address',
    async () => {
      const { code, stdout, stderr } = await muster(['recover', 'nobody@example.org']);
      expect([code === 0, stdout, stderr.split('\n').length]).toEqual([false, '', 2]);
      expect(stderr).toContain('nobody@example.org');
    },
    PATIENCE,
  );
});

describe('a personal token on the command line', () => {
  it(
    'takes a journal away from a server and checks it, with the scope for it and with no other',
    async () => {
      const server = rig.server.url;
      const reporting = { MUSTER_TOKEN: await tokenFor('report') };
      const verified = await muster(['verify', drill.id, '--server', server], reporting);
      expect([verified.code, verified.stdout]).toEqual([0, expect.stringContaining(`Drill ${drill.id} holds`)]);
      const exported = await muster(['export-journal', drill.id, '--server', server], reporting);
      const file = join(rig.dataFolder, 'journal.jsonl');
      await writeFile(file, exported.stdout);
      expect((await muster(['verify', file])).code).toBe(0);
      const reading = await muster(['verify', drill.id, '--server', server, '--token', await tokenFor('read')]);
      expect([reading.code === 0, reading.stderr]).toEqual([false, expect.stringContaining('not-allowed')]);
      const nobody = await muster(['export-journal', drill.id, '--server', server]);
      expect(nobody.stderr).toContain('MUSTER_TOKEN');
    },
    2 * PATIENCE,
  );
});

describe('muster verify-sign-ins', () => {
  it(
    'says that the log holds, and, when its newest line is cut off, from which line on it does not',
    async () => {
      const holds = await muster(['verify-sign-ins']);
      expect([holds.code, holds.stdout]).toEqual([0, expect.stringContaining('sign-ins holds')]);
      const owner = new Client({ connectionString: rig.database.url });
      await owner.connect();
      const { rows } = await owner.query<{ seq: string }>(
        'DELETE FROM sign_in_log WHERE seq = (SELECT max(seq) FROM sign_in_log) RETURNING seq',
      );
      await owner.end();
      const cut = await muster(['verify-sign-ins', '--json']);
      expect([cut.code, JSON.parse(cut.stdout)]).toEqual([1, { holds: false, firstBroken: Number(rows[0]?.seq) }]);
    },
    PATIENCE,
  );
});
