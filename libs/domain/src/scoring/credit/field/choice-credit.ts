import { because } from '../../because.js';
import type { Credit } from '../credit.js';
import type { FieldValue } from '../../../response/answer.js';
import type { Rule } from '../../../scenario/rule.js';

/** The credit that the rule's table gives the option, held between 0 and 1; none for an option not in it. */
export function choiceCredit(rule: Extract<Rule, { kind: 'choice' }>, value: FieldValue): Credit {
  if (typeof value !== 'string') return { credit: 0, because: because('no-choice') };
  const listed = Object.hasOwn(rule.credit, value) ? (rule.credit[value] ?? 0) : 0;
  const credit = Math.min(1, Math.max(0, listed));
  if (credit === 0) return { credit, because: because('choice-earns-nothing') };
  return { credit, because: because(credit === 1 ? 'best-choice' : 'choice-earns-part') };
}
