import { describe, expect, it } from '@jest/globals';
import type { StreamEntry } from '#libs/contracts';
import type { ControlSees, Inject, Scenario } from '#libs/domain';
import type { Arrival } from '../src/link/arrival.js';
import type { ConsoleTally } from '../src/link/console-link.js';
import type { GivenAnswer, TeamTally } from '../src/play/orders.js';
import { countAnswers } from '../src/verdict/count-answers.js';
import { countDeliveries } from '../src/verdict/count-deliveries.js';
import { dueDeliveries } from '../src/verdict/due-deliveries.js';
import { latenessOf } from '../src/verdict/lateness-of.js';

const stream = (...events: (object & { time?: number })[]): StreamEntry<ControlSees>[] =>
  events.map(({ time = 0, ...event }, index) => ({ n: index + 1, at: 0, time, event: event as ControlSees }));

const team = (id: string, role = 'national-cirt'): object => ({
  type: 'team-added',
  team: { id, nation: 'NO', role, tags: [] },
});
const released = (inject: string, ...teams: string[]): object => ({
  type: 'inject-released',
  inject,
  teams,
  cause: 'time',
  due: 0,
});
const inject = (id: string, more: Partial<Inject> = {}): Inject =>
  ({ id, kind: 'contextual', trigger: { kind: 'offset', at: 1000 }, audience: {}, ...more }) as Inject;
const ended = { type: 'drill-ended', reason: 'over', time: 5000 };
const playing = (...injects: Inject[]): Pick<Scenario, 'injects'> => ({ injects });

const arrival = (id: string, late = 5, ownAbsence = false): Arrival => ({
  inject: id,
  n: 1,
  due: 0,
  at: late,
  late,
  ownAbsence,
});
const sat = (arrivals: Arrival[], more: Partial<ConsoleTally> = {}): ConsoleTally => ({
  arrivals,
  doubled: [],
  unacknowledged: 0,
  drops: 0,
  gaps: 0,
  repeated: 0,
  ...more,
});
const tally = (id: string, ...consoles: ConsoleTally[]): TeamTally => ({
  team: id,
  persona: 'prompt',
  consoles,
  answers: [],
  advisories: 0,
  faults: [],
});

describe('what was due', () => {
  it('is what control released, but for expected actions', () => {
    const scenario = playing(inject('one'), inject('action', { kind: 'expected-action' }));
    const due = dueDeliveries(stream(team('a'), released('one', 'a'), released('action', 'a'), ended), scenario);
    expect([...due.released]).toEqual([['one', new Set(['a'])]]);
    expect(due.withheld).toEqual([]);
  });

  it('is also what the scenario’s own times demand of the server', () => {
    const scenario = playing(inject('one'), inject('never', { trigger: { kind: 'offset', at: 9000 } }));
    const due = dueDeliveries(stream(team('a'), team('b'), released('one', 'a'), ended), scenario);
    expect(due.withheld).toEqual([{ inject: 'one', team: 'b' }]);
  });

  it.each([
    ['skipped', [{ type: 'inject-skipped', inject: 'one', teams: ['a'], reason: 'x' }]],
    ['held', [{ type: 'inject-held', inject: 'one' }]],
    ['rescheduled', [{ type: 'inject-rescheduled', inject: 'one', at: 9000 }]],
    ['jumped over', [{ type: 'phase-jumped', phase: 'late', to: 4000 }]],
    ['for another role', [], inject('one', { audience: { roles: ['regulator'] } })],
  ])('asks nothing of the server where an inject was %s', (_, events, changed = inject('one')) => {
    expect(dueDeliveries(stream(team('a'), ...events, ended), playing(changed)).withheld).toEqual([]);
  });
});

describe('what arrived', () => {
  const due = dueDeliveries(
    stream(team('a'), team('b'), released('one', 'a', 'b'), released('two', 'a'), ended),
    undefined,
  );

  it('is counted in pairs of an inject and a console', () => {
    const a = tally('a', sat([arrival('one', 4), arrival('two', 8)], { drops: 2 }), sat([arrival('one', 2, true)]));
    const counted = countDeliveries(due, [a, tally('b', sat([arrival('one', 6)]))]);
    expect(counted).toMatchObject({ due: 5, released: 5, delivered: 4, missed: 1, doubled: 0, strayed: 0, drops: 2 });
    expect(counted).toMatchObject({ measured: 3, onReturn: 1, lateness: { p50: 6, p99: 8, max: 8 } });
  });

  it('shows what came twice and what came to the wrong team', () => {
    const b = tally('b', sat([arrival('one'), arrival('two')], { doubled: ['one'] }));
    expect(countDeliveries(due, [b])).toMatchObject({ due: 1, delivered: 1, missed: 0, doubled: 1, strayed: 1 });
  });

  it('counts as missed what the server never released', () => {
    const withheld = dueDeliveries(stream(team('a'), ended), playing(inject('one')));
    const counted = countDeliveries(withheld, [tally('a', sat([]), sat([]))]);
    expect(counted).toMatchObject({ due: 2, released: 0, missed: 2 });
  });
});

describe('what was answered', () => {
  const submitted = (revision: number, text: string): object => ({
    type: 'response-submitted',
    inject: 'one',
    team: 'a',
    revision,
    answer: { text },
    late: false,
  });
  const given = (outcome: GivenAnswer['outcome'], revision?: number, text?: string): GivenAnswer => ({
    team: 'a',
    inject: 'one',
    key: `key-${revision}`,
    outcome,
    ...(revision !== undefined && { revision }),
    ...(text !== undefined && { answer: { text } }),
  });

  it('is kept when the journal has it as the server said', () => {
    const entries = stream(submitted(1, 'x'), submitted(2, 'y'));
    const counted = countAnswers(entries, [
      given('acknowledged', 1, 'x'),
      given('acknowledged', 2, 'y'),
      given('refused'),
    ]);
    expect(counted).toEqual({ sent: 2, kept: 2, lost: 0, unheard: 0, refused: 1, keptTwice: 0 });
  });

  it('is lost when the journal has it not, or otherwise', () => {
    const counted = countAnswers(stream(submitted(1, 'changed')), [
      given('acknowledged', 1, 'x'),
      given('acknowledged', 2, 'y'),
    ]);
    expect(counted).toMatchObject({ sent: 2, kept: 0, lost: 2, unheard: 0 });
  });

  it('may be kept although the server’s yes was never heard', () => {
    expect(countAnswers(stream(submitted(1, 'x')), [given('unknown')])).toMatchObject({ sent: 1, kept: 1, lost: 0 });
    expect(countAnswers([], [given('unknown')])).toMatchObject({ sent: 1, kept: 0, lost: 0, unheard: 1 });
  });

  it('shows what was kept twice', () => {
    const entries = stream(submitted(1, 'x'), submitted(2, 'x'));
    expect(countAnswers(entries, [given('acknowledged', 1, 'x')])).toMatchObject({ kept: 1, keptTwice: 1 });
  });
});

describe('lateness', () => {
  it('takes percentiles by nearest rank', () => {
    const hundred = Array.from({ length: 100 }, (_, i) => 100 - i);
    expect(latenessOf(hundred)).toEqual({ p50: 50, p99: 99, max: 100 });
    expect(latenessOf([7.26])).toEqual({ p50: 7.3, p99: 7.3, max: 7.3 });
    expect(latenessOf([])).toEqual({ p50: 0, p99: 0, max: 0 });
  });
});
