import { DrillRig, toldBy, WORD, type Answered, type HttpVoice, type PlayedDrill } from '#libs/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startServer } from '../src/start-server.js';
import { routesOf } from './routes-of.js';

/** What runs as soon as anybody forgets to escape it, in text, in an attribute, and in an address. */
const SCRIPT = `"'><script>alert(1)</script><img src=x onerror=alert(1)><a href="javascript:alert(1)">x</a>`;
/** In play also what a template would work out; a pack that holds it is refused. */
const SAID = `${SCRIPT}{{7*7}}`;
/** What a browser would run or follow; escaped, none of it stands in a page. */
const RUNS = /<script|<img src=x|onerror=alert\(1\)>|href="?javascript:|<a href=&quot;javascript/i;

let rig: DrillRig;
let drill: PlayedDrill;
beforeAll(async () => {
  rig = await DrillRig.start(startServer);
  const injects = [{ id: 'first', title: SCRIPT, body: SCRIPT, trigger: { at: 'T+00:00' }, ...WORD }];
  drill = await rig
    .drill({ title: SCRIPT, injects } as never, { title: SCRIPT })
    .withTeam({ id: 'blue', name: SCRIPT } as never)
    .withTeam({ id: 'green', name: SCRIPT } as never)
    .started();
  await play();
}, 60_000);
afterAll(() => rig.stop());

const posts = async (voice: HttpVoice, path: string, body: object): Promise<unknown> =>
  toldBy(path, await voice.posts(`${drill.path}/${path}`, body));

async function play(): Promise<void> {
  const { organiser } = rig;
  const [blue, green] = [drill.team('blue').http, drill.team('green').http];
  await posts(organiser, 'announcements', { text: SAID });
  await posts(blue, 'injects/first/answers', { answer: { word: SAID } });
  for (const [from, to] of [[blue, 'green'] as const, [green, 'blue'] as const])
    await posts(from, 'messages', { to: [to], tlp: 'TLP:GREEN', subject: SAID, body: SAID });
  await drill.control.pauses(SAID);
  await drill.control.resumes();
  await drill.control.ends(SAID);
  await posts(blue, 'dossier/findings', { section: 'overview', kind: 'note', title: SAID, text: SAID });
  const action = { issue: SAID, correctiveAction: SAID, element: 'training', owner: SAID, organisation: SAID };
  await posts(blue, 'dossier/actions', { ...action, due: '2099-01-01' });
}

/** Every page that the server writes itself, as each of those sees it who may. */
const pages = (): string[] => [
  ...['/plain', '/plain/messages', '/plain/injects/first', '/plain?language=ar'],
  ...['report.html', 'report.html?lang=ar', 'reports/national-XA/html', 'reports/regional/html'].map(
    (page) => `${drill.path}/${page}`,
  ),
];

describe('what somebody wrote into every field that there is', () => {
  it('runs on no page that the server writes', async () => {
    const seen: string[] = [];
    for (const voice of [rig.organiser, drill.team('blue').http, drill.team('green').http])
      for (const page of pages()) {
        const cookie = { cookie: `muster_session=${voice.token ?? ''}` };
        const { text, status, headers }: Answered = await rig.stranger.asks('get', page, undefined, cookie);
        if (status !== 200 || !(headers['content-type'] ?? '').startsWith('text/html')) continue;
        expect([page, RUNS.exec(text)?.[0]]).toEqual([page, undefined]);
        expect(headers['content-security-policy']).toMatch(/(default|script)-src 'none'|default-src 'self'/);
        expect(text).not.toContain('>49<');
        if (text.includes('&lt;script')) seen.push(page);
      }
    expect(new Set(seen).size).toBeGreaterThanOrEqual(4);
  });

  it('is told as data everywhere else, with a type that no browser runs', async () => {
    const told: string[] = [];
    const readable = routesOf(rig.server.app).filter((route) => /^GET \/api/.test(route) && !/:(?!drill)/.test(route));
    for (const route of readable)
      for (const voice of [rig.organiser, drill.team('blue').http]) {
        const path = route.slice('GET '.length).replace(':drill', drill.id);
        const { headers, text } = await voice.asks('get', path);
        const type = headers['content-type'] ?? '';
        expect([route, headers['x-content-type-options']]).toEqual([route, 'nosniff']);
        if (type.startsWith('text/html')) expect([route, RUNS.test(text)]).toEqual([route, false]);
        else expect([route, /^(?!.*(xhtml|svg|xml))/.test(type)]).toEqual([route, true]);
        if (typeof text === 'string' && text.includes('alert(1)')) told.push(route);
      }
    expect(new Set(told).size).toBeGreaterThanOrEqual(4);
  });
});

describe('a session', () => {
  it('that somebody planted in a browser is not the one that signing in gives', async () => {
    const planted = 'a'.repeat(43);
    const cookie = `muster_session=${planted}`;
    const { code } = drill.team('blue');
    const { headers, status } = await rig.stranger.asks('post', '/api/v1/sessions', { code }, { cookie });
    expect(status).toBe(200);
    expect(headers['set-cookie']?.toString()).not.toContain(planted);
    expect((await rig.stranger.asks('get', '/api/v1/sessions/current', undefined, { cookie })).status).toBe(401);
  });

  it('of somebody else does not become another’s by signing in with it', async () => {
    const [blue, green] = [drill.team('blue'), drill.team('green')];
    const cookie = `muster_session=${green.http.token ?? ''}`;
    const signedIn = await rig.stranger.asks('post', '/api/v1/sessions', { code: blue.code }, { cookie });
    expect(signedIn.headers['set-cookie']?.toString()).not.toContain(green.http.token);
    const { body } = await green.http.asks('get', '/api/v1/sessions/current');
    expect(body).toMatchObject({ team: 'green' });
  });

  it('is not borne by an address', async () => {
    const { token = '' } = drill.team('blue').http;
    for (const name of ['token', 'muster_session', 'access_token', 'authorization'])
      expect((await rig.stranger.asks('get', `/api/v1/sessions/current?${name}=${token}`)).status).toBe(401);
  });
});
