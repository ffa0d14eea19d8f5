import { DrillRig, TICK, type Answered, type PlayedDrill } from '#libs/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startServer } from '../src/start-server.js';

let rig: DrillRig;
let drill: PlayedDrill;
beforeAll(async () => {
  rig = await DrillRig.start(startServer);
  const phases = [{ id: 'late', title: 'Late', at: 'T+00:30' }];
  const injects = [
    { id: 'first', trigger: { at: 'T+00:00' }, ...TICK },
    { id: 'second', trigger: { at: 'T+00:40' } },
  ];
  await rig.offers({ name: 'fine', phases, injects });
  await rig.offers({ name: 'faulty', injects: [{ id: 'first', trigger: { after: { inject: 'nobody' } }, ...TICK }] });
  drill = await rig.drill({ phases, injects }, { speed: 1 }).withTeams(2).started();
});
afterAll(() => rig.stop());

const post = (path: string, body?: unknown, key?: string): Promise<Answered> =>
  path.startsWith('/') ? rig.organiser.posts(path, body, key) : drill.control.posts(path, body, key);
const faultsIn = ({ body }: Answered): string[] =>
  ((body as { faults?: { path: string }[] }).faults ?? []).map(({ path }) => path).sort();

describe('what is malformed', () => {
  it('is a problem of RFC 9457 that names every fault with its place, and changes nothing', async () => {
    const before = (await drill.journal()).length;
    const refused = await post('injects', {
      id: 'Not A Slug',
      trigger: { at: 'half past nine' },
      hints: [{ id: 'h', text: 'x', cost: 3 }],
      form: [{ id: 'f', kind: 'riddle', label: 'x' }],
      weight: 'heavy',
      surprise: true,
    });
    expect(refused.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(refused).toMatchObject({
      status: 400,
      body: { type: 'urn:muster:problem:malformed', title: 'Malformed', status: 400, code: 'malformed' },
    });
    for (const path of ['id', 'title', 'hints[0].cost', 'form[0].kind', 'weight'])
      expect(faultsIn(refused)).toContain(path);
    expect((await drill.journal()).length).toBe(before);
  });

  it.each<[string, string, unknown, string[]]>([
    ['a field that is not known', 'pause', { reason: 'x', because: 'y' }, ['']],
    ['a field that is missing', 'pause', {}, ['reason']],
    ['a reason of blanks', 'stop', { reason: '   ' }, ['reason']],
    ['no body at all', 'end', undefined, ['']],
    ['a list for a body', 'end', [], ['']],
    ['a word for a number', 'speed', { speed: 'NaN' }, ['speed']],
    ['nothing for a number', 'speed', { speed: null }, ['speed']],
    ['a time without zone', 'shift', { from: '2026-11-22T09:00:00' }, ['from']],
    ['an offset of words', 'injects/second/reschedule', { at: '30 minutes' }, ['at']],
    ['a team that is no name', 'injects/second/release', { teams: ['no team!'] }, ['teams[0]']],
    ['no team in a list', 'injects/second/release', { teams: [] }, ['teams']],
    ['a phase that is no name', 'jump', { phase: 7, passed: 'perhaps' }, ['passed', 'phase']],
    ['a nation in small letters', 'nations', { nation: 'xa', name: '' }, ['name', 'nation']],
    ['a code that is none', '/api/v1/sessions', { code: 5 }, ['code']],
    ['a drill without pack', '/api/v1/drills', { title: 'x' }, ['pack']],
  ])('%s: 400', async (_what, path, body, faults) => {
    const refused = await post(path, body);
    expect(refused).toMatchObject({ status: 400, body: { code: 'malformed' } });
    expect(faultsIn(refused)).toEqual(faults);
  });

  it('no JSON, or cut JSON: 400; another type: 415', async () => {
    const headers = { 'content-type': 'application/json' };
    for (const text of ['{"reason": "x"', 'reason', '{"reason": NaN}'])
      expect(await rig.organiser.asks('post', `${drill.path}/pause`, text, headers)).toMatchObject({ status: 400 });
    for (const type of ['text/plain', 'application/xml', 'application/x-www-form-urlencoded'])
      expect(
        await rig.organiser.asks('post', `${drill.path}/pause`, '<reason/>', { 'content-type': type }),
      ).toMatchObject({ status: 415, body: { code: 'unsupported-type' } });
  });

  it('a body that would change prototypes: refused, and no prototype changed', async () => {
    const headers = { 'content-type': 'application/json' };
    for (const text of ['{"reason":"x","__proto__":{"role":"organiser"}}', '{"constructor":{"prototype":{"x":1}}}'])
      expect(await rig.organiser.asks('post', `${drill.path}/pause`, text, headers)).toMatchObject({ status: 400 });
    expect(({} as { role?: string }).role).toBeUndefined();
  });

  it('a key that is none: 400', async () => {
    const refused = await post('resume', undefined, 'two words');
    expect(refused).toMatchObject({ status: 400, body: { faults: [{ path: 'Idempotency-Key' }] } });
    expect(await post('resume', undefined, 'k'.repeat(101))).toMatchObject({ status: 400 });
  });

  it('a query that is none: 400', async () => {
    for (const query of ['since=-1', 'since=x', 'since=1.5', 'other=1'])
      expect(await rig.organiser.asks('get', `${drill.path}/stream?${query}`)).toMatchObject({ status: 400 });
  });
});

describe('what is well formed and means nothing: 422', () => {
  const created = (more: object) => ({ pack: 'fine', title: 'A drill', ...more });
  const team = (more: object) => ({ id: 't', name: 'T', nation: 'XA', organisation: 'cirt-xa', ...more });

  it.each<[string, string, unknown, string]>([
    ['speed 0', 'speed', { speed: 0 }, 'nonsense-value'],
    ['a speed below the slowest', 'speed', { speed: 0.0999 }, 'nonsense-value'],
    ['a speed beyond the fastest', 'speed', { speed: 1e9 }, 'nonsense-value'],
    ['time that runs backwards', 'speed', { speed: -1 }, 'nonsense-value'],
    ['a drill at speed 601', '/api/v1/drills', created({ speed: 601 }), 'nonsense-value'],
    ['a zone on another planet', '/api/v1/drills', created({ zone: 'Mars/Base' }), 'nonsense-value'],
    ['an outage that is still to come', 'shift', { from: '2099-01-01T00:00:00Z' }, 'nonsense-value'],
    ['a pack with faults', '/api/v1/drills', created({ pack: 'faulty' }), 'pack-faulty'],
    [
      'an inject that waits for itself',
      'injects',
      { id: 'x', title: 'X', body: 'x', trigger: { after: { inject: 'x' } } },
      'nonsense-value',
    ],
  ])('%s', async (_what, path, body, code) => {
    const before = (await drill.journal()).length;
    expect(await post(path, body)).toMatchObject({ status: 422, body: { code } });
    expect((await drill.journal()).length).toBe(before);
  });

  it('a language that Muster does not have, a team’s nation that is not its organisation’s, a StartEx that has passed', async () => {
    const planned = await rig
      .drill({ name: 'fine', injects: [{ id: 'a', trigger: { at: 'T+00:01' }, ...TICK }] })
      .withTeams(2)
      .prepared();
    const teams = `${planned.path}/teams`;
    const language = await rig.organiser.posts(teams, team({ languages: ['en', 'xx'] }));
    expect(language).toMatchObject({
      status: 422,
      body: { code: 'nonsense-value', faults: [{ path: 'languages[1]' }] },
    });
    const foreign = await rig.organiser.posts(teams, team({ nation: 'XB' }));
    expect(foreign).toMatchObject({ status: 422, body: { code: 'nonsense-value' } });
    const past = { startAt: new Date(rig.clock.now() - 1).toISOString() };
    expect(await rig.organiser.posts(`${planned.path}/schedule`, past)).toMatchObject({
      status: 422,
      body: { code: 'moment-passed' },
    });
    const never = { startAt: '+275760-09-13T00:00:00.001Z' };
    expect(await rig.organiser.posts(`${planned.path}/schedule`, never)).toMatchObject({ status: 400 });
  });

  it('a text in a language that the drill does not have', async () => {
    const written = { id: 'x', title: { fr: 'Bonjour' }, body: { fr: 'x' }, trigger: { at: 'T+00:50' } };
    const refused = await post('injects', written);
    expect(refused).toMatchObject({ status: 422 });
  });
});

describe('what is not there: 404', () => {
  it.each<[string, 'get' | 'post' | 'put' | 'delete' | 'patch']>([
    ['/api/v1/nothing', 'get'],
    ['/api/v1/drills/not-a-drill', 'get'],
    ['/api/v1/drills/00000000-0000-4000-8000-000000000000', 'get'],
    ['/api/v1/drills', 'patch'],
    ['/api/v2/drills', 'get'],
    ['/../../etc/passwd', 'get'],
    ['/%2e%2e/%2e%2e/etc/passwd', 'get'],
  ])('%s by %s', async (path, method) => {
    const refused = await rig.organiser.asks(method, path);
    expect(refused).toMatchObject({ status: 404, body: { code: 'unknown-thing', status: 404 } });
    expect(refused.headers['content-type']).toContain('application/problem+json');
  });

  it('a file outside the folder of the page to try the API, however it is asked for', async () => {
    for (const path of [
      '/docs/../../package.json',
      '/docs/%2e%2e/%2e%2e/package.json',
      '/docs/..%2f..%2fpackage.json',
    ]) {
      const refused = await rig.organiser.asks('get', path);
      expect([403, 404]).toContain(refused.status);
      expect(refused.headers['content-type']).toContain('application/problem+json');
    }
  });

  it('a pack, an inject, a phase, a nation, a team, a hint that nobody has', async () => {
    const unknown = { status: 404, body: { code: 'unknown-thing' } };
    expect(await post('/api/v1/drills', { pack: 'no-such', title: 'x' })).toMatchObject(unknown);
    expect(await post('/api/v1/drills', { pack: '../fine', title: 'x' })).toMatchObject(unknown);
    expect(await post('/api/v1/drills', { pack: 'f'.repeat(64), title: 'x' })).toMatchObject(unknown);
    expect(await post('injects/none/hold')).toMatchObject(unknown);
    expect(await post('injects/..%2f..%2fetc/hold')).toMatchObject(unknown);
    expect(await post('jump', { phase: 'none' })).toMatchObject(unknown);
    expect(await post('injects/second/skip', { reason: 'x', teams: ['ghost'] })).toMatchObject(unknown);
    expect(await drill.team('blue').http.posts(`${drill.path}/injects/first/hints/none`)).toMatchObject(unknown);
  });

  it('an address that cannot be read: 400', async () => {
    expect(await rig.organiser.asks('get', '/api/v1/drills/%E0%A4%A')).toMatchObject({ status: 400 });
  });
});

describe('what is too large: 413', () => {
  it('a body of more than a megabyte', async () => {
    const refused = await post('announcements', { text: 'x'.repeat(1024 * 1024) });
    expect(refused).toMatchObject({ status: 413, body: { code: 'too-large' } });
  });
});

describe('the same command twice', () => {
  it('is done once and answered alike', async () => {
    const first = await post('announcements', { text: 'Once' }, 'once');
    const again = await post('announcements', { text: 'Once' }, 'once');
    expect(first.status).toBe(200);
    expect(again.body).toEqual(first.body);
    const told = drill.team('blue').lines.filter(({ event }) => event.type === 'control-message-sent');
    expect(told.length).toBe(1);
  });

  it('sent at the same moment, too', async () => {
    const both = await Promise.all([1, 2, 3].map(() => post('announcements', { text: 'Together' }, 'together')));
    expect(new Set(both.map(({ text }) => text)).size).toBe(1);
    const seqs = (await drill.journal()).filter(({ event }) => 'text' in event && event.text === 'Together');
    expect(seqs.length).toBe(1);
  });

  it('with another meaning is refused: 422', async () => {
    await post('announcements', { text: 'One' }, 'reused');
    expect(await post('announcements', { text: 'Two' }, 'reused')).toMatchObject({
      status: 422,
      body: { code: 'key-reused' },
    });
    expect(await post('pause', { reason: 'x' }, 'reused')).toMatchObject({ status: 422, body: { code: 'key-reused' } });
  });

  it('creates one drill, and refuses another under its key', async () => {
    const wanted = { pack: 'fine', title: 'Keyed' };
    const first = await post('/api/v1/drills', wanted, 'create-it');
    const again = await post('/api/v1/drills', wanted, 'create-it');
    expect([first.status, again.body]).toEqual([201, first.body]);
    const other = await post('/api/v1/drills', { ...wanted, title: 'Other' }, 'create-it');
    expect(other).toMatchObject({ status: 422, body: { code: 'key-reused' } });
  });

  it('without a key is two commands', async () => {
    await post('announcements', { text: 'Twice' });
    await post('announcements', { text: 'Twice' });
    const told = (await drill.journal()).filter(({ event }) => 'text' in event && event.text === 'Twice');
    expect(told.length).toBe(2);
  });
});
