import { because } from '../../because.js';
import { foldText } from '../text/fold-text.js';
import { textIn } from '../../../response/parts-of-value.js';
import { fill, type Values } from '../../../scenario/variables.js';
import type { Credit, CreditContext } from '../credit.js';
import type { FieldValue } from '../../../response/answer.js';
import type { Rule } from '../../../scenario/rule.js';

type PatternRule = Extract<Rule, { kind: 'pattern' }>;

/** Built patterns of each rule by their filled source: as many as there are teams where the rule has variables. */
const built = new WeakMap<PatternRule, Map<string, RegExp | undefined>>();

const literally = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

function build(source: string): RegExp | undefined {
  try {
    return new RegExp(source, 'iu');
  } catch {
    return undefined;
  }
}

function sourceOf({ pattern }: PatternRule, values: Values): string {
  if (!pattern.includes('{{')) return pattern;
  return fill(pattern, Object.fromEntries(Object.entries(values).map(([name, value]) => [name, literally(value)])));
}

function patternOf(rule: PatternRule, values: Values): RegExp | undefined {
  const source = sourceOf(rule, values);
  const known = built.get(rule) ?? new Map<string, RegExp | undefined>();
  if (!built.has(rule)) built.set(rule, known);
  if (!known.has(source)) known.set(source, build(source));
  return known.get(source);
}

/**
 * All or nothing: the pattern (flags `iu`) is found in the text as it was written or as {@link foldText} leaves it, so
 * that `\d` finds the digits of every script. Values filled into it stand for themselves: a dot in an address is a dot.
 */
export function patternCredit(rule: PatternRule, value: FieldValue, { values }: Pick<CreditContext, 'values'>): Credit {
  const text = textIn(value);
  if (text === undefined) return { credit: 0, because: because('no-text') };
  const pattern = patternOf(rule, values);
  if (!pattern) return { credit: 0, because: because('pattern-faulty') };
  const found = pattern.test(text) || pattern.test(foldText(text));
  return found
    ? { credit: 1, because: because('pattern-found') }
    : { credit: 0, because: because('pattern-not-found') };
}
