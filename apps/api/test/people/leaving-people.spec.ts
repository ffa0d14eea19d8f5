import type { MadeToken, PasskeyOptions, Person, Self, SignInLogPage } from '#libs/contracts';
import { DrillRig, HttpVoice, LiveConsole, toldBy, WORD, type Answered, type PlayedDrill } from '#libs/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { startServer } from '../../src/start-server.js';
import { aPerson, grant, PASSWORD, placed, signsInAs } from './a-person.js';
import { SoftAuthenticator } from './soft-authenticator.js';

const ORIGIN = 'https://drill.example.org';
const ME = '/api/v1/people/me';
let rig: DrillRig;
let drill: PlayedDrill;
let admin: HttpVoice;

beforeAll(async () => {
  rig = await DrillRig.start(startServer, { PUBLIC_URL: ORIGIN });
  drill = await rig
    .drill({ injects: [{ id: 'first', trigger: { at: 'T+00:01' }, ...WORD }] })
    .withTeams(2)
    .started();
  admin = await aPerson(rig.organiser, 'admin', grant('administrator'));
});
afterAll(() => rig.stop());

const lead = () => placed({ role: 'team', drill: drill.id, team: 'blue', seat: 'lead' });
const signIn = (email: string): Promise<Answered> =>
  rig.stranger.posts('/api/v1/sessions/password', { email, password: PASSWORD });
const status = async (voice: HttpVoice): Promise<number> =>
  (await voice.asks('get', '/api/v1/sessions/current')).status;
const selfOf = async (voice: HttpVoice): Promise<Self> => toldBy<Self>('oneself', await voice.asks('get', ME));
const challengeIn = ({ options }: PasskeyOptions): string => String(options['challenge']);
const log = async (): Promise<SignInLogPage> =>
  toldBy<SignInLogPage>('the log', await admin.asks('get', '/api/v1/sign-in-log?limit=200'));

/** A passkey that the person has from now on; the password is taken away behind their back, as nobody can do it otherwise. */
async function hasOnlyAPasskey(voice: HttpVoice): Promise<SoftAuthenticator> {
  const passkey = new SoftAuthenticator(ORIGIN, 'drill.example.org');
  const options = await voice.posts(`${ME}/passkeys/options`, { password: PASSWORD });
  const response = passkey.registers(challengeIn(toldBy<PasskeyOptions>('options', options)));
  toldBy('the passkey', await voice.posts(`${ME}/passkeys`, { name: 'Key', response }));
  const owner = new Client({ connectionString: rig.database.url });
  await owner.connect();
  await owner.query('UPDATE person SET password_hash = NULL WHERE id = $1', [(await selfOf(voice)).person.id]);
  await owner.end();
  return passkey;
}
const proof = async (voice: HttpVoice): Promise<string> =>
  challengeIn(toldBy<PasskeyOptions>('options', await voice.posts(`${ME}/proof/options`)));

describe('another address', () => {
  it('is taken by who proves it, ends the other sessions, and is what one signs in with', async () => {
    const pia = await aPerson(rig.organiser, 'pia', grant('author'));
    const other = await signsInAs(rig.stranger, 'pia@example.org');
    for (const wrong of [{}, { password: 'not that one at all' }])
      expect(await pia.asks('put', `${ME}/email`, { email: 'new@example.org', ...wrong })).toMatchObject({
        status: 401,
        body: { code: 'wrong-password' },
      });
    expect(await pia.asks('put', `${ME}/email`, { email: 'ADMIN@example.org', password: PASSWORD })).toMatchObject({
      status: 409,
      body: { code: 'email-taken' },
    });
    expect((await pia.asks('put', `${ME}/email`, { email: 'no address', password: PASSWORD })).status).toBe(400);
    expect(await status(other)).toBe(200);
    const link = toldBy<{ link: string }>(
      'a link',
      await admin.posts(`/api/v1/people/${(await selfOf(pia)).person.id}/recovery-link`),
    );
    const changed = await pia.asks('put', `${ME}/email`, { email: 'Pia.New@example.org', password: PASSWORD });
    expect(toldBy<Person>('changed', changed).email).toBe('Pia.New@example.org');
    expect([await status(pia), await status(other)]).toEqual([200, 401]);
    expect([(await signIn('pia@example.org')).status, (await signIn('pia.new@example.org')).status]).toEqual([
      401, 200,
    ]);
    const token = link.link.slice('/recover#'.length);
    expect((await rig.stranger.posts('/api/v1/recovery/link', { token, password: 'plum tree window 8' })).status).toBe(
      410,
    );
    const { lines } = await log();
    expect(lines.find(({ what }) => what === 'email-changed')).toMatchObject({ person: { name: 'pia' }, about: {} });
  });

  it('is taken by who has only passkeys with one of them, and with no other answer', async () => {
    const kim = await aPerson(rig.organiser, 'kim', grant('author'));
    const passkey = await hasOnlyAPasskey(kim);
    const wants = (more: object) => kim.asks('put', `${ME}/email`, { email: 'kim.new@example.org', ...more });
    const refused = { status: 401, body: { code: 'passkey-refused' } };
    expect(await wants({})).toMatchObject(refused);
    const signingIn = challengeIn(
      toldBy<PasskeyOptions>('options', await rig.stranger.posts('/api/v1/sessions/passkey/options')),
    );
    // A challenge for signing in proves nothing here, nor does somebody else's, nor another's passkey.
    expect(await wants({ passkey: passkey.signsIn(signingIn) })).toMatchObject(refused);
    expect(await wants({ passkey: passkey.signsIn(await proof(admin)) })).toMatchObject(refused);
    const strange = new SoftAuthenticator(ORIGIN, 'drill.example.org');
    expect(await wants({ passkey: strange.signsIn(await proof(kim)) })).toMatchObject(refused);
    const response = passkey.signsIn(await proof(kim));
    expect((await wants({ passkey: response })).status).toBe(200);
    expect(await wants({ passkey: response })).toMatchObject(refused);
  });
});

describe('an account that is deleted', () => {
  it('by its person takes all of theirs along, and leaves what the seat did', async () => {
    const ann = await aPerson(rig.organiser, 'ann', lead(), grant('author'));
    const { person } = await selfOf(ann);
    const place = { role: 'team', drill: drill.id, team: 'blue', seat: 'lead' };
    const stands = { memberships: [{ nation: 'XA', organisation: 'CIRT of XA' }] };
    toldBy('stands', await admin.asks('put', `/api/v1/people/${person.id}/memberships`, stands));
    const playing = await signsInAs(rig.stranger, 'ann@example.org');
    const session = toldBy<{ token: string }>('playing', await playing.posts('/api/v1/sessions/current/place', place));
    const seat = new HttpVoice(rig.server.url, session.token);
    await drill.at('T+00:01');
    toldBy('answered', await seat.posts(`${drill.path}/injects/first/answers`, { answer: { word: 'ann was here' } }));
    const socket = await LiveConsole.open({ url: rig.server.url, token: session.token, drill: drill.id });
    const token = toldBy<MadeToken>(
      'a token',
      await ann.posts(`${ME}/tokens`, { name: 'T', scopes: ['read'], days: 1, password: PASSWORD }),
    );
    const program = new HttpVoice(rig.server.url, token.token);
    expect((await program.asks('get', '/api/v1/drills')).status).toBe(200);

    const wrong = { status: 422, body: { code: 'nonsense-value', faults: [{ path: 'email' }] } };
    expect(await ann.posts(`${ME}/delete`, { email: 'admin@example.org', password: PASSWORD })).toMatchObject(wrong);
    expect(await ann.posts(`${ME}/delete`, { email: person.email })).toMatchObject({
      status: 401,
      body: { code: 'wrong-password' },
    });
    expect((await program.posts(`${ME}/delete`, { email: person.email, password: PASSWORD })).status).toBe(403);
    expect(await status(ann)).toBe(200);

    const left = await ann.posts(`${ME}/delete`, { email: 'ANN@example.org', password: PASSWORD });
    expect(left.status).toBe(204);
    expect(String(left.headers['set-cookie'])).toContain('Max-Age=0');
    expect([await status(ann), await status(seat), (await program.asks('get', '/api/v1/drills')).status]).toEqual([
      401, 401, 401,
    ]);
    expect(await socket.isOut()).toBe(true);
    expect((await signIn('ann@example.org')).status).toBe(401);
    const all = toldBy<Person[]>('people', await admin.asks('get', '/api/v1/people'));
    expect(all.map(({ id }) => id)).not.toContain(person.id);
    expect(await rowsAbout(person.id)).toEqual({ sign_in_log: expect.any(Number) });
    expect(await keptTexts()).not.toContain('ann@example.org');

    const entries = await drill.journal();
    const answer = entries.find(({ event }) => event.type === 'response-submitted');
    expect(answer).toMatchObject({
      actor: { kind: 'team', team: 'blue' },
      event: { answer: { word: 'ann was here' } },
    });
    const { lines, holds } = await log();
    expect(holds).toBe(true);
    const line = lines.find(({ what }) => what === 'person-deleted');
    expect(line).toMatchObject({ person: { id: person.id, name: '' }, by: null });
    expect(JSON.stringify(lines)).not.toContain('ann@');
    // The address is free again, and whoever takes it is somebody else.
    const again = await aPerson(rig.organiser, 'ann', grant('author'));
    expect((await selfOf(again)).person.id).not.toBe(person.id);
  }, 30_000);

  it('by a passkey, by who has nothing else', async () => {
    const leo = await aPerson(rig.organiser, 'leo', grant('author'));
    const passkey = await hasOnlyAPasskey(leo);
    const email = 'leo@example.org';
    expect((await leo.posts(`${ME}/delete`, { email })).status).toBe(401);
    expect((await leo.posts(`${ME}/delete`, { email, passkey: passkey.signsIn(await proof(leo)) })).status).toBe(204);
    expect(await status(leo)).toBe(401);
  });

  it('by an administrator, but not their own, and nobody else may', async () => {
    const bo = await aPerson(rig.organiser, 'bo', grant('author'));
    const { id } = (await selfOf(bo)).person;
    const own = (await selfOf(admin)).person.id;
    expect((await bo.posts(`/api/v1/people/${own}/delete`)).status).toBe(403);
    expect(await admin.posts(`/api/v1/people/${own}/delete`)).toMatchObject({
      status: 403,
      body: { code: 'not-allowed' },
    });
    expect((await admin.posts(`/api/v1/people/${id}/delete`)).status).toBe(204);
    expect((await admin.posts(`/api/v1/people/${id}/delete`)).status).toBe(404);
    expect((await admin.posts('/api/v1/people/nobody/delete')).status).toBe(404);
    expect(await status(bo)).toBe(401);
    const { lines } = await log();
    expect(lines[0]).toMatchObject({
      what: 'person-deleted',
      person: { id, name: '' },
      by: { id: own, name: 'admin' },
    });
  });
});

/** How many rows of which table name somebody. */
async function rowsAbout(id: string): Promise<Record<string, number>> {
  const found: Record<string, number> = {};
  for (const [table, text] of await everyTable()) if (text.includes(id)) found[table] = text.split(id).length - 1;
  return found;
}
const keptTexts = async (): Promise<string> => (await everyTable()).map(([, text]) => text).join('\n');

async function everyTable(): Promise<[string, string][]> {
  const owner = new Client({ connectionString: rig.database.url });
  await owner.connect();
  const { rows } = await owner.query<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`,
  );
  const all: [string, string][] = [];
  for (const { name } of rows) {
    const kept = await owner.query<{ text: string | null }>(
      `SELECT string_agg(t::text, E'\\n') AS text FROM "${name}" t`,
    );
    all.push([name, kept.rows[0]?.text ?? '']);
  }
  await owner.end();
  return all;
}
