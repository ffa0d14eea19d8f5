import { because } from '../../because.js';
import { idsIn } from '../../../response/parts-of-value.js';
import { fill } from '../../../scenario/variables.js';
import type { Credit, CreditContext } from '../credit.js';
import type { FieldValue } from '../../../response/answer.js';
import type { Rule } from '../../../scenario/rule.js';

/**
 * `max(0, (hits − wrong) / |right|)`: a wrong option costs what a right one earns, so that ticking everything earns
 * nothing where there are as many wrong options as right ones.
 */
export function setCredit(
  rule: Extract<Rule, { kind: 'set' }>,
  value: FieldValue,
  { values }: Pick<CreditContext, 'values'>,
): Credit {
  const right = new Set(rule.right.map((id) => fill(id, values)));
  const given = new Set(idsIn(value));
  const hits = [...given].filter((id) => right.has(id)).length;
  const wrong = given.size - hits;
  const credit = right.size === 0 ? 0 : Math.max(0, (hits - wrong) / right.size);
  return { credit, because: because('options-right', { right: hits, all: right.size, wrong }) };
}
