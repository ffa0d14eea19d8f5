import {
  SAID_IN_STUDIO,
  SAID_OVER_SOCKET,
  STUDIO_NAMESPACE,
  type AccessCodeList,
  type ClientToServer,
  type ServerToClient,
} from '#libs/contracts';
import { DrillRig, LiveConsole, toldBy, WORD, type PlayedDrill } from '#libs/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { io } from 'socket.io-client';
import { startServer } from '../src/start-server.js';

/** Those in the drill who may open a socket, by the code that lets them in; `neighbour` is of another team and nation. */
const SEATS = [
  'team',
  'player',
  'mentor',
  'shadow',
  'neighbour',
  'observer',
  'evaluator',
  'lead',
  'national',
  'controller',
  'sim-cell',
  'director',
  'organiser',
] as const;
type Seat = (typeof SEATS)[number];
type Verb = keyof ClientToServer;

const PLAYERS: readonly Seat[] = ['team', 'player', 'neighbour'];
const TEAMS: readonly Seat[] = [...PLAYERS, 'mentor', 'shadow'];

/** Who may say what; everybody else in the drill is told that their role does not allow it. */
const WHO_MAY_SAY: Readonly<Record<Verb, { readonly who: readonly Seat[]; readonly said: object }>> = {
  follow: { who: SEATS, said: { since: 0 } },
  delivered: { who: PLAYERS, said: { injects: ['first'] } },
  opened: { who: PLAYERS, said: { inject: 'first' } },
  hint: { who: PLAYERS, said: { inject: 'first', hint: 'none' } },
  answer: { who: PLAYERS, said: { inject: 'first', key: 'once', answer: { word: 'x' } } },
  message: { who: PLAYERS, said: { key: 'm', to: ['amber'], tlp: 'TLP:GREEN', subject: 'S', body: 'B' } },
  comcheck: { who: PLAYERS, said: {} },
  drafts: { who: TEAMS, said: {} },
  draft: { who: PLAYERS, said: { inject: 'first', field: 'word', value: 'x', base: 0, writer: 'w' } },
};

let rig: DrillRig;
let drill: PlayedDrill;
let other: PlayedDrill;
const codes = new Map<Seat, string>();
const consoles = new Map<Seat, LiveConsole>();

beforeAll(async () => {
  rig = await DrillRig.start(startServer);
  const injects = [
    { id: 'first', trigger: { at: 'T+00:00' }, ...WORD },
    { id: 'greens', trigger: { at: 'T+00:00' }, ...WORD, audience: { teams: ['green'] } },
  ];
  drill = await rig.drill({ name: 'said', injects }).withTeams(3).prepared();
  other = await rig.drill({ name: 'said', injects }).withTeams(2).prepared();
  await rig.organiser.posts(`${drill.path}/evaluators`, { evaluator: 'ada', name: 'Ada' });
  await rig.organiser.posts(`${drill.path}/evaluators`, { evaluator: 'lea', name: 'Lea', lead: true });
  readCodes(toldBy<AccessCodeList>('the codes', await rig.organiser.asks('get', `${drill.path}/codes`)));
  await drill.control.starts();
  for (const seat of SEATS) consoles.set(seat, await opens(seat, drill.id));
});
afterAll(async () => {
  for (const console of consoles.values()) console.leaves();
  await rig.stop();
});

function readCodes({ teams, evaluators, staff, nations, observers }: AccessCodeList): void {
  const [blue, green] = [teams.find(({ team }) => team === 'blue'), teams.find(({ team }) => team === 'green')];
  const staffed = (role: string) => staff.find((place) => place.role === role)?.code;
  const marking = (leads: boolean) => evaluators.find(({ lead }) => lead === leads)?.code;
  const all: Readonly<Record<Seat, string | undefined | null>> = {
    ...{ team: blue?.code, player: blue?.players, mentor: blue?.mentors, shadow: blue?.shadows },
    ...{ neighbour: green?.code, observer: observers, evaluator: marking(false), lead: marking(true) },
    national: nations.find(({ nation }) => nation === blue?.nation)?.code,
    ...{ controller: staffed('controller'), 'sim-cell': staffed('sim-cell'), director: staffed('director') },
    organiser: rig.server.organiserCode,
  };
  for (const seat of SEATS) codes.set(seat, all[seat] ?? '');
}

async function tokenOf(seat: Seat): Promise<string> {
  return (await rig.stranger.signsIn(codes.get(seat) ?? '')).token ?? '';
}
const opens = async (seat: Seat, drillId: string): Promise<LiveConsole> =>
  LiveConsole.open({ url: rig.server.url, token: await tokenOf(seat), drill: drillId, acknowledges: false });
const at = (seat: Seat): LiveConsole => consoles.get(seat) as LiveConsole;

describe('what is said over the socket', () => {
  it('has a row for every verb of the map, and no other', () => {
    expect(Object.keys(WHO_MAY_SAY).sort()).toEqual(Object.keys(SAID_OVER_SOCKET).sort());
    for (const [verb, shape] of Object.entries(SAID_OVER_SOCKET))
      expect([verb, shape.safeParse(WHO_MAY_SAY[verb as Verb].said).success]).toEqual([verb, true]);
  });

  it.each(Object.keys(WHO_MAY_SAY) as Verb[])('%s: heard of whoever may, and of nobody else', async (verb) => {
    const { who, said } = WHO_MAY_SAY[verb];
    const before = await drill.look(({ seq }) => seq);
    for (const seat of SEATS.filter((one) => !who.includes(one)))
      expect([seat, await at(seat).says(verb, said)]).toMatchObject([
        seat,
        { ok: false, problem: { status: 403, code: 'not-allowed' } },
      ]);
    expect(await drill.look(({ seq }) => seq)).toBe(before);
    for (const seat of who) {
      const reply = await at(seat).says(verb, said);
      expect([seat, reply.ok || ![401, 403].includes(reply.problem.status)]).toEqual([seat, true]);
    }
  });

  it.each(Object.keys(WHO_MAY_SAY) as Verb[])(
    '%s: of another team’s inject as of one that nobody has',
    async (verb) => {
      const { said } = WHO_MAY_SAY[verb];
      if (!/"(?:inject|injects)"/.test(JSON.stringify(said))) return;
      const about = (inject: string) => JSON.parse(JSON.stringify(said).replace('"first"', `"${inject}"`)) as object;
      for (const seat of ['team', 'player'] as const) {
        const theirs = await at(seat).says(verb, { ...about('greens'), ...('key' in said && { key: `${seat}-a` }) });
        const nobodys = await at(seat).says(verb, { ...about('absent'), ...('key' in said && { key: `${seat}-b` }) });
        expect(told(theirs)).toBe(told(nobodys).replaceAll('absent', 'greens'));
      }
    },
  );

  /** Receipts name an instant and nothing of the drill. */
  const told = (reply: unknown): string => JSON.stringify(reply).replace(/\d{13}/g, 'INSTANT');

  it('is not said at all in a drill that is another’s, as in one that never was', async () => {
    for (const seat of SEATS) {
      const [token, url] = [await tokenOf(seat), rig.server.url];
      const [theirs, nobodys] = await Promise.all(
        [other.id, '00000000-0000-4000-8000-000000000000'].map((id) => LiveConsole.knock({ url, token, drill: id })),
      );
      if (seat === 'organiser') expect(theirs).toBeUndefined();
      else expect([seat, theirs]).toEqual([seat, nobodys]);
      if (seat !== 'organiser') expect(theirs).toMatchObject({ status: 404, code: 'unknown-thing' });
    }
    const { url } = rig.stranger;
    for (const token of ['', 'x'.repeat(43)])
      expect(await LiveConsole.knock({ url, token, drill: drill.id })).toMatchObject({ code: 'not-signed-in' });
  });
});

/** Who hears what of a thing that happens at team blue. */
const WHO_HEARS: Readonly<Record<keyof ServerToClient, readonly Seat[]>> = {
  entries: ['team', 'player', 'mentor', 'shadow', 'national', 'controller', 'sim-cell', 'director', 'organiser'],
  drafted: ['team', 'player', 'mentor', 'shadow'],
  undrafted: ['team', 'player', 'mentor', 'shadow'],
};

describe('what is heard over the socket', () => {
  it('of a team’s draft and answer is heard where it may be, and nowhere else', async () => {
    const heard = new Map<keyof ServerToClient, Set<Seat>>();
    const note = (verb: keyof ServerToClient, seat: Seat) =>
      heard.set(verb, (heard.get(verb) ?? new Set<Seat>()).add(seat));
    for (const seat of SEATS)
      for (const verb of ['drafted', 'undrafted'] as const) at(seat).hears(verb, () => note(verb, seat));
    const [mark, before] = ['a-canary-of-blue', new Map(SEATS.map((seat) => [seat, at(seat).lines.length]))];
    const draft = { inject: 'first', field: 'word', value: mark, base: 0, writer: 'here' };
    const drafted = await at('player').says('draft', { ...draft, base: 1 });
    const version = drafted.ok ? (drafted.value as { version: number }).version : 0;
    const answer = { inject: 'first', key: 'twice', answer: { word: mark } };
    expect(await at('player').says('answer', { ...answer, drafts: { version, writer: 'here' } })).toMatchObject({
      ok: true,
    });
    for (const seat of SEATS) await at(seat).rests();
    for (const seat of SEATS)
      if (JSON.stringify(at(seat).lines.slice(before.get(seat))).includes(mark)) note('entries', seat);
    for (const [verb, who] of Object.entries(WHO_HEARS))
      expect([verb, [...(heard.get(verb as keyof ServerToClient) ?? [])].sort()]).toEqual([verb, [...who].sort()]);
  });
});

/** What somebody who knocks at the Studio is told, or that they are in. */
async function knocksAtStudio(token: string | undefined): Promise<string> {
  const options = { auth: { token }, transports: ['websocket'], reconnection: false, forceNew: true };
  const socket = io(`${rig.server.url}${STUDIO_NAMESPACE}`, options);
  const told = await new Promise<string>((resolve) => {
    socket.on('connect', () => resolve('in'));
    socket.on('connect_error', ({ message }) => resolve(message));
  });
  if (told === 'in')
    for (const verb of Object.keys(SAID_IN_STUDIO))
      expect([verb, await socket.timeout(5000).emitWithAck(verb, 'garbage')]).toMatchObject([
        verb,
        { ok: false, problem: { code: 'malformed' } },
      ]);
  socket.disconnect();
  return told;
}

describe('what is said in the Studio', () => {
  it('is heard of organisers and of nobody who is in a drill', async () => {
    for (const seat of SEATS)
      expect([seat, await knocksAtStudio(await tokenOf(seat))]).toEqual([
        seat,
        seat === 'organiser' ? 'in' : 'not-allowed',
      ]);
    expect(await knocksAtStudio(undefined)).toBe('not-signed-in');
  });
});
