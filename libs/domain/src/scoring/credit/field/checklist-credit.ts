import { because } from '../../because.js';
import { foldText } from '../text/fold-text.js';
import { holdsWord } from '../text/holds-word.js';
import { textIn } from '../../../response/parts-of-value.js';
import { fill } from '../../../scenario/variables.js';
import type { Credit, CreditContext } from '../credit.js';
import type { FieldValue } from '../../../response/answer.js';
import type { Rule } from '../../../scenario/rule.js';

/** The share of points met; a point is met when the text holds any of its words, as {@link holdsWord} finds them. */
export function checklistCredit(
  rule: Extract<Rule, { kind: 'checklist' }>,
  value: FieldValue,
  { values }: Pick<CreditContext, 'values'>,
): Credit {
  const text = textIn(value);
  if (text === undefined) return { credit: 0, because: because('no-text') };
  const given = foldText(text);
  const met = rule.points.filter(({ anyOf }) => anyOf.some((word) => holdsWord(given, foldText(fill(word, values)))));
  const credit = rule.points.length === 0 ? 0 : met.length / rule.points.length;
  return { credit, because: because('points-met', { met: met.length, all: rule.points.length }) };
}
