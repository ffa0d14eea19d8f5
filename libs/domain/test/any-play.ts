import fc from 'fast-check';
import {
  abort,
  acknowledgeDelivery,
  addNation,
  addOrganisation,
  addTeam,
  answerComcheck,
  close,
  create,
  DEFAULT_SETTINGS,
  edit,
  end,
  FASTEST,
  free,
  hold,
  insert,
  jump,
  open,
  openComcheck,
  pause,
  release,
  releaseContingency,
  reschedule,
  resume,
  schedule,
  sendControlMessage,
  sendMessage,
  setSpeed,
  shift,
  skip,
  SLOWEST,
  start,
  stop,
  submit,
  takeHint,
  TLP,
  type Decision,
  type SeenDrill,
  type Trigger,
} from '../src/index.js';
import { aScenarioOfEveryKind } from './a-scenario.js';
import { canaryOf, domainOf } from './a-running-drill.js';
import { anAction, anInject, HOUR, MINUTE } from './an-inject.js';
import type { VirtualDrill } from './virtual-drill.js';

const injects = aScenarioOfEveryKind().injects.map(({ id }) => id);
const team = fc.constantFrom('team-1', 'team-2', 'team-3', 'nobody');
const inject = fc.oneof(
  { weight: 3, arbitrary: fc.constant('mail') },
  fc.constantFrom(...injects, 'new-one', 'nothing'),
);

const trigger: fc.Arbitrary<Trigger> = fc.oneof(
  fc.record({ kind: fc.constant('offset' as const), at: fc.integer({ min: 0, max: 3 * HOUR }) }),
  fc.record({ kind: fc.constant('silence' as const), inject, after: fc.integer({ min: 0, max: HOUR }) }),
  fc.constant({ kind: 'manual' as const }),
);

/** All that a command may be told; each takes what it needs. */
const choice = fc.record(
  {
    team,
    teams: fc.option(fc.array(team, { maxLength: 3 }), { nil: undefined }),
    inject,
    trigger,
    at: fc.integer({ min: -HOUR, max: 4 * HOUR }),
    speed: fc.oneof(fc.constantFrom(SLOWEST, 1, 60, FASTEST), fc.double()),
    phase: fc.constantFrom('hour-0', 'hour-1', 'hour-2', 'nowhere'),
    passed: fc.constantFrom('skip' as const, 'release' as const),
    verdict: fc.constantFrom('phish', 'spam', 'nonsense'),
    tlp: fc.constantFrom(...TLP),
    console: fc.constantFrom('console-1', 'console-2'),
    number: fc.nat(1_000_000),
  },
  { noNullPrototype: true },
);

type Choice = typeof choice extends fc.Arbitrary<infer T> ? T : never;
type Decide = (drill: SeenDrill, chosen: Choice, now: number) => Decision;

const card = (id: string, n: number) => ({
  id: `${id}-${n}`,
  name: id,
  nation: 'N1',
  organisation: 'cirt-1',
  role: 'national-cirt',
  tags: [],
  languages: [],
  extraTime: (n % 3) / 2,
});

const isExpected = (drill: SeenDrill, inject: string): boolean =>
  drill.injects.get(inject)?.inject.kind === 'expected-action';

/** Every decision of the domain. What a team writes carries the canary of that team. */
export const COMMANDS: Readonly<Record<string, Decide>> = {
  abort: (drill) => abort(drill, 'given up'),
  acknowledge: (drill, c) => acknowledgeDelivery(drill, c.inject, c.team, c.console),
  addNation: (drill, c) => addNation(drill, `N${c.number % 5}`, 'Nation'),
  addOrganisation: (drill, c) => addOrganisation(drill, `cirt-${c.number % 5}`, 'Organisation', `N${c.number % 7}`),
  addTeam: (drill, c) => addTeam(drill, card(c.team, c.number)),
  answerComcheck: (drill, c) => answerComcheck(drill, c.team, c.console),
  close: (drill, c) => close(drill, c.inject, c.teams),
  create: (drill, c) =>
    create(drill, { title: '', seed: 's', packHash: '', settings: { ...DEFAULT_SETTINGS, speed: c.speed } }),
  // An edited inject stays of its kind: what is expected of a team does not become something that it is shown.
  edit: (drill, c) =>
    edit(drill, (isExpected(drill, c.inject) ? anAction : anInject)(c.inject, { trigger: c.trigger })),
  end: (drill) => end(drill, 'EndEx'),
  free: (drill, c) => free(drill, c.inject),
  hold: (drill, c) => hold(drill, c.inject),
  insert: (drill, c) => insert(drill, anInject(c.inject, { trigger: c.trigger })),
  jump: (drill, c, now) => jump(drill, c.phase, c.passed, now),
  open: (drill, c) => open(drill, c.inject, c.team, c.console),
  openComcheck: (drill) => openComcheck(drill),
  pause: (drill) => pause(drill, 'lunch'),
  release: (drill, c, now) => release(drill, c.inject, c.teams, now),
  releaseContingency: (drill, c, now) => releaseContingency(drill, c.inject, c.teams, now),
  reschedule: (drill, c, now) => reschedule(drill, c.inject, c.at, now),
  resume: (drill) => resume(drill),
  schedule: (drill, c, now) => schedule(drill, now + c.at, now),
  sendControlMessage: (drill, c) => sendControlMessage(drill, c.teams, c.teams?.map(canaryOf).join() ?? '', 'm'),
  sendMessage: (drill, c, now) =>
    sendMessage(
      drill,
      c.team,
      {
        kind: 'advisory',
        to: c.teams ?? ['team-1'],
        tlp: c.tlp,
        subject: canaryOf(c.team),
        body: canaryOf(c.team),
        indicators: [{ type: 'domain-name', value: domainOf(c.team) }],
      },
      `message-${c.number}`,
      now,
    ),
  setSpeed: (drill, c) => setSpeed(drill, c.speed),
  shift: (drill, c, now) => shift(drill, now - c.at, now),
  skip: (drill, c) => skip(drill, c.inject, c.teams, 'no time'),
  start: (drill) => start(drill),
  stop: (drill) => stop(drill, 'no duff'),
  submit: (drill, c, now) => submit(drill, c.team, c.inject, { verdict: c.verdict, note: canaryOf(c.team) }, now),
  takeHint: (drill, c, now) => takeHint(drill, c.inject, c.team, c.number % 2 === 0 ? 'look' : 'none', now),
};

/** Ends play; kept out of most sequences, which would otherwise be short. */
const LAST_WORDS = ['abort', 'end', 'stop'];

export type Step =
  { readonly wait: number } | { readonly sleep: number } | { readonly command: string; readonly chosen: Choice };

const commandsOf = (names: readonly string[]): fc.Arbitrary<Step> =>
  fc.record({ command: fc.constantFrom(...names), chosen: choice }, { noNullPrototype: true });

const wait: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ wait: fc.integer({ min: 0, max: 20 * MINUTE }) }, { noNullPrototype: true }),
  fc.record({ sleep: fc.integer({ min: 0, max: HOUR }) }, { noNullPrototype: true }),
);

/** A sequence of commands and of time that passes with or without alarms ringing, over the scenario of every kind. */
export const playOf = (names: readonly string[]): fc.Arbitrary<Step[]> =>
  fc.array(fc.oneof({ weight: 3, arbitrary: commandsOf(names) }, { weight: 1, arbitrary: wait }), { maxLength: 40 });

export const anyPlay = playOf(Object.keys(COMMANDS));
export const anyLongPlay = playOf(Object.keys(COMMANDS).filter((name) => !LAST_WORDS.includes(name)));

export function play(drill: VirtualDrill, steps: readonly Step[]): VirtualDrill {
  for (const step of steps) {
    if ('wait' in step) drill.advance(step.wait);
    else if ('sleep' in step) drill.sleep(step.sleep);
    else perform(drill, step.command, step.chosen);
  }
  return drill;
}

function perform(drill: VirtualDrill, command: string, chosen: Choice): void {
  const decide = COMMANDS[command];
  if (decide) drill.does((seen, now) => decide(seen, chosen, now));
}
