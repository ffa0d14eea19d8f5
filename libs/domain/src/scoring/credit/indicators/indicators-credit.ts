import { because } from '../../because.js';
import { indicatorKey, rightKeys } from './indicator-key.js';
import { indicatorsIn } from '../../../response/parts-of-value.js';
import type { Credit, CreditContext } from '../credit.js';
import type { FieldValue } from '../../../response/answer.js';
import type { Rule } from '../../../scenario/rule.js';

/** A false alarm costs whoever blocks or hunts for it some work; a miss lets the attacker go on. So it costs half. */
const COST_OF_WRONG = 0.5;

/**
 * `max(0, (hits − wrong / 2) / |right|)` over distinct indicators. Wrong ones cost half of what right ones earn, as
 * {@link COST_OF_WRONG} says; they cost something, or pasting a whole log would be the best answer.
 */
export function indicatorsCredit(
  rule: Extract<Rule, { kind: 'indicators' }>,
  value: FieldValue,
  { values }: Pick<CreditContext, 'values'>,
): Credit {
  const right = rightKeys(rule.right, values);
  const given = new Set(indicatorsIn(value).map(indicatorKey));
  const hits = [...given].filter((key) => right.has(key)).length;
  const wrong = given.size - hits;
  const credit = right.size === 0 ? 0 : Math.max(0, (hits - COST_OF_WRONG * wrong) / right.size);
  return { credit, because: because('indicators-right', { right: hits, all: right.size, wrong }) };
}
