import type { Field, Rule, Seeded } from '#libs/domain';

/** A number within the field's bounds: the right one, one outside the tolerance, or any where nobody knows. */
export function givenNumber(
  field: Extract<Field, { kind: 'number' }>,
  rule: Rule | undefined,
  right: boolean,
  chance: Seeded,
): number {
  const low = field.min ?? 0;
  const high = field.max ?? Math.max(low, 0) + 100;
  if (rule?.kind !== 'number') return chance.between(Math.ceil(low), Math.floor(high));
  if (right) return rule.value;
  const off = rule.tolerance * 2 + Math.max(1, Math.abs(rule.value) / 10);
  const above = rule.value + off;
  return above <= (field.max ?? Infinity) ? above : Math.max(low, rule.value - off);
}
