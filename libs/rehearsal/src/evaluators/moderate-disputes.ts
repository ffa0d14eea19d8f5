import { EvaluationMarks } from '#libs/contracts';
import type { Levels } from '#libs/domain';
import type { ServerDoor } from '../door/server-door.js';
import { MODERATED } from './evaluator-phrases.js';

type Item = EvaluationMarks['items'][number];

/** The middle one of the levels given to each criterion; of an even number, the lower. */
function middle({ marks }: Item): Levels {
  const latest = new Map(marks.map((mark) => [mark.evaluator, mark.levels]));
  const all = [...latest.values()];
  const criteria = Object.keys(all[0] ?? {});
  return Object.fromEntries(
    criteria.map((criterion) => {
      const given = all.map((levels) => levels[criterion] ?? 0).sort((one, other) => one - other);
      return [criterion, given[Math.floor((given.length - 1) / 2)] ?? 0];
    }),
  );
}

/** Settles what markers disputed and nobody is left to mark once more; gives how many items that was. */
export async function moderateDisputes(door: ServerDoor, drill: string): Promise<number> {
  const { items } = EvaluationMarks.parse(await door.get(`/drills/${drill}/evaluation/marks`));
  const heard = ({ marks, evaluators }: Item): boolean =>
    evaluators.every((one) => marks.some(({ evaluator }) => evaluator === one));
  const disputed = items.filter((item) => item.disputed && item.moderation === null && heard(item));
  for (const item of disputed) {
    const { inject, team, rubric, revision } = item;
    const body = { inject, team, rubric, levels: middle(item), reason: MODERATED };
    await door.post(
      `/drills/${drill}/evaluation/moderations`,
      body,
      `moderation/${inject}/${team}/${rubric}/${revision}`,
    );
  }
  return disputed.length;
}
