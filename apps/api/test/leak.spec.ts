import { DrillRig } from '#libs/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startServer } from '../src/start-server.js';
import { listenersOf } from './canaries/listen-in.js';
import { rehearseCanaries, rosterOf, type Heard, type RehearsalSize } from './canaries/rehearse-canaries.js';

/** `MUSTER_LEAK=long` captures at least 100,000 messages, in some minutes; otherwise a short rehearsal does. */
const LONG = process.env['MUSTER_LEAK'] === 'long';
const SIZE: RehearsalSize = LONG ? { teams: 12, consoles: 56, rounds: 30 } : { teams: 5, consoles: 2, rounds: 5 };
const LEAST = LONG ? 100_000 : 1000;
const PATIENCE = LONG ? 1_800_000 : 180_000;

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
    const { players, observer, evaluator, staff } = heard;
    const ears = [...[...players, ...listenersOf(staff)].map(({ ear }) => ear), observer, evaluator];
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

describe('of all that those of conduct receive', () => {
  const ALLOWED = [
    // A message names its writer and its readers, one of whom is of the nation.
    /"from":"t\d\d"|"to":\[[^\]]*\]|told-t\d\d-t\d\d/g,
    // A refusal repeats what was asked for.
    /The drill has no [^"]*/g,
  ];

  it('nothing of another nation reaches a national controller, and what is their own does', () => {
    const ids = heard.players.map(({ id }) => id);
    for (const { ear, team } of heard.staff.nations) {
      const told = ear.messages.map((message) => ALLOWED.reduce((left, allowed) => left.replace(allowed, ''), message));
      const others = ids.filter((id) => id !== team);
      expect(crossings(told, secretsBut(heard, team)).slice(0, 3)).toEqual([]);
      expect(
        crossings(
          told,
          others.flatMap((id) => [`"${id}"`, rosterOf(id)]),
        ).slice(0, 3),
      ).toEqual([]);
      const own = heard.players.find(({ id }) => id === team)?.secrets ?? [];
      expect(new Set(crossings(told, own).map((found) => found.split(' in ')[0])).size).toBeGreaterThan(SIZE.rounds);
      const between = ear.messages.flatMap((message) => [...message.matchAll(/told-(t\d\d)-(t\d\d)/g)]);
      expect(between.filter(([, from, to]) => from !== team && to !== team)).toEqual([]);
      expect(between.length).toBeGreaterThan(0);
    }
  });

  it('no plan, no key and no score reaches a national controller while their team may still answer', () => {
    for (const { ear } of heard.staff.nations) {
      const told = ear.messages.slice(0, heard.atEnd.get(ear));
      expect(
        told.filter((message) => /"score"|"(?:quality|points)":[\d.]|"anyOf"|"credit"|"notes"/.test(message)),
      ).toEqual([]);
    }
  });

  it('nothing of any team reaches who comes when the drill is closed, but who took part', () => {
    const roster = pattern(heard.players.map(({ id }) => rosterOf(id)));
    // The sealed journal says when something was written, so that it can be verified elsewhere: see ADR 0013.
    const sealed = /"at":\d{13}/g;
    const told = heard.late.messages.map((message) =>
      (message.includes('muster-journal/1') ? message.replace(sealed, '') : message).replace(roster, ''),
    );
    expect(told.length).toBeGreaterThan(15);
    expect(crossings(told, secretsBut(heard, '')).slice(0, 3)).toEqual([]);
  });

  it('a mentor hears nothing that the own team does not', () => {
    const [first] = heard.players;
    const names = pattern(directory(heard));
    const told = heard.staff.mentor.ear.messages.map((message) => message.replace(names, ''));
    expect(crossings(told, secretsBut(heard, first?.id ?? '')).slice(0, 3)).toEqual([]);
    expect(crossings(told, first?.secrets ?? []).length).toBeGreaterThan(SIZE.rounds);
  });

  it('a code reaches nobody but those who hand it out', () => {
    const { teams, nations, staff, evaluators, observers } = heard.drill.codes;
    const of = (own: string) => teams.filter(({ team }) => team === own).flatMap(codesIn);
    const all = [...teams, ...nations, ...staff, ...evaluators].flatMap(codesIn).concat(observers ?? []);
    for (const { ear, team } of heard.staff.nations) {
      expect(
        crossings(
          ear.messages,
          all.filter((code) => !of(team).includes(code)),
        ).slice(0, 1),
      ).toEqual([]);
      expect(crossings(ear.messages, of(team)).length).toBeGreaterThan(0);
    }
    const { controller, simCell, mentor } = heard.staff;
    for (const { ear } of [controller, simCell, mentor]) expect(crossings(ear.messages, all).slice(0, 1)).toEqual([]);
  });

  const codesIn = (card: object): string[] =>
    Object.values(card).filter((value: unknown): value is string => /^(?:\w{4}-){3}\w{4}$/.test(String(value)));
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
      .replace(/"bytes":\d+/g, '')
      .replace(/"(?:\w{4}-){3}\w{4}"/g, '"CODE"');

  /** Afterwards a report compares with others, in cells that are large enough. */
  const whilePlaying = ({ players: [first], staff, atEnd }: Heard, who: 'team' | 'nation'): readonly string[] => {
    const ear = who === 'team' ? first?.ear : staff.nations[0]?.ear;
    return ear ? ear.messages.slice(0, atEnd.get(ear)) : [];
  };

  it('makes no difference to what a team or its national controller receives: no number, no order, no size', async () => {
    const size = { teams: 4, consoles: 1, rounds: 2 };
    const busy = await rehearseCanaries(rig, size);
    const quiet = await rehearseCanaries(rig, size, true);
    for (const who of ['team', 'nation'] as const) {
      const [one, other] = [busy, quiet].map((told) =>
        whilePlaying(told, who)
          .filter((message) => !/^(?:ping|pong|open)|^message\n0\{"sid"/.test(message))
          .map((message) => plain(message, told)),
      );
      expect(one?.length).toBeGreaterThan(40);
      expect(other).toEqual(one);
    }
  }, 180_000);
});
