import { DrillRig } from '#libs/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startServer } from '../src/start-server.js';
import { rehearseCanaries, rosterOf, type Heard, type RehearsalSize } from './canaries/rehearse-canaries.js';

/** `MUSTER_LEAK=long` captures at least 100,000 messages, in some minutes; otherwise a short rehearsal does. */
const LONG = process.env['MUSTER_LEAK'] === 'long';
const SIZE: RehearsalSize = LONG ? { teams: 12, consoles: 56, rounds: 30 } : { teams: 5, consoles: 2, rounds: 5 };
const LEAST = LONG ? 100_000 : 1000;
const PATIENCE = LONG ? 1_800_000 : 60_000;

let rig: DrillRig;
let heard: Heard;

beforeAll(async () => {
  rig = await DrillRig.start(startServer);
  heard = await rehearseCanaries(rig, SIZE);
}, PATIENCE);
afterAll(() => rig.stop());

const pattern = (secrets: Iterable<string>): RegExp =>
  new RegExp([...secrets].map((secret) => secret.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'), 'g');

/** Every foreign secret in what somebody heard, with the message that it stood in. */
function crossings(messages: readonly string[], secrets: Iterable<string>): string[] {
  const foreign = pattern(secrets);
  // The rig's clock stands still while somebody asks: the instant of the asking is nobody's.
  const said = messages.map((message) => message.replace(/"now":\d{13}/g, ''));
  return said.flatMap((message) => [...message.matchAll(foreign)].map(([found]) => `${found} in ${message}`));
}

const secretsBut = ({ players }: Heard, own: string): Set<string> => {
  const others = players.flatMap(({ id, secrets }) => (id === own ? [] : [...secrets]));
  const mine = players.find(({ id }) => id === own)?.secrets;
  return new Set(others.filter((secret) => !mine?.has(secret)));
};

/** What the directory tells every team of every other: what it is called. Nothing else of the roster. */
const directory = ({ players }: Heard): Set<string> => new Set(players.map(({ id }) => `Team ${rosterOf(id)}`));

describe('of all that every viewer receives', () => {
  it('enough was captured, and each team’s own secrets did reach that team', () => {
    const { players, observer, evaluator } = heard;
    const ears = [...players.map(({ ear }) => ear), observer, evaluator];
    expect(ears.reduce((sum, { messages }) => sum + messages.length, 0)).toBeGreaterThanOrEqual(LEAST);
    for (const { ear, secrets } of players) {
      const own = new Set(crossings(ear.messages, secrets).map((found) => found.split(' in ')[0]));
      expect(own.size).toBeGreaterThan(secrets.size / 2);
    }
  });

  it('no canary of any team crosses to another', () => {
    for (const { id, ear } of heard.players) {
      const names = pattern(directory(heard));
      const told = ear.messages.map((message) => message.replace(names, ''));
      expect(crossings(told, secretsBut(heard, id)).slice(0, 3)).toEqual([]);
    }
  });

  it('a message between two teams reaches those two alone', () => {
    for (const { id, ear } of heard.players) {
      const between = ear.messages.flatMap((message) => [...message.matchAll(/told-(t\d\d)-(t\d\d)/g)]);
      expect(between.filter(([, from, to]) => from !== id && to !== id)).toEqual([]);
      if (SIZE.rounds >= 3) expect(between.length).toBeGreaterThan(0);
    }
  });

  it('nothing of any team reaches observers', () => {
    expect(heard.observer.messages.length).toBeGreaterThan(SIZE.rounds);
    expect(crossings(heard.observer.messages, secretsBut(heard, '')).slice(0, 3)).toEqual([]);
  });

  it('evaluators read what teams wrote, and never whose it is', () => {
    // Whom they may write an observation about is told apart from the items that they mark.
    const messages = heard.evaluator.messages.map((message) => message.replace(/"teams":\[.*?\]/g, ''));
    const roster = heard.players.flatMap(({ id }) => [rosterOf(id), `"${id}"`]);
    expect(crossings(messages, roster).slice(0, 3)).toEqual([]);
    expect(crossings(messages, [...(heard.players[0]?.secrets ?? [])].slice(0, 1)).length).toBeGreaterThan(0);
  });
});

describe('what other teams do', () => {
  /** Whatever differs from drill to drill by chance, and never by what others do. */
  const plain = (message: string, { drill, players }: Heard): string =>
    message
      .replaceAll(drill.id, 'DRILL')
      .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, 'UUID')
      .replace(pattern(players[0]?.secrets ?? []), 'OWN')
      .replace(/"(at|now|due)":\d{13}/g, '"$1":0')
      .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'INSTANT')
      .replace(/"(?:etag|content-length)":"[^"]*"/g, '')
      .replace(/"bytes":\d+/g, '');

  /** Afterwards a report compares with others, in cells that are large enough. */
  const whilePlaying = ({ players: [first], atEnd }: Heard): readonly string[] =>
    first ? first.ear.messages.slice(0, atEnd.get(first.ear)) : [];

  it('makes no difference to what a team receives: no number, no order, no size', async () => {
    const size = { teams: 4, consoles: 1, rounds: 2 };
    const busy = await rehearseCanaries(rig, size);
    const quiet = await rehearseCanaries(rig, size, true);
    const [one, other] = [busy, quiet].map((told) =>
      whilePlaying(told)
        .filter((message) => !/^(?:ping|pong|open)|^message\n0\{"sid"/.test(message))
        .map((message) => plain(message, told)),
    );
    expect(one?.length).toBeGreaterThan(40);
    expect(other).toEqual(one);
  }, 60_000);
});
