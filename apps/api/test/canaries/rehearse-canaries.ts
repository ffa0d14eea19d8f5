import { toldBy, type DrillRig, type PlayedDrill } from '#libs/testing';
import type { AccessCodeList } from '#libs/contracts';
import { canaryPack } from './canary-pack.js';
import { canaryOf } from './canary.js';
import { Ear, hearsArchive, type HeardVoice, type Listening } from './ear.js';
import { gatherSecrets } from './gather-secrets.js';
import { asksAround, listenersOf, reachesOut, staffOf, type Staff } from './listen-in.js';
import { evaluatorOf, markEverything, uploads } from './play-canaries.js';

export interface RehearsalSize {
  readonly teams: number;
  /** Consoles of each team that listen. */
  readonly consoles: number;
  readonly rounds: number;
}

/** One team with its ears. */
interface Player {
  readonly id: string;
  readonly ear: Ear;
  readonly http: HeardVoice;
  readonly consoles: readonly Listening[];
  readonly secrets: Set<string>;
}

export interface Heard {
  readonly drill: PlayedDrill;
  readonly players: readonly Player[];
  readonly observer: Ear;
  readonly evaluator: Ear;
  readonly staff: Staff;
  /** Of the direction, who came only when the drill was closed. */
  readonly late: Ear;
  /** How many messages each had heard when play ended. */
  readonly atEnd: ReadonlyMap<Ear, number>;
}

const idOf = (index: number): string => `t${String(index + 1).padStart(2, '0')}`;
/** What a team is called in the roster: apart from its words, as evaluators read those without knowing whose they are. */
export const rosterOf = (team: string): string => `nm${canaryOf(`roster of ${team}`).word}`;

/** Rounds in which `idle` is true only the first team does anything: what the others do must make no difference to it. */
export async function rehearseCanaries(rig: DrillRig, size: RehearsalSize, idle = false): Promise<Heard> {
  const plan = rig.drill({ ...canaryPack(size.rounds), name: `canaries-${size.rounds}` });
  for (let index = 0; index < size.teams; index++) {
    const id = idOf(index);
    plan.withTeam({ id, name: `Team ${rosterOf(id)}`, role: 'cirt', tags: [rosterOf(id)], extraTime: 1.25 });
  }
  const drill = await plan.prepared();
  const eve = await evaluatorOf(rig, drill, 'eve');
  const codes = toldBy<AccessCodeList>('codes', await rig.organiser.asks('get', `${drill.path}/codes`));
  const players: Player[] = [];
  for (const { team, code } of codes.teams) players.push(await sitsDown(rig, drill, team, code, size.consoles));
  const observer = new Ear('observer');
  const watching = await observer.signsIn(rig.server.url, drill.observerCode);
  const watched = await observer.listens(rig.server.url, watching.token ?? '', drill.id);
  const evaluator = new Ear('evaluator');
  const marking = await evaluator.signsIn(rig.server.url, codeOf(codes, 'eve'));
  const staff = await staffOf(rig, drill);
  await drill.control.starts();
  for (let round = 1; round <= size.rounds; round++) {
    await rig.passes(2000);
    for (const [index, player] of players.entries()) {
      // Each at an instant of its own, so that it can be told whose it is.
      await rig.passes(7 + index);
      if (index === 0 || !idle) await plays(rig, drill, player, round, players[(index + 1) % players.length]);
      await rig.passes(3);
    }
    // Whole streams only now and then, as they grow with every round.
    const since = round <= 5 || round % 25 === 0 ? 0 : round * 6;
    for (const player of players) await looksAround(drill, player, players, since);
    for (const listener of listenersOf(staff)) await asksAround(drill, listener, { since, alsoForeign: round === 1 });
    for (const nation of staff.nations) await reachesOut(drill, nation, 't03');
    for (const path of ['board', 'stream?since=0', '', 'report']) await watching.asks('get', `${drill.path}/${path}`);
  }
  await markEverything(drill, marking);
  await eve.asks('get', `${drill.path}/evaluation/queue`);
  const ears = [...players, ...listenersOf(staff)].map(({ ear }) => ear);
  const atEnd = new Map(ears.map((ear) => [ear, ear.messages.length]));
  await drill.control.ends('over');
  for (const player of players) {
    await looksAround(drill, player, players, 0);
    await hearsArchive(player.ear, player.http, `${drill.path}/export`);
  }
  for (const path of ['evaluation/queue', 'evaluation/agreement', 'stream?since=0', 'directory', 'report'])
    await marking.asks('get', `${drill.path}/${path}`);
  for (const listener of listenersOf(staff)) {
    await asksAround(drill, listener, { since: 0, alsoForeign: true });
    await listener.http.asks('get', `${drill.path}/presence`);
  }
  const late = await comesLate(rig, drill);
  await rig.rests();
  for (const { console } of listenersOf(staff)) console.leaves();
  for (const { consoles } of players) consoles.forEach((console) => console.leaves());
  watched.leaves();
  await gatherSecrets(drill, players);
  return { drill, players, observer, evaluator, staff, late, atEnd };
}

/** The drill is closed, and an organiser comes for all of it, over HTTP and the socket. */
async function comesLate(rig: DrillRig, drill: PlayedDrill): Promise<Ear> {
  toldBy('freeze', await rig.organiser.posts(`${drill.path}/evaluation/freeze`, { reason: 'all is marked' }));
  const ear = new Ear('late');
  const http = await ear.signsIn(rig.server.url, rig.server.organiserCode);
  const console = await ear.listens(rig.server.url, http.token ?? '', drill.id);
  await asksAround(drill, { ear, http, console }, { since: 0, alsoForeign: true });
  console.leaves();
  return ear;
}

const codeOf = ({ evaluators }: AccessCodeList, name: string): string =>
  evaluators.find(({ evaluator }) => evaluator === name)?.code ?? '';

async function sitsDown(
  rig: DrillRig,
  drill: PlayedDrill,
  id: string,
  code: string,
  consoles: number,
): Promise<Player> {
  const ear = new Ear(id);
  const http = await ear.signsIn(rig.server.url, code);
  const sat: Listening[] = [];
  // As people do, each with a session of one's own: of one session only so many pages are heard at once.
  while (sat.length < consoles) {
    const { token = '' } = sat.length === 0 ? http : await ear.signsIn(rig.server.url, code);
    sat.push(await ear.listens(rig.server.url, token, drill.id));
  }
  const { word, number } = canaryOf(id);
  return { id, ear, http, consoles: sat, secrets: new Set([word, String(number), rosterOf(id)]) };
}

/** All that a team can do about one inject, over the socket and over HTTP. */
async function plays(
  rig: DrillRig,
  drill: PlayedDrill,
  player: Player,
  round: number,
  neighbour?: Player,
): Promise<void> {
  const { id, http, consoles, secrets } = player;
  const { word, number } = canaryOf(id);
  const [console] = consoles;
  if (!console) return;
  const inject = round === 1 ? 'judged' : `ask-${round}`;
  const sha256 = await uploads(drill, http, `${word}-${round}.txt`, `Notes ${round} of ${word}\n`);
  secrets.add(sha256);
  await console.says('opened', { inject });
  await console.says('draft', { inject, field: 'words', value: `${word} draft`, writer: word.slice(0, 20), base: 0 });
  await console.says('hint', { inject, hint: 'look' });
  const answer = {
    words: `${word} says ${round}`,
    count: number,
    found: [{ type: 'domain-name', value: `${word}.example` }],
    files: [{ sha256, name: `${word}-${round}.txt` }],
    notice: { title: `${word} title`, body: `${word} body`, tlp: 'TLP:GREEN', indicators: [] },
    one: 'a',
  };
  await console.says('answer', { inject, answer, key: `${word}-${round}` });
  await http.posts(`${drill.path}/injects/${inject}/answers`, { answer: { ...answer, one: 'b' } }, `again-${round}`);
  // What one team tells another is meant for that one; nobody else hears of it.
  if (neighbour && round % 3 === 0) {
    await rig.passes(1);
    const told = { to: [neighbour.id], tlp: 'TLP:GREEN', subject: `told-${id}-${neighbour.id}`, body: 'Please read.' };
    await console.says('message', { ...told, key: `tell-${round}` });
  }
}

/** Everything that a team can ask for, its own and what is not its own. */
async function looksAround(
  drill: PlayedDrill,
  { id, http }: Player,
  players: readonly Player[],
  since: number,
): Promise<void> {
  const other = players.find((player) => player.id !== id);
  const foreign = [...(other?.secrets ?? [])].find((secret) => /^[0-9a-f]{64}$/.test(secret)) ?? 'a'.repeat(64);
  const paths = [
    `stream?since=${since}`,
    `stream?since=${since + 3}`,
    'directory',
    'report',
    'report.html',
    'board',
    'forms',
  ];
  const others = [
    `attachments/${foreign}`,
    `attachments/${foreign}?team=${other?.id}`,
    `injects/ask-1/files/log?team=${other?.id}`,
    'injects/ask-1/files/none',
    `injects/nudge/files/log`,
    'codes',
    'injects',
    'journal',
    'verification',
    'evaluation/marks',
  ];
  for (const path of [...paths, ...others]) await http.asks('get', `${drill.path}/${path}`);
  await http.asks('get', '/api/v1/drills');
  await http.asks('get', '/api/v1/sessions/current');
  await http.posts(`${drill.path}/injects/press/answers`, { answer: {} });
  await http.posts(`${drill.path}/messages`, { to: ['nobody'], tlp: 'TLP:RED', subject: 's', body: 'b' });
}
