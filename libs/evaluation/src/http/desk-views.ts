import type { EvaluationItem, EvaluationQueue, EvaluationQueueQuery } from '#libs/contracts';
import type { DeskItem, EvaluatorDesk, QueueLine, SeenDrill } from '#libs/domain';
import type { z } from 'zod';

type Line = EvaluationQueue['items'][number];

const text = (instant: number): string => new Date(instant).toISOString();

const lineView = ({ since, objectives, languages, ...line }: QueueLine): Line => ({
  ...line,
  objectives: [...objectives],
  languages: [...languages],
  since: text(since),
});

/** The queue, and what an observation may be recorded of. Teams stand there by name, in no order that tells their aliases. */
export function queueView(
  { queue }: EvaluatorDesk,
  { evaluation, scenario, teams }: SeenDrill,
  { objective, language, state }: z.output<typeof EvaluationQueueQuery>,
): EvaluationQueue {
  const items = queue.filter(
    (line) =>
      (objective === undefined || line.objectives.includes(objective)) &&
      (language === undefined || line.languages.includes(language)) &&
      (state === undefined || line.state === state),
  );
  const names = [...teams.values()].map(({ card: { id, name } }) => ({ team: id, name }));
  return {
    version: evaluation.version,
    frozen: evaluation.frozen,
    items: items.map(lineView),
    teams: names.sort((one, other) => (one.team < other.team ? -1 : 1)),
    tasks: scenario.objectives.flatMap((each) =>
      each.targets.flatMap(({ tasks }) => tasks.map(({ id, title }) => ({ task: id, title, objective: each.id }))),
    ),
  };
}

export const itemView = (item: DeskItem): EvaluationItem => {
  const { shown, expected, revision, answer, criteria, marks, ...line } = item;
  return {
    ...lineView(line),
    shown: { ...shown },
    expected,
    revision,
    answer: answer && { ...answer },
    criteria: criteria.map((criterion) => ({
      ...criterion,
      anchors: criterion.anchors.map((anchor) => ({ ...anchor })),
    })),
    marks: marks.map(({ at, levels, ...mark }) => ({ ...mark, levels: { ...levels }, at: text(at) })),
  };
};
