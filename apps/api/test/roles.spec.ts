import type { AccessCodeList } from '#libs/contracts';
import { DrillRig, TICK, toldBy, type Answered, type HttpVoice, type Method, type PlayedDrill } from '#libs/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startServer } from '../src/start-server.js';
import { aPerson, grant, placed, signsInAs } from './people/a-person.js';
import { routesOf } from './routes-of.js';
import { everyRole, ROLES, WHO_MAY, type Role, type Welcome } from './who-may.js';

let rig: DrillRig;
let drill: PlayedDrill;
let other: PlayedDrill;
let codes: AccessCodeList;
const pack = { name: 'doors', injects: [{ id: 'first', trigger: { at: 'T+00:05' }, ...TICK }] };

beforeAll(async () => {
  rig = await DrillRig.start(startServer);
  drill = await rig.drill(pack).withTeams(2).prepared();
  other = await rig.drill(pack).withTeams(1).prepared();
  await rig.organiser.posts(`${drill.path}/evaluators`, { evaluator: 'ada', name: 'Ada' });
  await rig.organiser.posts(`${drill.path}/evaluators`, { evaluator: 'lea', name: 'Lea', lead: true });
  await aPerson(rig.organiser, 'person', placed({ role: 'observer', drill: other.id }));
  await aPerson(rig.organiser, 'host', grant('organiser'));
  await aPerson(rig.organiser, 'administrator', grant('administrator'));
  codes = toldBy<AccessCodeList>('the codes', await rig.organiser.asks('get', `${drill.path}/codes`));
});
afterAll(() => rig.stop());

/** Somebody of a role, newly signed in. */
async function comesIn(role: Role): Promise<HttpVoice> {
  if (role === 'anonymous') return rig.stranger;
  if (isAtHome(role)) return signsInAs(rig.stranger, `${role}@example.org`);
  return rig.stranger.signsIn(codeOf(role));
}

/** Behind these doors sessions begin, change and end: whoever knocks there comes in anew, and so does everybody after. */
const SESSIONS_CHANGE = /sessions|people|invitations|passkeys|recovery|codes|erasure/;
const inside = new Map<Role, HttpVoice>();

async function voiceOf(role: Role): Promise<HttpVoice> {
  const voice = inside.get(role) ?? (await comesIn(role));
  inside.set(role, voice);
  return voice;
}

const AT_HOME = ['person', 'host', 'administrator'] as const;
type AtHome = (typeof AT_HOME)[number];
const isAtHome = (role: Role): role is AtHome => (AT_HOME as readonly Role[]).includes(role);

function codeOf(role: Exclude<Role, 'anonymous' | AtHome>): string {
  const blue = codes.teams.find(({ team }) => team === 'blue');
  const evaluator = (leads: boolean) => codes.evaluators.find(({ lead }) => lead === leads)?.code;
  const staff = (wanted: string) => codes.staff.find((place) => place.role === wanted)?.code;
  const code = {
    observer: codes.observers ?? '',
    evaluator: evaluator(false),
    lead: evaluator(true),
    team: blue?.code,
    player: blue?.players,
    mentor: blue?.mentors,
    shadow: blue?.shadows,
    stranger: other.team('blue').code,
    organiser: rig.server.organiserCode,
    director: staff('director'),
    controller: staff('controller'),
    'sim-cell': staff('sim-cell'),
    national: codes.nations.find(({ nation }) => nation === blue?.nation)?.code,
  }[role];
  return code ?? '';
}

const NO_DRILL = 'There is no such drill.';

function welcomeIn({ status, body }: Answered): Welcome {
  const { detail } = (body ?? {}) as { detail?: string };
  if (status === 404 && detail === NO_DRILL) return 404;
  return status === 401 || status === 403 ? status : 'in';
}

async function knock(route: string, role: Role): Promise<Answered> {
  const [method = '', pattern = ''] = route.split(' ');
  const places: Record<string, string> = {
    ':drill': drill.id,
    ':inject': 'first',
    ':artefact': 'none',
    ':hint': 'none',
    ':sha256': 'a'.repeat(64),
  };
  const path = pattern.replace(/:\w+/g, (place) => places[place] ?? 'x');
  const given = WHO_MAY[route]?.body;
  const body = route === 'POST /api/v1/sessions' ? { code: rig.server.organiserCode } : given;
  if (SESSIONS_CHANGE.test(route)) inside.clear();
  const answered = await (await voiceOf(role)).asks(method.toLowerCase() as Method, path, body);
  if (SESSIONS_CHANGE.test(route)) inside.clear();
  return answered;
}

describe('every door', () => {
  it('has a row that says who may pass', () => {
    const routes = routesOf(rig.server.app).filter((route) => !/^HEAD | \/docs(?:$|\/|-json|-yaml)/.test(route));
    expect([...routes].sort()).toEqual(Object.keys(WHO_MAY).sort());
  });

  it('is open by HEAD only where it is by GET', () => {
    const routes = routesOf(rig.server.app);
    const heads = routes.filter((route) => route.startsWith('HEAD '));
    for (const head of heads) expect(routes).toContain(head.replace('HEAD', 'GET'));
  });

  it.each(Object.keys(WHO_MAY))('%s', async (route) => {
    const found: [Role, Welcome][] = [];
    for (const role of ROLES) found.push([role, welcomeIn(await knock(route, role))]);
    const who = WHO_MAY[route]?.who;
    expect(Object.fromEntries(found)).toEqual(who && everyRole(who));
  });

  it('answers the same of a drill that is another’s and of one that never was', async () => {
    const voice = await voiceOf('stranger');
    for (const path of ['stream', 'board', 'directory', 'report', 'codes', 'injects']) {
      const theirs = await voice.asks('get', `${drill.path}/${path}`);
      const nobodys = await voice.asks('get', `/api/v1/drills/00000000-0000-4000-8000-000000000000/${path}`);
      const nothing = await voice.asks('get', `/api/v1/drills/nonsense/${path}`);
      expect([theirs.status, theirs.text, nothing.text]).toEqual([404, nobodys.text, nobodys.text]);
    }
  });

  it('lists to each only the drill that it is in', async () => {
    const lists = await Promise.all(
      (['team', 'stranger', 'observer'] as const).map(async (role) =>
        (await voiceOf(role)).asks('get', '/api/v1/drills'),
      ),
    );
    expect(lists.map(({ body }) => (body as { id: string }[]).map(({ id }) => id))).toEqual([
      [drill.id],
      [other.id],
      [drill.id],
    ]);
  });
});
