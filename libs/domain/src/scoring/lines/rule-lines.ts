import { because } from '../because.js';
import { creditFor } from '../credit/credit-for.js';
import { hasMeantTeam } from '../credit/shared-credit.js';
import type { ScoreLine } from '../score.js';
import type { Scored } from '../scored.js';

/** One line for each automatic rule. A rule that asks to tell a team which does not play weighs nothing. */
export function ruleLines({ inject, answer, values, shared = [], others }: Scored): ScoreLine[] {
  return inject.rules.map((rule) => {
    if (rule.kind === 'shared' && others && !hasMeantTeam(rule, others)) {
      return {
        measure: rule.id,
        kind: 'rule',
        share: 0,
        credit: 0,
        because: because('team-does-not-play'),
      };
    }
    const context = { values, shared, ...(others && { others }) };
    const { credit, because: why } = creditFor(rule, answer, context);
    return {
      measure: rule.id,
      kind: 'rule',
      share: rule.share,
      credit: Math.min(1, Math.max(0, credit)),
      because: why,
    };
  });
}
