import type { Invitation, MadeInvitation, Person, RecoveryLink, Self, Session } from '#libs/contracts';
import { DrillRig, HttpVoice, LiveConsole, TICK, toldBy, type PlayedDrill } from '#libs/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startServer } from '../../src/start-server.js';
import { accepts, aPerson, grant, invited, PASSWORD, placed, signsInAs } from './a-person.js';

const HOUR = 3600_000;
const pack = { name: 'people', injects: [{ id: 'first', trigger: { at: 'T+00:05' }, ...TICK }] };

let rig: DrillRig;
let drill: PlayedDrill;
let other: PlayedDrill;
let administrator: HttpVoice;

beforeAll(async () => {
  rig = await DrillRig.start(startServer, { PROXIES: '127.0.0.0/8,::1' });
  drill = await rig.drill(pack).withTeams(2).prepared();
  other = await rig.drill(pack).withTeams(1).prepared();
  await aPerson(rig.organiser, 'admin', grant('administrator'));
});
afterAll(() => rig.stop());
beforeEach(async () => {
  await rig.passes(61_000);
  administrator = await signsInAs(rig.stranger, 'admin@example.org');
});

const me = async (voice: HttpVoice): Promise<Self> => toldBy('oneself', await voice.asks('get', '/api/v1/people/me'));
const tries = (email: string, password: string) => rig.stranger.posts('/api/v1/sessions/password', { email, password });
const takes = async (voice: HttpVoice, place: object): Promise<HttpVoice> => {
  const taken = await voice.posts('/api/v1/sessions/current/place', { drill: drill.id, ...place });
  return new HttpVoice(voice.url, toldBy<Session>('the place', taken).token);
};
const isOut = async (voice: HttpVoice) => (await voice.asks('get', '/api/v1/sessions/current')).status === 401;

describe('an invitation', () => {
  it('says who invites to what, gives an account with what it promised, and is good once', async () => {
    const token = await invited(rig.organiser, placed({ role: 'team', drill: drill.id, team: 'blue', seat: 'player' }));
    const look = await rig.stranger.posts('/api/v1/invitations/look', { token });
    expect(look.body).toMatchObject({
      by: null,
      of: 'Team blue',
      title: 'A drill',
      gives: { place: { seat: 'player' } },
    });
    const { session, recoveryCodes, voice } = await accepts(token, 'pia', rig.stranger);
    expect(session).toMatchObject({ role: 'person', drill: null, grants: [], name: 'pia' });
    expect(new Set(recoveryCodes).size).toBe(10);
    expect(await me(voice)).toMatchObject({
      person: { email: 'pia@example.org', grants: [], disabled: false },
      places: [{ place: { role: 'team', team: 'blue', seat: 'player' }, of: 'Team blue', over: false }],
      ways: { password: true, recoveryCodes: 10 },
      news: [],
    });
    for (const path of ['look', 'accept'])
      expect(await voice.posts(`/api/v1/invitations/${path}`, { token })).toMatchObject({
        status: 410,
        body: { code: 'link-over' },
      });
  });

  it('is accepted by who is signed in as a person, whose session knows of it at once', async () => {
    const voice = await aPerson(rig.organiser, 'nora', placed({ role: 'observer', drill: drill.id }));
    expect((await voice.asks('get', '/api/v1/packs')).status).toBe(403);
    const token = await invited(administrator, grant('author'));
    const accepted = await voice.posts('/api/v1/invitations/accept', { token });
    expect(accepted).toMatchObject({ status: 200, body: { session: { grants: ['author'] }, recoveryCodes: [] } });
    expect((await voice.asks('get', '/api/v1/packs')).status).toBe(200);
    expect(await rig.organiser.posts('/api/v1/invitations/accept', { token })).toMatchObject({ status: 403 });
  });

  it('that nobody made, that was withdrawn, or that is too old lets nobody in', async () => {
    const gives = placed({ role: 'observer', drill: drill.id });
    const made = await rig.organiser.posts('/api/v1/invitations', { gives, days: 2, name: 'Somebody' });
    const { invitation, link } = toldBy<MadeInvitation>('the link', made);
    const old = link.split('#')[1] ?? '';
    const fresh = toldBy<MadeInvitation>('another', await rig.organiser.posts('/api/v1/invitations', { gives }));
    const token = fresh.link.split('#')[1] ?? '';
    expect((await rig.organiser.posts(`/api/v1/invitations/${fresh.invitation.id}/withdraw`)).status).toBe(204);
    rig.clock.leapTo(rig.clock.now() + 2 * 24 * HOUR + 1);
    const looks = (given: string) => rig.stranger.posts('/api/v1/invitations/look', { token: given });
    expect((await looks('x'.repeat(43))).status).toBe(404);
    expect([(await looks(token)).status, (await looks(old)).status]).toEqual([410, 410]);
    const list = await rig.organiser.asks('get', `/api/v1/invitations?drill=${drill.id}`);
    const states = new Map((list.body as Invitation[]).map(({ id, state }) => [id, state]));
    expect([states.get(invitation.id), states.get(fresh.invitation.id)]).toEqual(['expired', 'withdrawn']);
    expect(list.text).not.toContain(old);
  });

  it('is refused for places that a drill does not have', async () => {
    for (const place of [
      { role: 'team', drill: drill.id, team: 'nobodys', seat: 'lead' },
      { role: 'evaluator', drill: drill.id, evaluator: 'nobody' },
      { role: 'national-controller', drill: drill.id, nation: 'QQ' },
      { role: 'observer', drill: '00000000-0000-4000-8000-000000000000' },
    ]) {
      const gives = { what: 'place', place };
      expect(await rig.organiser.posts('/api/v1/invitations', { gives })).toMatchObject({ status: 404 });
    }
  });

  it('does not tell an address twice: whoever has an account signs in first', async () => {
    const token = await invited(rig.organiser, placed({ role: 'observer', drill: drill.id }));
    const person = { name: 'Not pia', email: 'PIA@example.org', password: PASSWORD };
    const again = await rig.stranger.posts('/api/v1/invitations/accept', { token, person });
    expect(again).toMatchObject({ status: 409, body: { code: 'email-taken' } });
    expect((await rig.stranger.posts('/api/v1/invitations/look', { token })).status).toBe(200);
  });

  it('is accepted once however many hurry', async () => {
    const token = await invited(rig.organiser, placed({ role: 'observer', drill: drill.id }));
    const hurry = ['una', 'duo', 'tri'].map((name) =>
      rig.stranger.posts('/api/v1/invitations/accept', {
        token,
        person: { name, email: `${name}@example.org`, password: PASSWORD },
      }),
    );
    expect((await Promise.all(hurry)).map(({ status }) => status).sort()).toEqual([200, 410, 410]);
    const people = toldBy<Person[]>('people', await administrator.asks('get', '/api/v1/people'));
    expect(people.filter(({ name }) => ['una', 'duo', 'tri'].includes(name))).toHaveLength(1);
  });
});

describe('who may invite', () => {
  it('is a director for the own drill, and a national controller for teams of the own nation', async () => {
    const dora = await aPerson(rig.organiser, 'dora', placed({ role: 'director', drill: drill.id }));
    const director = await takes(dora, { role: 'director' });
    const observer = { what: 'place', place: { role: 'observer', drill: drill.id } };
    const elsewhere = { what: 'place', place: { role: 'observer', drill: other.id } };
    expect((await director.posts('/api/v1/invitations', { gives: observer })).status).toBe(201);
    expect(await director.posts('/api/v1/invitations', { gives: elsewhere })).toMatchObject({ status: 404 });
    expect(await director.posts('/api/v1/invitations', { gives: grant('author') })).toMatchObject({ status: 403 });
    expect(await dora.posts('/api/v1/invitations', { gives: observer })).toMatchObject({ status: 401 });

    const toNation = await invited(director, placed({ role: 'national-controller', drill: drill.id, nation: 'XA' }));
    const { voice } = await accepts(toNation, 'nat', rig.stranger);
    const nation = await takes(voice, { role: 'national-controller', nation: 'XA' });
    const team = (id: string) => ({ gives: placed({ role: 'team', drill: drill.id, team: id, seat: 'lead' }) });
    expect((await nation.posts('/api/v1/invitations', team('blue'))).status).toBe(201);
    const theirs = await nation.posts('/api/v1/invitations', team('green'));
    const nobodys = await nation.posts('/api/v1/invitations', team('nobody'));
    expect([theirs.status, theirs.text]).toEqual([404, nobodys.text]);
    for (const place of [{ role: 'observer' }, { role: 'national-controller', nation: 'XA' }, { role: 'director' }]) {
      const gives = { what: 'place', place: { drill: drill.id, ...place } };
      expect((await nation.posts('/api/v1/invitations', { gives })).status).toBe(403);
    }
    const listed = await nation.asks('get', `/api/v1/invitations?drill=${drill.id}`);
    const teams = (listed.body as { gives: { place: { team: string } } }[]).map(({ gives }) => gives.place.team);
    expect([...new Set(teams)]).toEqual(['blue']);
    const seen = await nation.asks('get', `${drill.path}/people`);
    expect(seen.text).not.toContain('dora');
  });

  it('is never somebody at home without a grant, and for grants only an administrator', async () => {
    const host = await aPerson(administrator, 'host', grant('organiser'));
    for (const gives of [grant('administrator'), grant('author'), placed({ role: 'observer', drill: drill.id })])
      expect([403, 404]).toContain((await host.posts('/api/v1/invitations', { gives })).status);
    const created = await host.posts('/api/v1/drills', { pack: 'people', title: 'Of the host' });
    expect(created.status).toBe(201);
    const { id } = created.body as { id: string };
    expect((await me(host)).places).toMatchObject([{ place: { role: 'director', drill: id }, title: 'Of the host' }]);
    expect((await host.asks('get', `/api/v1/drills/${id}`)).status).toBe(404);
    const director = await takes(host, { role: 'director', drill: id });
    expect((await director.asks('get', `/api/v1/drills/${id}`)).status).toBe(200);
  });
});

describe('a password', () => {
  it('signs in whatever the case of the address, and the wrong one and the wrong address are told alike', async () => {
    expect(await tries('PIA@Example.org', PASSWORD)).toMatchObject({ status: 200, body: { role: 'person' } });
    const wrong = await tries('pia@example.org', 'not the password');
    const nobody = await tries('nobody@example.org', 'not the password');
    expect([wrong.status, wrong.text]).toEqual([401, nobody.text]);
    expect(wrong.body).toMatchObject({ code: 'wrong-password' });
  });

  it.each([
    ['is too short', 'short pass', 'malformed'],
    ['many have', 'password1234', 'weak-password'],
    ['is a row of keys', 'qwertyuiop123', 'weak-password'],
    ['is one letter', 'aaaaaaaaaaaaaa', 'weak-password'],
    ['is the own address', 'weak@example.org', 'weak-password'],
    ['is the own name', 'Ann-Kathrin Weak', 'weak-password'],
  ])('that %s is refused', async (_why, password, code) => {
    const token = await invited(rig.organiser, placed({ role: 'observer', drill: drill.id }));
    const person = { name: 'Ann-Kathrin Weak', email: 'weak@example.org', password };
    expect((await rig.stranger.posts('/api/v1/invitations/accept', { token, person })).body).toMatchObject({ code });
  });

  it('needs no kinds of characters, only to be long and not guessed early', async () => {
    const token = await invited(rig.organiser, placed({ role: 'observer', drill: drill.id }));
    const person = { name: 'Lea', email: 'lea@example.org', password: 'نافذة القطار الأزرق' };
    expect((await rig.stranger.posts('/api/v1/invitations/accept', { token, person })).status).toBe(200);
    expect((await tries('lea@example.org', person.password)).status).toBe(200);
  });

  it('changed, ends every other session, and needs the one before', async () => {
    const here = await signsInAs(rig.stranger, 'lea@example.org', 'نافذة القطار الأزرق');
    const there = await signsInAs(rig.stranger, 'lea@example.org', 'نافذة القطار الأزرق');
    const change = (current: string) =>
      here.asks('put', '/api/v1/people/me/password', { current, password: 'seven grey herons' });
    expect(await change('not the one')).toMatchObject({ status: 401, body: { code: 'wrong-password' } });
    expect((await change('نافذة القطار الأزرق')).status).toBe(204);
    expect([await isOut(here), await isOut(there)]).toEqual([false, true]);
    expect((await tries('lea@example.org', 'seven grey herons')).status).toBe(200);
  });

  it('cannot be guessed from one address: the eleventh wrong try in a minute is 429, for whichever account', async () => {
    for (let count = 1; count <= 10; count++) expect((await tries(`n${count}@example.org`, 'x')).status).toBe(401);
    expect(await tries('pia@example.org', PASSWORD)).toMatchObject({ status: 429, body: { code: 'too-many-tries' } });
    await rig.passes(61_000);
    expect((await tries('pia@example.org', PASSWORD)).status).toBe(200);
  });
});

describe('an account that is guessed at from many addresses', () => {
  it('is shut to all of them for a while, and not where its person came in before', async () => {
    const from = async (address: string, password: string) => {
      const body = { email: 'pia@example.org', password };
      return (await rig.stranger.asks('post', '/api/v1/sessions/password', body, { 'x-forwarded-for': address }))
        .status;
    };
    expect(await from('192.0.2.1', PASSWORD)).toBe(200);
    for (let host = 1; host <= 10; host++) expect(await from(`198.51.100.${host}`, 'a guess')).toBe(401);
    expect(await from('198.51.100.11', 'a guess')).toBe(429);
    expect([await from('203.0.113.9', PASSWORD), await from('192.0.2.1', PASSWORD)]).toEqual([429, 200]);
    expect(await from('203.0.113.9', PASSWORD)).toBe(200);
  });
});

describe('a place', () => {
  it('is taken under another token and another console: the token before is dead at once, its sockets are cut', async () => {
    const dora = await signsInAs(rig.stranger, 'dora@example.org');
    const director = await takes(dora, { role: 'director' });
    expect(await isOut(dora)).toBe(true);
    expect((await director.asks('get', drill.path)).status).toBe(200);
    expect((await director.asks('get', other.path)).status).toBe(404);
    const socket = await LiveConsole.open({ url: director.url, token: director.token ?? '', drill: drill.id });
    const home = toldBy<Session>('home', await director.posts('/api/v1/sessions/current/home'));
    expect(home).toMatchObject({ role: 'person', drill: null });
    expect([await isOut(director), await socket.isOut()]).toEqual([true, true]);
    const again = new HttpVoice(dora.url, home.token);
    expect((await again.asks('get', drill.path)).status).toBe(404);
  });

  it('is only taken by who has it, in the seat that they have', async () => {
    const pia = await signsInAs(rig.stranger, 'pia@example.org');
    for (const place of [
      { role: 'director', drill: drill.id },
      { role: 'team', drill: drill.id, team: 'green', seat: 'player' },
      { role: 'team', drill: drill.id, team: 'blue', seat: 'lead' },
      { role: 'team', drill: other.id, team: 'blue', seat: 'player' },
    ])
      expect(await pia.posts('/api/v1/sessions/current/place', place)).toMatchObject({ status: 404 });
    expect(
      await rig.organiser.posts('/api/v1/sessions/current/place', { role: 'director', drill: drill.id }),
    ).toMatchObject({ status: 403 });
    const team = await takes(pia, { role: 'team', team: 'blue', seat: 'player' });
    const current = await team.asks('get', '/api/v1/sessions/current');
    expect(current.body).toMatchObject({ role: 'team', team: 'blue', seat: 'player', name: 'pia' });
  });

  it('withdrawn by the director, ends what is signed in to it in every process, and nothing else', async () => {
    const second = await rig.joined();
    const home = await signsInAs(rig.stranger, 'pia@example.org');
    const seated = await takes(await signsInAs(rig.stranger, 'pia@example.org'), {
      role: 'team',
      team: 'blue',
      seat: 'player',
    });
    const elsewhere = new HttpVoice(second.url, seated.token);
    expect((await elsewhere.asks('get', '/api/v1/sessions/current')).status).toBe(200);
    const socket = await LiveConsole.open({ url: second.url, token: seated.token ?? '', drill: drill.id });
    const director = await takes(await signsInAs(rig.stranger, 'dora@example.org'), { role: 'director' });
    const held = await director.asks('get', `${drill.path}/people`);
    const [own] = (held.body as { assignment: string; person: { name: string } }[]).filter(
      ({ person }) => person.name === 'pia',
    );
    expect((await director.asks('delete', `${other.path}/people/${own?.assignment}`)).status).toBe(404);
    expect((await director.asks('delete', `${drill.path}/people/${own?.assignment}`)).status).toBe(204);
    expect([await isOut(seated), await isOut(home), await socket.isOut()]).toEqual([true, false, true]);
    expect((await elsewhere.asks('get', '/api/v1/sessions/current')).status).toBe(401);
    expect((await me(home)).places).toEqual([]);
  });
});

describe('an account', () => {
  it('disabled, is out everywhere at once, and cannot come back until it is enabled', async () => {
    const voice = await aPerson(rig.organiser, 'dan', placed({ role: 'observer', drill: drill.id }));
    const { person } = await me(voice);
    const watching = await takes(await signsInAs(rig.stranger, 'dan@example.org'), { role: 'observer' });
    const socket = await LiveConsole.open({ url: watching.url, token: watching.token ?? '', drill: drill.id });
    const path = `/api/v1/people/${person.id}`;
    expect((await administrator.posts(`${path}/disable`)).body).toMatchObject({ disabled: true });
    expect([await isOut(voice), await isOut(watching), await socket.isOut()]).toEqual([true, true, true]);
    expect((await tries('dan@example.org', PASSWORD)).status).toBe(401);
    expect((await administrator.posts(`${path}/recovery-link`)).status).toBe(404);
    expect((await administrator.posts(`${path}/enable`)).body).toMatchObject({ disabled: false });
    expect((await tries('dan@example.org', PASSWORD)).status).toBe(200);
    const self = await me(administrator);
    expect((await administrator.posts(`/api/v1/people/${self.person.id}/disable`)).status).toBe(403);
  });

  it('loses what is taken from it at once, and stands in several nations', async () => {
    const voice = await aPerson(administrator, 'ada', grant('author'), grant('translator'));
    const { person } = await me(voice);
    const path = `/api/v1/people/${person.id}`;
    const memberships = [
      { nation: 'XA', organisation: 'CIRT of XA' },
      { nation: 'XB', organisation: null },
    ];
    expect((await administrator.asks('put', `${path}/memberships`, { memberships })).body).toMatchObject({
      memberships,
    });
    expect((await administrator.asks('put', `${path}/grants`, { grants: ['translator'] })).status).toBe(200);
    expect(await isOut(voice)).toBe(true);
    const again = await signsInAs(rig.stranger, 'ada@example.org');
    expect((await me(again)).person).toMatchObject({ grants: ['translator'], memberships });
  });

  it('comes back by a recovery code, once, with a new password; every session from before is over', async () => {
    const token = await invited(rig.organiser, placed({ role: 'observer', drill: drill.id }));
    const { recoveryCodes, voice } = await accepts(token, 'rex', rig.stranger);
    const [code = ''] = recoveryCodes;
    const back = (email: string, given: string) =>
      rig.stranger.posts('/api/v1/recovery/code', { email, code: given, password: 'nine slow trains' });
    expect(await back('rex@example.org', 'AAAA-BBBB-CCCC-DDDD')).toMatchObject({
      status: 401,
      body: { code: 'wrong-code' },
    });
    expect((await back('pia@example.org', code)).status).toBe(401);
    const session = toldBy<Session>('back', await back('rex@example.org', code.toLowerCase().replaceAll('-', ' ')));
    expect(await isOut(voice)).toBe(true);
    const self = await me(new HttpVoice(rig.stranger.url, session.token));
    expect(self).toMatchObject({ ways: { recoveryCodes: 9 }, news: [{ what: 'recovered' }] });
    expect((await back('rex@example.org', code)).status).toBe(401);
    expect((await tries('rex@example.org', 'nine slow trains')).status).toBe(200);
  });

  it('comes back by a link, which is told to the person and good once', async () => {
    const { id } = (await me(await signsInAs(rig.stranger, 'rex@example.org', 'nine slow trains'))).person;
    const links = async () =>
      toldBy<RecoveryLink>('the link', await administrator.posts(`/api/v1/people/${id}/recovery-link`)).link.split(
        '#',
      )[1] ?? '';
    const [first, token] = [await links(), await links()];
    const back = (given: string) =>
      rig.stranger.posts('/api/v1/recovery/link', { token: given, password: 'ten slow trains' });
    expect(await back(first)).toMatchObject({ status: 410 });
    const session = toldBy<Session>('back', await back(token));
    expect((await back(token)).status).toBe(410);
    const rex = new HttpVoice(rig.stranger.url, session.token);
    const whats = (await me(rex)).news.map(({ what }) => what);
    expect(whats).toEqual(['recovered', 'recovery-link-made', 'recovery-link-made', 'recovered']);
    await rig.passes(1000);
    await rex.posts('/api/v1/people/me/news/seen');
    expect((await me(rex)).news).toEqual([]);
    const host = await signsInAs(rig.stranger, 'host@example.org');
    const admin = (await me(administrator)).person.id;
    expect((await host.posts(`/api/v1/people/${admin}/recovery-link`)).status).toBe(403);
    expect((await host.posts(`/api/v1/people/${id}/recovery-link`)).status).toBe(200);
  });
});

describe('a nation that is erased', () => {
  it('takes its people’s places in the drill along, and what invites into them', async () => {
    const over = await rig.drill(pack).withTeams(2).started();
    const place = { role: 'team', drill: over.id, team: 'blue', seat: 'lead' } as const;
    const ida = await aPerson(rig.organiser, 'ida', placed(place));
    const kai = await aPerson(
      rig.organiser,
      'kai',
      placed({ role: 'national-controller', drill: over.id, nation: 'XA' }),
    );
    const link = await invited(rig.organiser, placed({ ...place, seat: 'player' }));
    const seated = await takes(ida, place);
    await over.control.ends('it is over');
    const erased = await rig.organiser.posts(`${over.path}/nations/XA/erasure`, {
      phrase: 'erase XA',
      reason: 'its letter',
    });
    toldBy('the erasure', erased);
    await rig.rests();
    expect(await isOut(seated)).toBe(true);
    expect((await me(await signsInAs(rig.stranger, 'ida@example.org'))).places).toEqual([]);
    expect((await me(kai)).places).toEqual([]);
    expect((await rig.stranger.posts('/api/v1/invitations/look', { token: link })).status).toBe(404);
  });
});
