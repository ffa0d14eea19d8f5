import type { Receipt } from '#libs/contracts';
import { DrillRig, LiveConsole, WORD, type Answered, type PlayedDrill } from '#libs/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startServer } from '../src/start-server.js';
import { canaryPack } from './canaries/canary-pack.js';
import { uploads } from './canaries/play-canaries.js';

let rig: DrillRig;
let drill: PlayedDrill;
let other: PlayedDrill;
let greens: string;
/** Values that only green has, and a file that was made for it. */
let green: { values: readonly string[]; file: string };

beforeAll(async () => {
  rig = await DrillRig.start(startServer);
  drill = await rig.drill(canaryPack(1)).withTeams(2).started();
  other = await rig
    .drill({ injects: [{ id: 'first', trigger: { at: 'T+00:00' }, ...WORD }] })
    .withTeams(1)
    .started();
  await drill.at('T+00:05');
  greens = await uploads(drill, drill.team('green').http, 'green.txt', 'Only green has this\n');
  green = await drill.look((seen) => {
    const { values = {}, artefacts = [] } = seen.teams.get('green') ?? {};
    const own = ['bad.domain', 'bad.hash', 'mark'].map((name) => values[name] ?? 'missing');
    return { values: own, file: artefacts[0]?.sha256 ?? '' };
  });
});
afterAll(() => rig.stop());

const blue = (method: 'get' | 'post', path: string, body?: unknown): Promise<Answered> =>
  drill.team('blue').http.asks(method, `${drill.path}/${path}`, body);
const told = ({ status, text }: Answered): [number, string] => [status, text];

describe('an identifier that is another’s', () => {
  const nobodys = 'f'.repeat(64);

  it('is answered as one that nobody has', async () => {
    const pairs: readonly (readonly [string, string])[] = [
      [`attachments/${greens}`, `attachments/${nobodys}`],
      [`attachments/${greens}?team=green`, `attachments/${nobodys}?team=green`],
      [`attachments/${green.file}`, `attachments/${nobodys}`],
      [`attachments/${greens}?team=green&team=blue`, `attachments/${nobodys}?team=green&team=blue`],
    ];
    for (const [theirs, none] of pairs) {
      const found = await blue('get', theirs);
      expect([404, 422, 400]).toContain(found.status);
      expect(told(found)).toEqual(told(await blue('get', none)));
    }
  });

  it('a file of an inject is one’s own, whoever’s is asked for', async () => {
    for (const query of ['', '?team=green', '?team=green&team=blue']) {
      const { text, status } = await blue('get', `injects/ask-1/files/log${query}`);
      for (const hidden of green.values) expect(text ?? '').not.toContain(hidden);
      expect([200, 400, 422]).toContain(status);
    }
  });

  it('a file that another team attached is not taken for one’s own in an answer', async () => {
    const answer = { files: [{ sha256: greens, name: 'green.txt' }] };
    const { status, text } = await blue('post', 'injects/ask-1/answers', { answer });
    expect([status, text]).toEqual([422, expect.stringContaining('no file of your team')]);
  });

  it('no door opens with a session of another drill, nor does a socket', async () => {
    const { token = '' } = other.team('blue').http;
    expect(await LiveConsole.knock({ url: rig.server.url, token, drill: drill.id })).toMatchObject({
      code: 'unknown-thing',
    });
    for (const path of ['stream', 'export', 'report', 'directory', 'journal', 'verification'])
      expect((await other.team('blue').http.asks('get', `${drill.path}/${path}`)).status).toBe(404);
  });
});

describe('forged stream numbers', () => {
  it.each(['-1', '1e9', '9007199254740993', 'NaN', '0x10', '1.5', '', 'null', '%00', '1&since=2'])(
    'since=%s gives nothing of any other stream',
    async (since) => {
      const { status, text } = await blue('get', `stream?since=${since}&life=1`);
      expect([200, 400, 422]).toContain(status);
      for (const hidden of [...green.values, '"team":"green"']) expect(text).not.toContain(hidden);
    },
  );

  it('over the socket neither', async () => {
    for (const since of [-1, 1.5, 1e15, '0', null, {}, [0]]) {
      const reply = await drill.team('blue').tries('follow' as never, { since } as never);
      if (reply.ok) for (const hidden of green.values) expect(JSON.stringify(reply.value)).not.toContain(hidden);
      else expect(reply.problem.status).toBeLessThan(500);
    }
    const stolen = await drill.team('blue').tries('follow' as never, { since: 0, viewer: 'control' } as never);
    expect(stolen.ok).toBe(false);
  });
});

describe('fields that nobody asked for', () => {
  const extra = { role: 'organiser', team: 'green', nation: 'XB', owner: 'XB', seq: 1, at: 0, score: 1, console: 'x' };

  it('are refused, not taken over', async () => {
    const tries: readonly (readonly [string, object])[] = [
      ['injects/ask-1/answers', { answer: {}, ...extra }],
      ['messages', { to: ['green'], tlp: 'TLP:GREEN', subject: 's', body: 'b', ...extra }],
      ['messages', { to: ['green'], tlp: 'TLP:GREEN', subject: 's', body: 'b', from: 'green' }],
      ['delivered', { injects: ['ask-1'], team: 'green' }],
    ];
    const before = (await drill.journal()).length;
    for (const [path, body] of tries) expect([400, 422]).toContain((await blue('post', path, body)).status);
    expect((await drill.journal()).length).toBe(before);
  });

  it('do not make a session of another kind', async () => {
    const { code } = drill.team('blue');
    expect((await rig.stranger.asks('post', '/api/v1/sessions', { code, ...extra })).status).toBe(400);
  });
});

describe('what somebody wrote', () => {
  const script = '<script>alert(1)</script><img src=x onerror=alert(1)>';

  it('runs on no page that Muster makes, whoever wrote it', async () => {
    await drill.control.pauses(script);
    await drill.control.resumes();
    toldOrThrow(await blue('post', 'messages', { to: ['green'], tlp: 'TLP:GREEN', subject: script, body: script }));
    await drill.control.ends(script);
    for (const voice of [rig.organiser, drill.team('blue').http, drill.team('green').http]) {
      const { text, headers } = await voice.asks('get', `${drill.path}/report.html`);
      expect(text).toContain('</html>');
      expect(text).not.toMatch(/<script|<img src=x/i);
      expect(headers['content-security-policy']).toContain("default-src 'none'");
    }
  });

  it('comes back as data with a type that no browser runs', async () => {
    const { headers } = await blue('get', 'stream');
    expect(headers['content-type']).toContain('application/json');
    expect(headers['x-content-type-options']).toBe('nosniff');
  });
});

const toldOrThrow = ({ status, body, text }: Answered): Receipt => {
  if (status !== 200) throw new Error(text);
  return body as Receipt;
};
