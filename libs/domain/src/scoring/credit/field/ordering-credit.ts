import { because } from '../../because.js';
import { idsIn } from '../../../response/parts-of-value.js';
import { fill } from '../../../scenario/variables.js';
import type { Credit, CreditContext } from '../credit.js';
import type { FieldValue } from '../../../response/answer.js';
import type { Rule } from '../../../scenario/rule.js';

/**
 * The share of pairs that stand in the right order (Kendall's concordant pairs): 1 for the right order, 0 for its
 * reverse. A pair with a step missing is in no order. Steps that the rule does not name may stand anywhere.
 */
export function orderingCredit(
  rule: Extract<Rule, { kind: 'ordering' }>,
  value: FieldValue,
  { values }: Pick<CreditContext, 'values'>,
): Credit {
  const places = new Map([...idsIn(value)].reverse().map((id, index, all) => [id, all.length - index]));
  const order = [...new Set(rule.order.map((id) => fill(id, values)))].map((id) => places.get(id));
  let [pairs, right] = [0, 0];
  order.forEach((first, index) => {
    for (const second of order.slice(index + 1)) {
      pairs++;
      if (first !== undefined && second !== undefined && first < second) right++;
    }
  });
  if (pairs === 0) {
    const there = order.length === 1 && order[0] !== undefined;
    return { credit: there ? 1 : 0, because: because(there ? 'step-there' : 'no-steps') };
  }
  return { credit: right / pairs, because: because('pairs-in-order', { right, all: pairs }) };
}
