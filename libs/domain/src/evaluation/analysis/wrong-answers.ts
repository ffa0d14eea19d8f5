import type { SeenInject } from '../../drill/drill.js';
import { SMALLEST_CELL } from '../../report/cell.js';
import { idsIn } from '../../response/parts-of-value.js';
import type { Answer } from '../../response/answer.js';
import type { Inject } from '../../scenario/scenario.js';
import type { Rule } from '../../scenario/rule.js';

/** An option that earns nothing, and how many teams chose it. */
export interface WrongAnswer {
  readonly field: string;
  readonly option: string;
  readonly teams: number;
}

type Chosen = ReadonlyMap<string, number>;

function chosenIn(answers: readonly (readonly string[])[]): Chosen {
  const counts = new Map<string, number>();
  for (const answer of answers) for (const id of new Set(answer)) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

/** A count is told when neither it nor what is left over can be fewer than five teams. */
const isTold = (count: number, of: number): boolean =>
  count >= SMALLEST_CELL && (of === count || of - count >= SMALLEST_CELL);

/** Of one choice: told from the most frequent on, as long as all that is not told stays five teams or none. */
function ofChoice(counts: Chosen, wrong: (id: string) => boolean, of: number): [string, number][] {
  const told: [string, number][] = [];
  let rest = of;
  for (const [id, count] of [...counts].filter(([one]) => wrong(one)).sort(([, a], [, b]) => b - a)) {
    if (!isTold(count, rest)) continue;
    told.push([id, count]);
    rest -= count;
  }
  return told;
}

function wrongBy(rule: Rule, answers: readonly (readonly string[])[]): [string, number][] {
  const counts = chosenIn(answers);
  if (rule.kind === 'choice')
    return ofChoice(counts, (id) => !Object.hasOwn(rule.credit, id) || rule.credit[id] === 0, answers.length);
  if (rule.kind !== 'set') return [];
  return [...counts].filter(([id, count]) => !rule.right.includes(id) && isTold(count, answers.length));
}

/**
 * The most common wrong answers to an inject, where an answer is a choice among options: what teams wrote in words is
 * theirs. No count below five teams, and none that would let one be worked out.
 */
export function wrongAnswers({ inject, deliveries }: SeenInject): readonly WrongAnswer[] {
  const submitted = [...deliveries.values()].flatMap(({ submissions }): Answer[] => {
    const latest = submissions.at(-1);
    return latest ? [latest.answer as Answer] : [];
  });
  return (inject as Inject).rules
    .flatMap((rule) => {
      if (rule.kind !== 'choice' && rule.kind !== 'set') return [];
      const given = submitted.flatMap((answer) => {
        const value = answer[rule.field];
        return value === undefined ? [] : [typeof value === 'string' ? [value] : [...idsIn(value)]];
      });
      return wrongBy(rule, given).map(([option, teams]): WrongAnswer => ({ field: rule.field, option, teams }));
    })
    .sort((one, other) => other.teams - one.teams);
}
