import fc from 'fast-check';
import {
  changeScoring,
  end,
  freezeMarking,
  giveMark,
  moderateMark,
  recordObservation,
  releaseEvaluator,
  reopenMarking,
  submit,
  verifyOutage,
  withdrawOutage,
  type Decision,
  type SeenDrill,
} from '../src/index.js';
import { levels } from './a-marked-drill.js';
import { MINUTE } from './an-inject.js';
import type { VirtualDrill } from './virtual-drill.js';

const team = fc.constantFrom('team-1', 'team-2', 'team-3');
const inject = fc.constantFrom('first', 'second');
const evaluator = fc.constantFrom('ada', 'ben', 'cem');
const level = fc.constantFrom(0, 1, 2, 3, 4, 9);

const choice = fc.record(
  {
    team,
    inject,
    evaluator,
    level,
    span: fc.integer({ min: 0, max: 20 * MINUTE }),
    floor: fc.constantFrom(0.5, 0.7, 1, 2),
    aggregation: fc.constantFrom('mean' as const, 'worst' as const, 'majority' as const),
    weight: fc.constantFrom(0, 5, 10, -1),
    number: fc.nat(1_000_000),
  },
  { noNullPrototype: true },
);
type Choice = typeof choice extends fc.Arbitrary<infer T> ? T : never;

const CONTROL = { kind: 'control', id: 'director' } as const;

type Decide = (drill: SeenDrill, c: Choice, now: number) => Decision;

const ownMark = (drill: SeenDrill, c: Choice): string | undefined =>
  drill.injects
    .get(c.inject)
    ?.deliveries.get(c.team)
    ?.marks?.findLast((one) => one.evaluator === c.evaluator)?.mark;

const COMMANDS: Readonly<Record<string, Decide>> = {
  submit: (drill, c, now) => submit(drill, c.team, c.inject, { verdict: 'phish', note: `${c.number}` }, now),
  mark: (drill, c, now) => {
    const supersedes = ownMark(drill, c);
    const given = { inject: c.inject, team: c.team, rubric: 'judged', levels: levels(c.level) };
    return giveMark(
      drill,
      c.evaluator,
      { ...given, ...(supersedes && { supersedes, reason: 'again' }) },
      `m${c.number}`,
      now,
    );
  },
  moderate: (drill, c, now) => {
    const given = { inject: c.inject, team: c.team, rubric: 'judged', levels: levels(c.level), reason: 'heard both' };
    return moderateMark(drill, given, CONTROL, now);
  },
  observe: (drill, c) =>
    recordObservation(
      drill,
      c.evaluator,
      { task: 'one-task', team: c.team, rating: 'M', text: 'seen' },
      `o${c.number}`,
    ),
  outage: (drill, c, now) =>
    verifyOutage(drill, { team: c.team, from: now - c.span, to: now, reason: 'cut' }, `x${c.number}`, CONTROL, now),
  withdraw: (drill) => withdrawOutage(drill, drill.evaluation.outages.at(-1)?.outage ?? 'none', 'was none'),
  leave: (drill, c) => releaseEvaluator(drill, c.evaluator, 'went home'),
  end: (drill) => end(drill, 'done'),
  settings: (drill, c) =>
    changeScoring(drill, { settings: { floor: c.floor, aggregation: c.aggregation } }, 'a complaint'),
  weights: (drill, c) =>
    changeScoring(
      drill,
      { injects: [{ inject: c.inject, weight: c.weight, shares: { 'judged/right': c.level } }] },
      'unfair',
    ),
  freeze: (drill) => freezeMarking(drill, 'done'),
  reopen: (drill) => reopenMarking(drill, 'a complaint'),
};

export type Act = { readonly command: string; readonly chosen: Choice } | { readonly wait: number };

const commands = (names: readonly string[]): fc.Arbitrary<Act> =>
  fc.record({ command: fc.constantFrom(...names), chosen: choice }, { noNullPrototype: true });
const acts = (names: readonly string[]): fc.Arbitrary<Act[]> =>
  fc.array(
    fc.oneof(
      { weight: 4, arbitrary: commands(names) },
      { weight: 1, arbitrary: fc.record({ wait: fc.integer({ min: 0, max: 20 * MINUTE }) }) },
    ),
    { maxLength: 30 },
  );

const IN_PLAY = ['submit', 'submit', 'mark', 'mark', 'moderate', 'observe', 'outage', 'withdraw'];
const AFTER = [
  'mark',
  'mark',
  'moderate',
  'outage',
  'withdraw',
  'settings',
  'weights',
  'freeze',
  'reopen',
  'leave',
  'observe',
];

/** Play, EndEx, and whatever evaluators and the organiser may do afterwards. */
export const anyEvaluation: fc.Arbitrary<Act[]> = fc
  .tuple(acts(IN_PLAY), commands(['end']), acts(AFTER))
  .map(([before, over, after]) => [...before, over, ...after]);

/** Does all of it; `each` looks after every act. */
export function evaluate(drill: VirtualDrill, all: readonly Act[], each: () => void = () => undefined): VirtualDrill {
  for (const act of all) {
    if ('wait' in act) drill.advance(act.wait);
    else drill.does((seen, now) => (COMMANDS[act.command] as Decide)(seen, act.chosen, now));
    each();
  }
  return drill;
}
