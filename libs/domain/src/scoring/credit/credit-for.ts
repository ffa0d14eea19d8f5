import { because } from '../because.js';
import { acknowledgedCredit } from './field/acknowledged-credit.js';
import { attachedCredit } from './field/attached-credit.js';
import { checklistCredit } from './field/checklist-credit.js';
import { choiceCredit } from './field/choice-credit.js';
import { exactCredit } from './field/exact-credit.js';
import { indicatorsCredit } from './indicators/indicators-credit.js';
import { numberCredit } from './field/number-credit.js';
import { orderingCredit } from './field/ordering-credit.js';
import { patternCredit } from './field/pattern-credit.js';
import { setCredit } from './field/set-credit.js';
import { sharedCredit } from './shared-credit.js';
import type { Credit, CreditContext } from './credit.js';
import type { Answer, FieldValue } from '../../response/answer.js';
import type { Rule } from '../../scenario/rule.js';

function fieldCredit(rule: Exclude<Rule, { kind: 'shared' }>, value: FieldValue, context: CreditContext): Credit {
  switch (rule.kind) {
    case 'acknowledged':
      return acknowledgedCredit(value);
    case 'attached':
      return attachedCredit(value);
    case 'exact':
      return exactCredit(rule, value, context);
    case 'pattern':
      return patternCredit(rule, value, context);
    case 'number':
      return numberCredit(rule, value);
    case 'choice':
      return choiceCredit(rule, value);
    case 'set':
      return setCredit(rule, value, context);
    case 'ordering':
      return orderingCredit(rule, value, context);
    case 'checklist':
      return checklistCredit(rule, value, context);
    case 'indicators':
      return indicatorsCredit(rule, value, context);
  }
}

/**
 * What an answer earns by one rule. Without an answer, rules that look at a field give nothing; what was shared with
 * other teams counts even so.
 */
export function creditFor(rule: Rule, answer: Answer | undefined, context: CreditContext): Credit {
  if (rule.kind === 'shared') return sharedCredit(rule, context);
  if (!answer) return { credit: 0, because: because('no-answer') };
  const value = Object.hasOwn(answer, rule.field) ? answer[rule.field] : undefined;
  return value === undefined ? { credit: 0, because: because('left-empty') } : fieldCredit(rule, value, context);
}
