import type { Indicator, Rule, Seeded, Values } from '#libs/domain';
import { foundIndicators } from './found-indicators.js';
import { filled } from './written-text.js';

/** The right ones so far as the team has read their values somewhere. */
export const rightIndicators = (right: readonly Indicator[], values: Values): Indicator[] =>
  right.flatMap(({ type, value }) => {
    const known = filled(value, values);
    return known === undefined ? [] : [{ type, value: known }];
  });

const madeUp = (chance: Seeded): Indicator => ({ type: 'domain-name', value: `updates-${chance.hex(4)}.example` });

/** A table of indicators: the right ones, a false lead, or all that looks like one in the texts. */
export function listedIndicators(
  rule: Rule | undefined,
  right: boolean,
  { values, texts }: { readonly values: Values; readonly texts: readonly string[] },
  most: number,
  chance: Seeded,
): Indicator[] {
  if (rule?.kind === 'indicators' && right) {
    const known = rightIndicators(rule.right, values);
    if (known.length > 0) return known.slice(0, most);
  }
  const found = right || !rule ? foundIndicators(texts, Math.min(most, 5)) : [];
  return found.length > 0 ? found : [madeUp(chance)];
}
