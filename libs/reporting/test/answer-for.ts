import { fill, type Inject, type Rule, type Seen, type Seeded, type Values } from '#libs/domain';

type Field = NonNullable<Inject['form']>['fields'][number];

/** An answer to an inject's form in which each field is right with the probability given. */
export function answerFor(
  inject: Seen<Inject>,
  values: Values,
  chance: Seeded,
  right: number,
): Record<string, unknown> {
  const answer: Record<string, unknown> = {};
  for (const field of (inject.form?.fields ?? []) as readonly Field[]) {
    const rules = (inject.rules as readonly Rule[]).filter((rule) => 'field' in rule && rule.field === field.id);
    const said = chance.next() < right ? rightValue(field, rules, values, chance, right) : undefined;
    answer[field.id] = said ?? anyValue(field, chance);
  }
  return answer;
}

function rightValue(field: Field, rules: readonly Rule[], values: Values, chance: Seeded, right: number): unknown {
  const texts: string[] = [];
  for (const rule of rules) {
    if (rule.kind === 'exact') texts.push(fill(rule.anyOf[0] ?? '', values));
    if (rule.kind === 'checklist')
      for (const point of rule.points) if (chance.next() < right) texts.push(point.anyOf[0] ?? '');
    if (rule.kind === 'number') return rule.value;
    if (rule.kind === 'choice') return Object.entries(rule.credit).sort((a, b) => b[1] - a[1])[0]?.[0];
    if (rule.kind === 'set') return rule.right;
    if (rule.kind === 'ordering') return rule.order;
    if (rule.kind === 'indicators') {
      const known = rule.right.map(({ type, value }) => ({ type, value: fill(value, values) }));
      return known.filter(() => chance.next() < Math.max(0.5, right));
    }
  }
  if (texts.length === 0) return undefined;
  return field.kind === 'advisory' ? advisory(texts.join('. ')) : texts.join('. ');
}

const advisory = (body: string): unknown => ({
  title: 'Advisory',
  body: body || 'Take care.',
  tlp: 'TLP:GREEN',
  indicators: [],
});

function anyValue(field: Field, chance: Seeded): unknown {
  switch (field.kind) {
    case 'acknowledge':
      return true;
    case 'text':
      return 'We are still looking into it.';
    case 'choice':
      return chance.pick(field.options).id;
    case 'choices':
      return [chance.pick(field.options).id];
    case 'ordering':
      return field.options.map(({ id }) => id);
    case 'number':
      return field.min ?? 1;
    case 'indicators':
      return [{ type: 'ipv4-addr', value: '192.0.2.99' }];
    case 'file':
      return [];
    case 'advisory':
      return advisory('');
  }
}
