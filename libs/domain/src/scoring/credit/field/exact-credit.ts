import { because } from '../../because.js';
import { foldText } from '../text/fold-text.js';
import { textIn } from '../../../response/parts-of-value.js';
import { fill } from '../../../scenario/variables.js';
import type { Credit, CreditContext } from '../credit.js';
import type { FieldValue } from '../../../response/answer.js';
import type { Rule } from '../../../scenario/rule.js';

/** All or nothing: the text is one of those wanted, both folded by {@link foldText}. */
export function exactCredit(
  rule: Extract<Rule, { kind: 'exact' }>,
  value: FieldValue,
  { values }: Pick<CreditContext, 'values'>,
): Credit {
  const text = textIn(value);
  if (text === undefined) return { credit: 0, because: because('no-text') };
  const given = foldText(text);
  const right = rule.anyOf.some((wanted) => foldText(fill(wanted, values)) === given);
  return right ? { credit: 1, because: because('as-wanted') } : { credit: 0, because: because('not-as-wanted') };
}
