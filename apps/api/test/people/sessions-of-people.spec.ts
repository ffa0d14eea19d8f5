import type { MadeToken, OwnSession, Self, Session, SignInLogPage } from '#libs/contracts';
import { DrillRig, HttpVoice, LiveConsole, TICK, toldBy, type PlayedDrill } from '#libs/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { startServer } from '../../src/start-server.js';
import { aPerson, grant, invited, PASSWORD, placed, signsInAs } from './a-person.js';

const HOUR = 3600_000;
const MINUTE = 60_000;
const pack = { name: 'people', injects: [{ id: 'first', trigger: { at: 'T+00:05' }, ...TICK }] };

let rig: DrillRig;
let drill: PlayedDrill;
let other: PlayedDrill;
beforeAll(async () => {
  rig = await DrillRig.start(startServer);
  drill = await rig.drill(pack).withTeams(2).prepared();
  other = await rig.drill(pack).withTeams(1).prepared();
  await aPerson(rig.organiser, 'admin', grant('administrator'));
  await aPerson(rig.organiser, 'dora', placed({ role: 'director', drill: drill.id }));
});
afterAll(() => rig.stop());

const signsIn = (name: string) => signsInAs(rig.stranger, `${name}@example.org`);
const status = async (voice: HttpVoice) => (await voice.asks('get', '/api/v1/sessions/current')).status;
const takes = async (voice: HttpVoice, place: object): Promise<HttpVoice> => {
  const taken = await voice.posts('/api/v1/sessions/current/place', { drill: drill.id, ...place });
  return new HttpVoice(voice.url, toldBy<Session>('the place', taken).token);
};
const leap = (milliseconds: number) => rig.clock.leapTo(rig.clock.now() + milliseconds);

/** A browser: it keeps whatever cookie it was given last. */
class Browser {
  cookie = '';

  async asks(path: string, body?: object): Promise<{ status: number; fresh: boolean }> {
    const method = body ? 'post' : 'get';
    const answered = await rig.stranger.asks(method, `/api/v1/${path}`, body, { cookie: this.cookie });
    const given = /muster_session=[^;]+/.exec(String(answered.headers['set-cookie'] ?? ''))?.[0];
    if (given !== undefined) this.cookie = given;
    return { status: answered.status, fresh: given !== undefined };
  }
}

const asBrowser = async (name: string): Promise<Browser> => {
  const browser = new Browser();
  await browser.asks('sessions/password', { email: `${name}@example.org`, password: PASSWORD });
  return browser;
};

describe('the session of a person', () => {
  it('is listed with the others, and ended from any of them: one, or all the others', async () => {
    const [here, there, third] = [await signsIn('dora'), await signsIn('dora'), await signsIn('dora')];
    const seated = await takes(third, { role: 'director' });
    const agent = { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0' };
    await rig.stranger.asks(
      'post',
      '/api/v1/sessions/password',
      { email: 'dora@example.org', password: PASSWORD },
      agent,
    );
    const list = toldBy<OwnSession[]>('sessions', await here.asks('get', '/api/v1/people/me/sessions'));
    expect(list.filter(({ current }) => current)).toHaveLength(1);
    expect(list.map(({ agent: name }) => name)).toContain('Firefox, Linux');
    const director = list.find(({ place }) => place?.role === 'director');
    const admin = await signsIn('admin');
    expect((await admin.asks('delete', `/api/v1/people/me/sessions/${director?.console}`)).status).toBe(404);
    expect((await here.asks('delete', `/api/v1/people/me/sessions/${director?.console}`)).status).toBe(204);
    expect([await status(seated), await status(there)]).toEqual([401, 200]);
    expect((await here.asks('delete', '/api/v1/people/me/sessions')).status).toBe(204);
    expect([await status(here), await status(there)]).toEqual([200, 401]);
    expect(toldBy<OwnSession[]>('sessions', await here.asks('get', '/api/v1/people/me/sessions'))).toHaveLength(1);
  });

  it('gets another token every twelve hours, and the old one ends a minute after the new one is used', async () => {
    const browser = await asBrowser('dora');
    const first = browser.cookie;
    leap(11 * HOUR);
    expect(await browser.asks('sessions/current')).toEqual({ status: 200, fresh: false });
    leap(HOUR);
    const late = new Browser();
    late.cookie = first;
    expect(await browser.asks('sessions/current')).toEqual({ status: 200, fresh: true });
    expect(browser.cookie).not.toBe(first);
    expect(await late.asks('sessions/current')).toEqual({ status: 200, fresh: false });
    leap(5 * MINUTE);
    // The answer with the new one may have been lost: until it is used, the old one is good.
    expect((await late.asks('sessions/current')).status).toBe(200);
    expect((await browser.asks('sessions/current')).status).toBe(200);
    expect((await late.asks('sessions/current')).status).toBe(200);
    leap(61_000);
    expect([(await late.asks('sessions/current')).status, (await browser.asks('sessions/current')).status]).toEqual([
      401, 200,
    ]);
  });

  it('is over after twelve hours without a sign of life; that of a code is not', async () => {
    const [idle, used] = [await signsIn('dora'), await signsIn('dora')];
    const team = await rig.stranger.signsIn(drill.team('blue').code);
    leap(7 * HOUR);
    expect(await status(used)).toBe(200);
    leap(7 * HOUR);
    expect([await status(idle), await status(used), await status(team)]).toEqual([401, 200, 200]);
  });

  it('is in use as long as a socket is open', async () => {
    const watching = await takes(await signsIn('dora'), { role: 'director' });
    const socket = await LiveConsole.open({ url: watching.url, token: watching.token ?? '', drill: drill.id });
    leap(11 * HOUR);
    await rig.passes(2 * MINUTE);
    leap(11 * HOUR);
    await rig.passes(2 * MINUTE);
    expect(await status(watching)).toBe(200);
    socket.leaves();
  });
});

describe('a personal token', () => {
  const made = async (voice: HttpVoice, asked: object): Promise<MadeToken> =>
    toldBy(
      'the token',
      await voice.posts('/api/v1/people/me/tokens', { name: 'T', days: 30, password: PASSWORD, ...asked }),
    );
  const with_ = ({ token }: MadeToken) => new HttpVoice(rig.stranger.url, token);
  const director = () => ({ role: 'director', drill: drill.id });

  it('acts in its place within its scopes, is shown once, and says when it was used', async () => {
    const dora = await signsIn('dora');
    const reading = await made(dora, { scopes: ['read'], place: director() });
    expect(reading.token).toMatch(/^muster_pat_[\w-]{43}$/);
    const program = with_(reading);
    expect((await program.asks('get', drill.path)).status).toBe(200);
    expect((await program.asks('get', other.path)).status).toBe(404);
    expect((await program.posts(`${drill.path}/comcheck`)).status).toBe(403);
    expect((await program.asks('get', `${drill.path}/codes`)).status).toBe(403);
    expect((await program.asks('get', `${drill.path}/journal`)).status).toBe(403);
    leap(1000);
    const conducting = with_(await made(dora, { scopes: ['conduct', 'report'], place: director() }));
    expect((await conducting.posts(`${drill.path}/comcheck`)).status).toBe(200);
    expect((await conducting.asks('get', `${drill.path}/journal`)).status).toBe(200);
    const list = await dora.asks('get', '/api/v1/people/me/tokens');
    expect(list.body).toMatchObject([
      { scopes: ['conduct', 'report'] },
      { scopes: ['read'], usedOn: expect.anything() },
    ]);
    expect(list.text).not.toContain('muster_pat_');
  });

  it('can never touch the account: no tokens, no invitations, no places, no sessions', async () => {
    const scopes = ['read', 'report', 'conduct', 'author'];
    const program = with_(await made(await signsIn('dora'), { scopes, place: director() }));
    const gives = placed({ role: 'observer', drill: drill.id });
    for (const [method, path, body] of [
      ['get', 'people/me'],
      ['get', 'people/me/tokens'],
      ['post', 'people/me/tokens', { name: 'T', scopes: ['read'], days: 1, password: PASSWORD }],
      ['post', 'people/me/recovery-codes', { password: PASSWORD }],
      ['put', 'people/me/password', { current: PASSWORD, password: 'nine slow trains' }],
      ['get', 'people/me/sessions'],
      ['delete', 'people/me/sessions'],
      ['post', 'invitations', { gives }],
      ['get', `drills/${drill.id}/people`],
      ['get', 'sign-in-log'],
      ['post', 'sessions/current/place', director()],
      ['post', 'sessions/current/home'],
    ] as const)
      expect([path, (await program.asks(method, `/api/v1/${path}`, body)).status]).toEqual([path, 403]);
    const admin = with_(await made(await signsIn('admin'), { scopes }));
    expect((await admin.asks('get', '/api/v1/people')).status).toBe(403);
  });

  it('needs the password, a place that one has, and lasts a year at most', async () => {
    const dora = await signsIn('dora');
    const asks = (asked: object) =>
      dora.posts('/api/v1/people/me/tokens', { name: 'T', scopes: ['read'], days: 1, ...asked });
    expect(await asks({})).toMatchObject({ status: 401, body: { code: 'wrong-password' } });
    expect(await asks({ password: PASSWORD, days: 366 })).toMatchObject({ status: 400 });
    const place = { role: 'director', drill: other.id };
    expect(await asks({ password: PASSWORD, place })).toMatchObject({ status: 404 });
  });

  it('ends when it is revoked, when it is too old, and when its place is withdrawn; so do its sockets', async () => {
    const dora = await signsIn('dora');
    const [revoked, old] = [
      await made(dora, { scopes: ['read'], place: director() }),
      await made(dora, { scopes: ['read'], place: director(), days: 1 }),
    ];
    const open = ({ token }: MadeToken) => LiveConsole.open({ url: rig.stranger.url, token, drill: drill.id });
    const [first, second] = [await open(revoked), await open(old)];
    expect((await dora.asks('delete', `/api/v1/people/me/tokens/${revoked.personalToken.id}`)).status).toBe(204);
    expect([await status(with_(revoked)), await first.isOut()]).toEqual([401, true]);
    leap(24 * HOUR);
    await rig.passes(2 * MINUTE);
    expect([await status(with_(old)), await second.isOut()]).toEqual([401, true]);

    const gus = await aPerson(rig.organiser, 'gus', placed({ role: 'observer', drill: drill.id }));
    const watching = await made(gus, { scopes: ['read'], place: { role: 'observer', drill: drill.id } });
    const third = await open(watching);
    const held = await rig.organiser.asks('get', `${drill.path}/people`);
    const own = (held.body as { assignment: string; person: { name: string } }[]).find(
      ({ person }) => person.name === 'gus',
    );
    expect((await rig.organiser.asks('delete', `${drill.path}/people/${own?.assignment}`)).status).toBe(204);
    expect([await status(with_(watching)), await third.isOut()]).toEqual([401, true]);
  });
});

describe('the log of sign-ins', () => {
  const read = async (voice: HttpVoice, query = '') =>
    toldBy<SignInLogPage>('the log', await voice.asks('get', `/api/v1/sign-in-log${query}`));

  it('tells administrators all, page by page, everybody what is their own, and a director who was allowed what', async () => {
    const admin = await signsIn('admin');
    await rig.stranger.posts('/api/v1/sessions/password', {
      email: 'dora@example.org',
      password: 'a secret typed wrong',
    });
    await rig.stranger.posts('/api/v1/sessions', { code: 'TYPED-WRONG-CODE' });
    await invited(rig.organiser, placed({ role: 'observer', drill: drill.id }));
    const page = await read(admin, '?limit=5');
    expect(page).toMatchObject({ holds: true, firstBroken: null });
    expect(page.lines.map(({ what }) => what).slice(0, 3)).toEqual([
      'invitation-made',
      'sign-in-failed',
      'sign-in-failed',
    ]);
    expect(page.lines[0]).toMatchObject({ drill: drill.id, address: '127.0.0.1' });
    const rest = await read(admin, `?limit=200&before=${page.next}`);
    expect(rest.lines[0]?.seq).toBe((page.lines.at(-1)?.seq ?? 0) - 1);
    const text = JSON.stringify([page, rest]);
    for (const secret of ['typed wrong', 'TYPED-WRONG', PASSWORD, 'muster_pat_', drill.team('blue').code])
      expect(text).not.toContain(secret);

    const dora = await signsIn('dora');
    const self = toldBy<Self>('oneself', await dora.asks('get', '/api/v1/people/me'));
    const own = await read(dora);
    expect(own.holds).toBeNull();
    expect(new Set(own.lines.map(({ person }) => person?.id))).toEqual(new Set([self.person.id]));
    const drills = await read(await takes(dora, { role: 'director' }));
    expect(new Set(drills.lines.map(({ drill: of }) => of))).toEqual(new Set([drill.id]));
    expect(drills.lines.every(({ what, address }) => /^(invitation|place|codes?)-/.test(what) && address === null)).toBe(true);
  });

  it('cannot be changed by the application, and shows when its owner changes, removes or moves a line', async () => {
    const admin = await signsIn('admin');
    const owner = new Client({ connectionString: rig.database.url });
    await owner.connect();
    const role = (
      await owner.query<{ usename: string }>(
        `SELECT DISTINCT usename FROM pg_stat_activity WHERE datname = current_database() AND usename LIKE 'muster_%'`,
      )
    ).rows[0]?.usename;
    for (const right of ['UPDATE', 'DELETE', 'TRUNCATE'])
      expect(
        (await owner.query(`SELECT has_table_privilege($1, 'sign_in_log', $2) AS may`, [role, right])).rows,
      ).toEqual([{ may: false }]);
    const broken = async (harm: string) => {
      await owner.query('BEGIN');
      const { rows } = await owner.query<{ seq: string }>(`${harm} RETURNING seq`);
      await owner.query('COMMIT');
      return { seq: Number(rows[0]?.seq), ...(await read(admin)) };
    };
    await owner.query('CREATE TABLE kept AS SELECT * FROM sign_in_log');
    for (const harm of [
      `UPDATE sign_in_log SET what = 'signed-out' WHERE seq = 3`,
      `UPDATE sign_in_log SET about = '{"role":"director"}' WHERE seq = 4`,
      `UPDATE sign_in_log SET at = at + 1 WHERE seq = 5`,
      `UPDATE sign_in_log SET person = gen_random_uuid() WHERE seq = 6`,
      `DELETE FROM sign_in_log WHERE seq = 7`,
      `DELETE FROM sign_in_log WHERE seq = 1`,
      `DELETE FROM sign_in_log WHERE seq = (SELECT max(seq) FROM sign_in_log)`,
    ]) {
      const { seq, holds, firstBroken } = await broken(harm);
      expect({ harm, holds, firstBroken }).toEqual({ harm, holds: false, firstBroken: seq });
      await owner.query('DELETE FROM sign_in_log');
      await owner.query('INSERT INTO sign_in_log SELECT * FROM kept');
    }
    expect((await read(admin)).holds).toBe(true);
    await owner.end();
  });
});

// The last, as with the fortnight all other sessions end too.
describe('a session that is over', () => {
  it('cuts its sockets', async () => {
    const watching = await takes(await signsIn('dora'), { role: 'director' });
    const socket = await LiveConsole.open({ url: watching.url, token: watching.token ?? '', drill: drill.id });
    leap(14 * 24 * HOUR);
    await rig.clock.advanceTo(rig.clock.now() + 2 * MINUTE);
    expect(await socket.isOut()).toBe(true);
    expect(await status(watching)).toBe(401);
  });
});
