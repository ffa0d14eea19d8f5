import {
  addEvaluator,
  giveMark,
  settleEvaluation,
  submit,
  type EvaluationSettings,
  type EvaluatorCard,
  type Levels,
  type MarkToGive,
  type Objective,
  type Refusal,
  type Rubric,
} from '../src/index.js';
import { aRunningDrill } from './a-running-drill.js';
import { aScenario } from './a-scenario.js';
import { aQuestion, MINUTE, noTags } from './an-inject.js';
import type { VirtualDrill } from './virtual-drill.js';

const anchors = [0, 1, 2, 3, 4].map((level) => ({ level, text: { en: `Level ${level}` } }));

/** Two criteria, the first three times the weight of the second, each from 0 to 4. */
export const RUBRIC: Rubric = {
  id: 'judged',
  share: 1,
  criteria: [
    { id: 'right', text: { en: 'It is right' }, weight: 3, anchors },
    { id: 'whole', text: { en: 'It is whole' }, weight: 1, anchors },
  ],
};

const objective = (id: string): Objective => ({
  id,
  title: { en: id },
  needs: [],
  tags: noTags,
  targets: [{ id: `${id}-target`, title: { en: id }, tasks: [{ id: `${id}-task`, title: { en: id } }] }],
});

/** `first` bears on objective `one`, `second` on objective `two`; both are judged by the rubric alone. */
const marked = ['first', 'second'].map((id, index) =>
  aQuestion(id, {
    rules: [],
    rubrics: [RUBRIC],
    limit: 30 * MINUTE,
    tasks: [index === 0 ? 'one-task' : 'two-task'],
    content: { en: { subject: 'For {{team.name}}', body: 'Near {{neighbour.name}}' } },
    expected: { en: 'That {{team.name}} calls' },
  }),
);

export const ONE_EACH: Partial<EvaluationSettings> = { blind: true, doubled: 0, distance: 0.4 };
export const ALL_TWICE: Partial<EvaluationSettings> = { ...ONE_EACH, doubled: 1 };

export const anEvaluator = (evaluator: string, said: Partial<EvaluatorCard> = {}): EvaluatorCard => ({
  evaluator,
  name: `Evaluator ${evaluator}`,
  languages: ['en'],
  ...said,
});

/** A drill in play that evaluators mark; team-1 has answered `first`. */
export function aMarkedDrill(
  settings: Partial<EvaluationSettings> = ONE_EACH,
  cards: readonly EvaluatorCard[] = [anEvaluator('ada')],
  teams = 2,
): VirtualDrill {
  const scenario = aScenario(marked, { objectives: [objective('one'), objective('two')], scoring: settings });
  const drill = aRunningDrill({ scenario, teams });
  drill.does((seen) => settleEvaluation(seen, settings));
  for (const card of cards) drill.does((seen) => addEvaluator(seen, card));
  drill.advance(MINUTE);
  answer(drill, 'team-1');
  return drill;
}

export const answer = (drill: VirtualDrill, team: string, inject = 'first', note = ''): Refusal | undefined =>
  drill.does((seen, now) => submit(seen, team, inject, { verdict: 'phish', note }, now), {
    kind: 'team',
    team,
    console: 'console',
  });

export const levels = (right: number, whole = right): Levels => ({ right, whole });

/** An evaluator marks `first` at team-1, but for what the test says. */
export const mark = (
  drill: VirtualDrill,
  evaluator: string,
  id: string,
  said: Partial<MarkToGive> = {},
): Refusal | undefined =>
  drill.does(
    (seen, now) =>
      giveMark(
        seen,
        evaluator,
        { inject: 'first', team: 'team-1', rubric: 'judged', levels: levels(4), ...said },
        id,
        now,
      ),
    { kind: 'evaluator', evaluator, id: 'session' },
  );
