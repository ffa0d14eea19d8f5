import { DrillRig, TICK, type Answered, type HttpVoice, type Method, type PlayedDrill } from '#libs/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { startServer } from '../src/start-server.js';
import { anyJson, anyText, nearly, nested } from './any-json.js';
import { routesOf } from './routes-of.js';
import { WHO_MAY } from './who-may.js';

let rig: DrillRig;
let drill: PlayedDrill;
beforeAll(async () => {
  rig = await DrillRig.start(startServer);
  const injects = [
    { id: 'first', trigger: { at: 'T+00:00' }, ...TICK },
    { id: 'second', trigger: { at: 'T+00:40' } },
  ];
  drill = await rig.drill({ name: 'fuzzed', injects }, { endsItself: false }).withTeams(2).started();
});
afterAll(() => rig.stop());

/** What begins, ends or lets in has a fate of its own; the rest can be said for ever. */
const FATEFUL = /\/(end|abort|stop|start)$|sessions|welcome/;
const commands = (): string[] =>
  routesOf(rig.server.app).filter((route) => /^(POST|PUT) \/api\//.test(route) && !FATEFUL.test(route));

const MALFORMED = [400, 413, 415];
const KNOWN = [200, 201, 401, 403, 404, 409, 410, 422, 429, ...MALFORMED];
const RUNS = 40;
/** A right body for a command; drills are made of a pack that there is. */
const rightFor = (route: string): unknown =>
  route === 'POST /api/v1/drills' ? { pack: 'fuzzed', title: 'A drill' } : WHO_MAY[route]?.body;

/** Halves of characters cannot stand in an address, and Node itself refuses one of more than 16 KB. */
const inPath = (text: string): string => encodeURIComponent(Buffer.from(text.slice(0, 1000)).toString());

async function say(route: string, voice: HttpVoice, body: unknown, part = 'first'): Promise<Answered> {
  const [method = '', pattern = ''] = route.split(' ');
  const path = pattern.replace(':drill', drill.id).replace(/:\w+/g, inPath(part));
  const headers = { 'content-type': 'application/json' };
  return voice.asks(method.toLowerCase() as Method, path, JSON.stringify(body) ?? '', headers);
}

/** Never a bug; what is refused is a problem and leaves no trace; the server stands. */
async function staysSane(said: () => Promise<Answered>): Promise<void> {
  const before = await drill.look(({ seq }) => seq);
  const answered = await said();
  expect(KNOWN).toContain(answered.status);
  if (answered.status < 300) return;
  expect(answered.headers['content-type']).toContain('application/problem+json');
  expect(answered.body).toMatchObject({ status: answered.status });
  expect(await drill.look(({ seq }) => seq)).toBe(before);
}

describe('every command, whatever is said', () => {
  it('takes arbitrary JSON without a bug and without a trace', async () => {
    const routes = commands();
    expect(routes.length).toBeGreaterThan(25);
    for (const route of routes)
      await fc.assert(
        fc.asyncProperty(anyJson, fc.boolean(), (body, asTeam) =>
          staysSane(() => say(route, asTeam ? drill.team('blue').http : rig.organiser, body)),
        ),
        { numRuns: RUNS / 4 },
      );
  });

  it('takes what is nearly right', async () => {
    for (const route of commands()) {
      const right = rightFor(route);
      if (right === undefined) continue;
      await fc.assert(
        fc.asyncProperty(nearly(right), fc.boolean(), (body, asTeam) =>
          staysSane(() => say(route, asTeam ? drill.team('blue').http : rig.organiser, body)),
        ),
        { numRuns: RUNS },
      );
    }
  });

  it.each([100, 5000, 100_000])('takes JSON that is nested %d deep', async (depth) => {
    const headers = { 'content-type': 'application/json' };
    const texts = [nested(depth), `{"answer":{"read":${nested(depth)}}}`, `{"injects":[${nested(depth)}]}`];
    for (const [path, voice] of [
      ['injects/first/answers', drill.team('blue').http],
      ['delivered', drill.team('blue').http],
      ['injects', rig.organiser],
    ] as const)
      for (const text of texts) await staysSane(() => voice.asks('post', `${drill.path}/${path}`, text, headers));
  });

  it('takes any name of an inject, a hint, a file or a drill', async () => {
    const routes = commands().filter((route) => /:(inject|hint)/.test(route));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...routes), anyText, fc.boolean(), (route, part, asTeam) =>
        staysSane(() => say(route, asTeam ? drill.team('blue').http : rig.organiser, WHO_MAY[route]?.body ?? {}, part)),
      ),
      { numRuns: RUNS * 3 },
    );
    for (const kind of ['injects/first/files', 'attachments'])
      await fc.assert(
        fc.asyncProperty(anyText, (part) =>
          staysSane(() => rig.organiser.asks('get', `${drill.path}/${kind}/${inPath(part)}?team=blue`)),
        ),
        { numRuns: RUNS },
      );
  });

  it.each(['\0', 'a\0b', '\ud800', '\u202e', 'x'.repeat(200)])('takes %j wherever people write', async (text) => {
    const written = { id: 'fresh', title: text, body: text, trigger: { manual: true } };
    const said: [string, HttpVoice, unknown][] = [
      ['POST /api/v1/drills', rig.organiser, { pack: 'fuzzed', title: text }],
      ['POST /api/v1/drills', rig.organiser, { pack: text, title: 'A drill' }],
      ['POST /api/v1/drills', rig.organiser, { pack: 'fuzzed', title: 'A drill', zone: text }],
      ['POST /api/v1/drills/:drill/announcements', rig.organiser, { text }],
      ['POST /api/v1/drills/:drill/injects', rig.organiser, { ...written, id: `fresh-${text.length}` }],
      [
        'POST /api/v1/drills/:drill/messages',
        drill.team('blue').http,
        { to: ['green'], tlp: 'TLP:GREEN', subject: text, body: text },
      ],
      ['POST /api/v1/sessions', rig.stranger, { code: `code ${text}` }],
    ];
    for (const [route, voice, body] of said) {
      const { status } = await say(route, voice, body);
      expect([route, KNOWN.includes(status)]).toEqual([route, true]);
    }
    const query = encodeURIComponent(Buffer.from(text).toString());
    await staysSane(() => rig.organiser.asks('get', `${drill.path}/attachments/${'a'.repeat(64)}?team=${query}`));
  });

  it('takes any key', async () => {
    const key = fc.string({ unit: 'binary-ascii', maxLength: 120 }).filter((text) => /^[\x20-\x7e]*$/.test(text));
    await fc.assert(
      fc.asyncProperty(key, (given) =>
        staysSane(() => rig.organiser.posts(`${drill.path}/announcements`, { text: 'Hello' }, given)),
      ),
      { numRuns: RUNS },
    );
  });
});

describe('every verb of the socket, whatever is said', () => {
  it.each(['follow', 'delivered', 'opened', 'hint', 'answer', 'message', 'comcheck'] as const)('%s', async (verb) => {
    const right = {
      follow: { since: 0 },
      delivered: { injects: ['first'] },
      opened: { inject: 'first' },
      hint: { inject: 'first', hint: 'none' },
      answer: { inject: 'first', key: 'k', answer: { read: true } },
      message: { key: 'k', to: ['green'], tlp: 'TLP:GREEN', subject: 'S', body: 'B' },
      comcheck: {},
    }[verb];
    await fc.assert(
      fc.asyncProperty(fc.oneof(anyJson, nearly(right)), async (input) => {
        const before = await drill.look(({ seq }) => seq);
        const reply = await drill.team('blue').console.says(verb, input);
        if (reply.ok) return;
        expect(KNOWN).toContain(reply.problem.status);
        expect(await drill.look(({ seq }) => seq)).toBe(before);
      }),
      { numRuns: RUNS * 2 },
    );
  });

  it.each([100, 2000])('nested %d deep', async (depth) => {
    const deep: unknown = JSON.parse(nested(depth));
    for (const verb of ['answer', 'delivered', 'message', 'follow'] as const) {
      const reply = await drill.team('blue').console.says(verb, { inject: 'first', key: 'k', answer: { read: deep } });
      expect(reply).toMatchObject({ ok: false, problem: { status: 400, code: 'malformed' } });
    }
  });

  it('leaves a server that goes on, and a journal that can be read anew', async () => {
    expect((await rig.stranger.asks('get', '/health/ready')).status).toBe(200);
    const journal = await drill.journal();
    expect(journal.map(({ seq }) => seq)).toEqual(journal.map((_, index) => index + 1));
    await rig.rests();
    expect(drill.complaints()).toEqual([]);
  });
});
