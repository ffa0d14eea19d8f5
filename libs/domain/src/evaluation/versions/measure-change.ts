import type { InjectId } from '../../kernel/ids.js';
import type { Milliseconds } from '../../kernel/time.js';
import type { Rule } from '../../scenario/rule.js';
import type { Inject } from '../../scenario/scenario.js';
import type { Choice } from '../settings/evaluation-settings.js';
import type { ScoringSettings } from '../../scoring/scoring-settings.js';

/** What changes about how one inject is scored; what is not named stays. Weight 0 leaves it out. */
export interface MeasureChange {
  readonly inject: InjectId;
  readonly weight?: number | undefined;
  readonly target?: Milliseconds | undefined;
  readonly limit?: Milliseconds | undefined;
  /** Takes the place of all the inject's rules. */
  readonly rules?: readonly Rule[] | undefined;
  /** New shares, by rule or rubric; new weights of criteria, by `rubric/criterion`. */
  readonly shares?: Readonly<Record<string, number>> | undefined;
}

/** A change of what scores are worked out from. */
export interface ScoringChange {
  readonly settings?: Choice<ScoringSettings> | undefined;
  readonly injects?: readonly MeasureChange[] | undefined;
}

/** The inject as it is scored after the change. */
export function changedInject(inject: Inject, change: MeasureChange): Inject {
  const { weight, target, limit, rules, shares = {} } = change;
  const shareOf = (id: string, before: number): number => (Object.hasOwn(shares, id) ? (shares[id] ?? before) : before);
  return {
    ...inject,
    ...(weight !== undefined && { weight }),
    ...(target !== undefined && { target }),
    ...(limit !== undefined && { limit }),
    rules: (rules ?? inject.rules).map((rule) => ({ ...rule, share: shareOf(rule.id, rule.share) })),
    rubrics: inject.rubrics.map((rubric) => ({
      ...rubric,
      share: shareOf(rubric.id, rubric.share),
      criteria: rubric.criteria.map((criterion) => ({
        ...criterion,
        weight: shareOf(`${rubric.id}/${criterion.id}`, criterion.weight),
      })),
    })),
  };
}
