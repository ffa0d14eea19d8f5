import type { EvaluationItem, EvaluationObserving, EvaluationQueue, EvaluationQueueQuery } from '#libs/contracts';
import {
  samplesLeft,
  type DeskItem,
  type EvaluatorDesk,
  type EvaluatorId,
  type ItemSheet,
  type QueueLine,
  type SeenDrill,
} from '#libs/domain';
import type { z } from 'zod';

type Line = EvaluationQueue['items'][number];

const text = (instant: number): string => new Date(instant).toISOString();

export const lineView = <State>({
  since,
  objectives,
  languages,
  ...line
}: Omit<QueueLine, 'state'> & { readonly state: State }): Omit<Line, 'state'> & { state: State } => ({
  ...line,
  objectives: [...objectives],
  languages: [...languages],
  since: text(since),
});

/** Of whom and of what observations may be recorded: teams by name, in no order that tells their aliases. */
function observable({ teams, scenario }: SeenDrill): Pick<EvaluationQueue, 'teams' | 'tasks'> {
  const names = [...teams.values()].map(({ card: { id, name } }) => ({ team: id, name }));
  return {
    teams: names.sort((one, other) => (one.team < other.team ? -1 : 1)),
    tasks: scenario.objectives.flatMap((each) =>
      each.targets.flatMap(({ tasks }) => tasks.map(({ id, title }) => ({ task: id, title, objective: each.id }))),
    ),
  };
}

/** Where observations are recorded, with one's own. */
export const observingView = (drill: SeenDrill, evaluator: EvaluatorId): EvaluationObserving => ({
  frozen: drill.evaluation.frozen,
  ...observable(drill),
  observations: drill.evaluation.observations
    .filter((one) => one.evaluator === evaluator)
    .map(({ at, evaluator: _evaluator, ...one }) => ({ ...one, at: text(at) })),
});

/** The queue, and what an observation may be recorded of. Teams stand there by name, in no order that tells their aliases. */
export function queueView(
  { queue }: EvaluatorDesk,
  drill: SeenDrill,
  evaluator: EvaluatorId,
  { objective, language, state }: z.output<typeof EvaluationQueueQuery>,
): EvaluationQueue {
  const { evaluation } = drill;
  const items = queue.filter(
    (line) =>
      (objective === undefined || line.objectives.includes(objective)) &&
      (language === undefined || line.languages.includes(language)) &&
      (state === undefined || line.state === state),
  );
  return {
    version: evaluation.version,
    frozen: evaluation.frozen,
    samplesLeft: samplesLeft(drill, evaluator),
    calibration: evaluation.settings.calibration,
    items: items.map(lineView),
    ...observable(drill),
  };
}

/** The inject, the answer and the rubric of an item. */
export function sheetView({
  shown,
  expected,
  revision,
  answer,
  criteria,
}: Omit<ItemSheet, 'state'>): Pick<EvaluationItem, 'shown' | 'expected' | 'revision' | 'answer' | 'criteria'> {
  return {
    shown: { ...shown },
    expected,
    revision,
    answer: answer && { ...answer },
    criteria: criteria.map((criterion) => ({
      ...criterion,
      anchors: criterion.anchors.map((anchor) => ({ ...anchor })),
    })),
  };
}

/** Only what a line of the queue has: the sheet's own parts stand beside it. */
export function lineOf<State>(
  item: Omit<QueueLine, 'state'> & { readonly state: State },
): Omit<Line, 'state'> & { state: State } {
  const { item: id, inject, title, rubric, objectives, languages, team, answered, since, state } = item;
  return lineView({ item: id, inject, title, rubric, objectives, languages, team, answered, since, state });
}

export const itemView = (item: DeskItem): EvaluationItem => ({
  ...lineOf(item),
  ...sheetView(item),
  marks: item.marks.map(({ at, levels, ...mark }) => ({ ...mark, levels: { ...levels }, at: text(at) })),
});
