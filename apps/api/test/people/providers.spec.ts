import type { Self, WayToProvider } from '#libs/contracts';
import { DrillRig, HttpVoice, toldBy, type Answered } from '#libs/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServer } from '../../src/start-server.js';
import { aPerson, grant, invited, PASSWORD } from './a-person.js';
import { LyingProvider, type Lie } from './lying-provider.js';
import { CLIENT, leadsBack, RealProvider } from './real-provider.js';

let rig: DrillRig;
let folder: string;
let servers: Server[] = [];
let real: RealProvider;
let liar: LyingProvider;

const listening = async (): Promise<{ server: Server; issuer: string }> => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  servers.push(server);
  return { server, issuer: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
};

beforeAll(async () => {
  const [first, second] = [await listening(), await listening()];
  folder = await mkdtemp(join(tmpdir(), 'muster-providers-'));
  await writeFile(join(folder, 'secret'), `${CLIENT.secret}\n`);
  const own = { clientId: CLIENT.id, clientSecretFile: 'secret' };
  const file = join(folder, 'providers.json');
  const providers = [
    { id: 'real', name: 'The ministry', issuer: first.issuer, ...own },
    { id: 'liar', name: 'A liar', issuer: second.issuer, ...own },
    { id: 'away', name: 'Nobody there', issuer: 'http://127.0.0.1:9', ...own },
  ];
  await writeFile(file, JSON.stringify(providers));
  rig = await DrillRig.start(startServer, { OIDC_PROVIDERS: file });
  real = new RealProvider(first.issuer);
  real.servesAt(first.server, `${rig.server.url}/api/v1/providers/real/callback`);
  liar = new LyingProvider(second.issuer, second.server);
});
afterAll(async () => {
  await rig.stop();
  for (const server of servers) server.close();
  servers = [];
  await rm(folder, { recursive: true });
});
beforeEach(() => rig.passes(61_000));

interface Errand {
  readonly url: string;
  readonly cookie: string;
}

const cookieIn = ({ headers }: Answered, name: string): string =>
  [headers['set-cookie']]
    .flat()
    .join('\n')
    .match(new RegExp(`${name}=[^;]+`))?.[0] ?? '';

async function sets(voice: HttpVoice, provider: string, errand: object): Promise<Errand> {
  const answered = await voice.posts(`/api/v1/providers/${provider}/begin`, errand);
  return { url: toldBy<WayToProvider>('the way', answered).url, cookie: cookieIn(answered, 'muster_errand') };
}

interface Back {
  readonly location: string;
  readonly voice: HttpVoice;
  readonly isIn: boolean;
}

async function comes(to: URL, cookie: string): Promise<Back> {
  const answered = await rig.stranger.asks('get', `${to.pathname}${to.search}`, undefined, { cookie });
  expect(answered.status).toBe(303);
  const token = cookieIn(answered, 'muster_session').slice('muster_session='.length);
  const location = (answered.headers['location'] ?? '').replace(rig.server.url, '');
  return { location, voice: new HttpVoice(rig.server.url, token), isIn: token !== '' };
}

const goes = async (voice: HttpVoice, errand: object): Promise<Back> => {
  const { url, cookie } = await sets(voice, 'real', errand);
  return comes(await leadsBack(url), cookie);
};

const me = async (voice: HttpVoice) => toldBy<Self>('oneself', await voice.asks('get', '/api/v1/people/me'));
const REFUSED = '/sign-in?refused=provider-refused';

describe('a provider', () => {
  it('is named to everybody, and never with its secret', async () => {
    const { body, text } = await rig.stranger.asks('get', '/api/v1/providers');
    expect(body).toMatchObject([{ id: 'real', name: 'The ministry' }, { id: 'liar' }, { id: 'away' }]);
    expect(text).not.toContain('secret');
    expect((await rig.stranger.posts('/api/v1/providers/none/begin', { what: 'sign-in' })).status).toBe(404);
    const away = await rig.stranger.posts('/api/v1/providers/away/begin', { what: 'sign-in' });
    expect(away).toMatchObject({ status: 401, body: { code: 'provider-refused' } });
  });

  it('is asked by code, with PKCE, state and nonce, for nothing but who somebody is', async () => {
    const { searchParams } = new URL((await sets(rig.stranger, 'real', { what: 'sign-in' })).url);
    expect(Object.fromEntries(searchParams)).toMatchObject({
      ...{ response_type: 'code', scope: 'openid', code_challenge_method: 'S256' },
      redirect_uri: `${rig.server.url}/api/v1/providers/real/callback`,
    });
    for (const name of ['state', 'nonce', 'code_challenge']) expect(searchParams.get(name)?.length).toBeGreaterThan(40);
  });

  it('lets nobody in whom nobody here linked, whatever address they have there', async () => {
    await aPerson(rig.organiser, 'pia', grant('author'));
    real.subject = 'pia@example.org';
    expect(await goes(rig.stranger, { what: 'sign-in' })).toMatchObject({ location: REFUSED, isIn: false });
  });

  it('is linked by who is signed in, lets them in from then on, and is unlinked again', async () => {
    const tom = await aPerson(rig.organiser, 'tom', grant('author'));
    real.subject = 'tom-elsewhere';
    expect((await rig.organiser.posts('/api/v1/providers/real/begin', { what: 'link' })).status).toBe(403);
    expect((await rig.stranger.posts('/api/v1/providers/real/begin', { what: 'link' })).status).toBe(401);
    expect(await goes(tom, { what: 'link' })).toMatchObject({ location: '/account', isIn: false });
    expect((await me(tom)).ways).toMatchObject({ providers: ['real'] });
    const back = await goes(rig.stranger, { what: 'sign-in' });
    expect(back.location).toBe('/');
    expect((await me(back.voice)).person.name).toBe('tom');
    const other = await aPerson(rig.organiser, 'thief', grant('author'));
    expect(await goes(other, { what: 'link' })).toMatchObject({ location: REFUSED });
    expect((await tom.asks('delete', '/api/v1/people/me/providers/real')).status).toBe(204);
    expect((await tom.asks('delete', '/api/v1/people/me/providers/real')).status).toBe(404);
    expect(await goes(rig.stranger, { what: 'sign-in' })).toMatchObject({ location: REFUSED, isIn: false });
  });

  it('makes a new account by an invitation, whose only way in it is until there is another', async () => {
    real.subject = 'new-elsewhere';
    const token = await invited(rig.organiser, grant('translator'));
    const accepts = { what: 'accept', token, name: 'Noa', email: 'noa@example.org' };
    const back = await goes(rig.stranger, accepts);
    expect(back.location).toBe('/account#welcome');
    expect(await me(back.voice)).toMatchObject({
      person: { name: 'Noa', grants: ['translator'] },
      ways: { password: false, passkeys: 0, providers: ['real'], recoveryCodes: 0 },
    });
    expect(await back.voice.asks('delete', '/api/v1/people/me/providers/real')).toMatchObject({
      status: 409,
      body: { code: 'last-way-in' },
    });
    expect(
      (await rig.stranger.posts('/api/v1/sessions/password', { email: 'noa@example.org', password: PASSWORD })).status,
    ).toBe(401);
    expect(await goes(rig.stranger, accepts)).toMatchObject({ location: '/sign-in?refused=link-over', isIn: false });
    const more = await goes(rig.stranger, { ...accepts, token: await invited(rig.organiser, grant('author')) });
    expect((await me(more.voice)).person).toMatchObject({ name: 'Noa', grants: ['translator', 'author'] });
    real.subject = 'another-elsewhere';
    const taken = await goes(rig.stranger, { ...accepts, token: await invited(rig.organiser, grant('author')) });
    expect(taken).toMatchObject({ location: '/sign-in?refused=email-taken', isIn: false });
  });
});

describe('what comes back from a provider', () => {
  it('is refused without the browser that was sent, with another state, of another provider, late, or twice', async () => {
    real.subject = 'new-elsewhere';
    const fresh = async () => {
      const { url, cookie } = await sets(rig.stranger, 'real', { what: 'sign-in' });
      return { to: await leadsBack(url), cookie };
    };
    const one = await fresh();
    expect(await comes(one.to, '')).toMatchObject({ location: REFUSED });
    expect(await comes(one.to, 'muster_errand=AAAA')).toMatchObject({ location: REFUSED });
    const two = await fresh();
    expect(await comes(one.to, two.cookie)).toMatchObject({ location: REFUSED });
    const other = await sets(rig.stranger, 'liar', { what: 'sign-in' });
    expect(await comes((await fresh()).to, other.cookie)).toMatchObject({ location: REFUSED });
    const late = await fresh();
    rig.clock.leapTo(rig.clock.now() + 10 * 60_000);
    expect(await comes(late.to, late.cookie)).toMatchObject({ location: REFUSED });
    const last = await fresh();
    expect(await comes(last.to, last.cookie)).toMatchObject({ location: '/', isIn: true });
    expect(await comes(last.to, last.cookie)).toMatchObject({ location: REFUSED, isIn: false });
  });

  it('leads nowhere but into Muster, whatever it says', async () => {
    for (const query of [
      '?error=access_denied&error_uri=https://evil.example',
      '?to=https://evil.example&code=x',
      '',
    ]) {
      const to = new URL(`/api/v1/providers/real/callback${query}`, rig.server.url);
      expect(await comes(to, '')).toMatchObject({ location: REFUSED, isIn: false });
    }
  });

  const arrives = async (voice: HttpVoice, errand: object, lie: Lie, more: Record<string, string> = {}) => {
    const { url, cookie } = await sets(voice, 'liar', errand);
    const asked = new URL(url).searchParams;
    Object.assign(liar, { lie, nonce: asked.get('nonce') ?? '' });
    const to = new URL('/api/v1/providers/liar/callback', rig.server.url);
    to.search = new URLSearchParams({ code: 'a-code', state: asked.get('state') ?? '', ...more }).toString();
    return comes(to, cookie);
  };

  it('is believed of a provider that tells the truth', async () => {
    const uma = await aPerson(rig.organiser, 'uma', grant('author'));
    expect(await arrives(uma, { what: 'link' }, {})).toMatchObject({ location: '/account' });
    expect(await arrives(rig.stranger, { what: 'sign-in' }, {})).toMatchObject({ location: '/', isIn: true });
  });

  it.each<[string, Lie, Record<string, string>?]>([
    ['with another nonce', { claims: { nonce: 'another' } }],
    ['without a nonce', { claims: { nonce: undefined } }],
    ['of another issuer', { claims: { iss: 'https://elsewhere.example' } }],
    ['for another client', { claims: { aud: 'another' } }],
    ['for several clients, and by another', { claims: { aud: [CLIENT.id, 'another'], azp: 'another' } }],
    ['that has run out', { claims: { exp: 1 } }],
    ['without a subject', { claims: { sub: undefined } }],
    ['that is not signed', { unsigned: true }],
    ['signed by another key', { otherKey: true }],
    ['signed by the client’s own secret', { header: { alg: 'HS256' } }],
    ['that is not there', { noToken: true }],
    ['in an answer that names another issuer', {}, { iss: 'https://elsewhere.example' }],
    ['in an answer that is a refusal', {}, { error: 'access_denied' }],
  ])('is not believed: a token %s', async (_what, lie, more = {}) => {
    const back = await arrives(rig.stranger, { what: 'sign-in' }, lie, more);
    expect(back).toMatchObject({ location: REFUSED, isIn: false });
  });
});
