import { fill, type Field, type Rule, type Seeded, type Values } from '#libs/domain';

type OptionField = Extract<Field, { kind: 'choice' | 'choices' | 'ordering' }>;

const idsOf = (field: OptionField): string[] => field.options.map(({ id }) => id);

function shuffled(ids: readonly string[], chance: Seeded): string[] {
  const left = [...ids];
  return ids.map(() => left.splice(chance.between(0, left.length - 1), 1)[0] ?? '');
}

/** One option: the best by the rule, the worst where it is to be wrong, any where nobody knows. */
export function chosenOption(
  field: Extract<Field, { kind: 'choice' }>,
  rule: Rule | undefined,
  right: boolean,
  values: Values,
  chance: Seeded,
): string {
  const ids = idsOf(field);
  const worth = (id: string): number => {
    if (rule?.kind === 'choice') return rule.credit[id] ?? 0;
    if (rule?.kind === 'set') return rule.right.some((one) => fill(one, values) === id) ? 1 : 0;
    return chance.next();
  };
  const ranked = ids.map((id) => ({ id, worth: worth(id) })).sort((a, b) => b.worth - a.worth);
  return (right ? ranked[0] : ranked.at(-1))?.id ?? '';
}

/** Several options: those that are right, or the others. */
export function chosenOptions(
  field: Extract<Field, { kind: 'choices' }>,
  rule: Rule | undefined,
  right: boolean,
  values: Values,
  chance: Seeded,
): string[] {
  const ids = idsOf(field);
  const most = field.max ?? ids.length;
  if (rule?.kind !== 'set') return shuffled(ids, chance).slice(0, Math.max(1, Math.min(most, 2)));
  const wanted = new Set(rule.right.map((id) => fill(id, values)));
  const chosen = ids.filter((id) => wanted.has(id) === right);
  return (chosen.length > 0 ? chosen : ids).slice(0, most);
}

/** All options in order: the right one, its reverse, or any. */
export function orderedOptions(
  field: Extract<Field, { kind: 'ordering' }>,
  rule: Rule | undefined,
  right: boolean,
  values: Values,
  chance: Seeded,
): string[] {
  const ids = idsOf(field);
  if (rule?.kind !== 'ordering') return shuffled(ids, chance);
  const order = rule.order.map((id) => fill(id, values)).filter((id) => ids.includes(id));
  const whole = [...order, ...ids.filter((id) => !order.includes(id))];
  return right ? whole : whole.reverse();
}
