import { because } from '../../because.js';
import type { Credit } from '../credit.js';
import type { FieldValue } from '../../../response/answer.js';
import type { Rule } from '../../../scenario/rule.js';

/** What binary fractions may be off by: 0.3 lies within 0.1 of 0.2, whatever the processor thinks. */
const NOISE = 1e-9;

/** All or nothing: no further from the right number than the tolerance, which is itself within. */
export function numberCredit(rule: Extract<Rule, { kind: 'number' }>, value: FieldValue): Credit {
  if (typeof value !== 'number') return { credit: 0, because: because('no-number') };
  const off = Math.abs(value - rule.value);
  const within = off <= rule.tolerance + NOISE * Math.max(1, Math.abs(rule.value));
  if (within) return { credit: 1, because: because(rule.tolerance === 0 ? 'right-number' : 'within-tolerance') };
  return { credit: 0, because: because(rule.tolerance === 0 ? 'wrong-number' : 'outside-tolerance') };
}
