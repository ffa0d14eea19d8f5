import type { EvaluationItem } from '#libs/contracts';
import { creditFor, seeded, type Answer, type Inject, type Levels } from '#libs/domain';
import { EVALUATOR_TRAITS, type EvaluatorPersona } from './evaluator-persona.js';

const WORDS_OF_A_FULL_ANSWER = 25;

type Judged = Pick<EvaluationItem, 'inject' | 'rubric' | 'criteria' | 'answer'>;

const textsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
};

/** What an answer deserves, from 0 to 1: how much of what the text rules look for it holds; else how much it says. */
function worthOf(answer: Answer, inject: Inject | undefined, full: number): number {
  const rules = inject?.rules.filter(({ kind }) => kind === 'checklist' || kind === 'indicators') ?? [];
  if (rules.length > 0) {
    const credits = rules.map((rule) => creditFor(rule, answer, { values: {}, shared: [] }).credit);
    return credits.reduce((sum, one) => sum + one, 0) / credits.length;
  }
  const words = textsIn(answer).join(' ').split(/\s+/).length;
  return Math.min(1, words / full);
}

/**
 * The levels that an evaluator of some kind gives. What an answer deserves is the same for all; each errs after their own
 * kind. The same evaluator gives the same answer the same levels.
 * @param full words from which an answer without rules for its text says all that there is to say
 */
export function judgeAnswer(
  { inject: id, rubric, criteria, answer }: Judged,
  inject: Inject | undefined,
  persona: EvaluatorPersona,
  seed: string,
  evaluator: string,
  full = WORDS_OF_A_FULL_ANSWER,
): Levels {
  const traits = EVALUATOR_TRAITS[persona];
  const what = `${seed}/${id}/${rubric}/${JSON.stringify(answer)}`;
  const worth = answer === null ? 0 : worthOf(answer as Answer, inject, full);
  return Object.fromEntries(
    criteria.map(({ id: criterion, anchors }) => {
      const scale = anchors.map(({ level }) => level).sort((one, other) => one - other);
      const common = seeded(`${what}/${criterion}`);
      const own = seeded(`${what}/${criterion}/${evaluator}`);
      const deserved = Math.min(1, Math.max(0, worth + 0.5 * (common.next() - 0.5)));
      const place = answer === null ? 0 : Math.round(deserved * (scale.length - 1));
      const drawn = own.next();
      const step = answer === null ? 0 : drawn < traits.below ? -1 : drawn > 1 - traits.above ? 1 : 0;
      const erred = own.next() < traits.misreads ? own.between(0, scale.length - 1) : place + step;
      return [criterion, scale[Math.min(scale.length - 1, Math.max(0, erred))] ?? 0];
    }),
  );
}
