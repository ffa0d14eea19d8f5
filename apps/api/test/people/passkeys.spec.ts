import type { PasskeyOptions, Passkey, Self } from '#libs/contracts';
import { DrillRig, toldBy, type HttpVoice, type Method } from '#libs/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { startServer } from '../../src/start-server.js';
import { aPerson, grant, PASSWORD } from './a-person.js';
import { SoftAuthenticator, type Lie } from './soft-authenticator.js';

const ORIGIN = 'https://drill.example.org';
const HERE = 'drill.example.org';

let rig: DrillRig;
let person: HttpVoice;
let passkey: SoftAuthenticator;
beforeAll(async () => {
  rig = await DrillRig.start(startServer, { PUBLIC_URL: ORIGIN });
  person = await aPerson(rig.organiser, 'pia', grant('author'));
  passkey = new SoftAuthenticator(ORIGIN, HERE);
});
afterAll(() => rig.stop());
beforeEach(() => rig.passes(61_000));

const challengeIn = (options: PasskeyOptions) => (options.options as { challenge: string }).challenge;
const asks = async (voice: HttpVoice, method: Method, path: string, body?: unknown) =>
  voice.asks(method, `/api/v1/${path}`, body);
const toRegister = async () =>
  challengeIn(toldBy('options', await asks(person, 'post', 'people/me/passkeys/options', { password: PASSWORD })));
const toSignIn = async () =>
  challengeIn(toldBy('options', await asks(rig.stranger, 'post', 'sessions/passkey/options')));
const keeps = (response: object) => asks(person, 'post', 'people/me/passkeys', { name: 'My key', response });
const signsIn = async (lie: Lie = {}, challenge?: string) =>
  asks(rig.stranger, 'post', 'sessions/passkey', { response: passkey.signsIn(challenge ?? (await toSignIn()), lie) });

describe('a passkey', () => {
  it('is made for this installation by who proves who they are, and asks the device to know its person', async () => {
    expect(await asks(person, 'post', 'people/me/passkeys/options', {})).toMatchObject({ status: 401 });
    const { options } = toldBy<PasskeyOptions>(
      'options',
      await asks(person, 'post', 'people/me/passkeys/options', { password: PASSWORD }),
    );
    expect(options).toMatchObject({
      rp: { id: HERE },
      user: { name: 'pia@example.org' },
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    });
  });

  it.each<[string, Lie]>([
    ['another site', { origin: 'https://dril.example.org' }],
    ['another site’s name', { rpId: 'dril.example.org' }],
    ['a device that did not ask who is there', { unverified: true }],
  ])('from %s is not kept', async (_what, lie) => {
    const answered = await keeps(new SoftAuthenticator(ORIGIN, HERE).registers(await toRegister(), lie));
    expect(answered).toMatchObject({ status: 401, body: { code: 'passkey-refused' } });
  });

  it('for a challenge that was not given, was for another, or is too old is not kept', async () => {
    const other = await aPerson(rig.organiser, 'other', grant('author'));
    const theirs = challengeIn(
      toldBy('options', await asks(other, 'post', 'people/me/passkeys/options', { password: PASSWORD })),
    );
    const old = await toRegister();
    rig.clock.leapTo(rig.clock.now() + 5 * 60_000);
    for (const challenge of [randomBytes(56).toString('base64url'), 'short', theirs, old, await toSignIn()])
      expect((await keeps(new SoftAuthenticator(ORIGIN, HERE).registers(challenge))).status).toBe(401);
  });

  it('is kept, signs in, and says when it was used', async () => {
    const kept = toldBy<Passkey>('the passkey', await keeps(passkey.registers(await toRegister())));
    expect(kept).toMatchObject({ name: 'My key', usedAt: null });
    expect(await signsIn()).toMatchObject({ status: 200, body: { role: 'person', name: 'pia', grants: ['author'] } });
    const list = toldBy<Passkey[]>('passkeys', await asks(person, 'get', 'people/me/passkeys'));
    expect(list).toMatchObject([{ id: kept.id, usedAt: expect.any(String) }]);
    const self = toldBy<Self>('oneself', await asks(person, 'get', 'people/me'));
    expect(self.ways).toMatchObject({ password: true, passkeys: 1 });
  });

  it('signs in once with one challenge, and never with one made for something else', async () => {
    const challenge = await toSignIn();
    expect((await signsIn({}, challenge)).status).toBe(200);
    expect((await signsIn({}, challenge)).status).toBe(401);
    expect((await signsIn({}, await toRegister())).status).toBe(401);
  });

  it.each<[string, Lie]>([
    ['was used on another site', { origin: 'https://evil.example.net' }],
    ['names another site', { rpId: 'evil.example.net' }],
    ['did not ask who is there', { unverified: true }],
    ['counts backwards', { counter: 1 }],
    ['signs with another key', { signature: randomBytes(70) }],
  ])('that %s lets nobody in', async (_what, lie) => {
    expect(await signsIn(lie)).toMatchObject({ status: 401, body: { code: 'passkey-refused' } });
  });

  it('that nobody here has lets nobody in, and the eleventh try in a minute is 429', async () => {
    const strange = new SoftAuthenticator(ORIGIN, HERE);
    const tries = async () =>
      (await asks(rig.stranger, 'post', 'sessions/passkey', { response: strange.signsIn(await toSignIn()) })).status;
    const statuses = [];
    for (let count = 0; count < 11; count++) statuses.push(await tries());
    expect(statuses).toEqual([...Array.from({ length: 10 }, () => 401), 429]);
  });

  it('is removed by its person alone, and lets nobody in then', async () => {
    const [own] = toldBy<Passkey[]>('passkeys', await asks(person, 'get', 'people/me/passkeys'));
    const other = await aPerson(rig.organiser, 'third', grant('author'));
    expect((await asks(other, 'delete', `people/me/passkeys/${own?.id}`)).status).toBe(404);
    expect((await asks(person, 'delete', `people/me/passkeys/${own?.id}`)).status).toBe(204);
    passkey.signsIn('x');
    expect((await signsIn()).status).toBe(401);
  });
});
