import type { Field, FieldKind, Rule, RuleKind } from '#libs/domain';
import type { Draft, Remark } from '../reading/draft.js';
import type { Path } from '../reading/path.js';
import { unknown } from './unknown-reference.js';

type FieldRule = Exclude<Rule, { kind: 'shared' }>;

/** The kinds of field that a rule can judge. */
const JUDGES: Readonly<Record<Exclude<RuleKind, 'shared'>, readonly FieldKind[]>> = {
  acknowledged: ['acknowledge'],
  exact: ['text'],
  pattern: ['text', 'advisory'],
  number: ['number'],
  choice: ['choice'],
  set: ['choices'],
  ordering: ['ordering'],
  checklist: ['text', 'advisory'],
  indicators: ['indicators', 'advisory'],
  attached: ['file'],
};

function optionsNamed(rule: FieldRule): readonly (readonly [id: string, ...where: (string | number)[]])[] {
  switch (rule.kind) {
    case 'choice':
      return Object.keys(rule.credit).map((id) => [id, 'credit', id]);
    case 'set':
      return rule.right.map((id, i) => [id, 'right', i]);
    case 'ordering':
      return rule.order.map((id, i) => [id, 'order', i]);
    default:
      return [];
  }
}

function* optionsFit(rule: FieldRule, field: Field, path: Path): Generator<Remark> {
  if (!('options' in field)) return;
  const options = field.options.map(({ id }) => id);
  for (const [id, ...where] of optionsNamed(rule)) {
    if (!options.includes(id)) yield unknown([...path, ...where], `option in ${field.id}:`, id, options);
  }
  if (rule.kind === 'ordering' && new Set(rule.order).size !== rule.order.length) {
    yield {
      at: [...path, 'order'],
      rule: 'duplicate-id',
      message: 'an option stands twice in the order',
      mend: 'name each once',
    };
  }
  if (rule.kind === 'choice' && Object.values(rule.credit).every((credit) => credit === 0)) {
    const message = 'no choice earns anything by this rule';
    yield { at: [...path, 'credit'], rule: 'rule-earns-nothing', message, mend: 'give the right option a credit of 1' };
  }
}

/** Each rule looks at a field that its form has, of a kind that it can judge, and at options that the field has. */
export function* ruleFit({ scenario: { injects } }: Draft): Generator<Remark> {
  for (const [i, { form, rules }] of injects.entries()) {
    for (const [j, rule] of rules.entries()) {
      if (rule.kind === 'shared' || !form) continue;
      const path = ['injects', i, 'rules', j];
      const field = form.fields.find(({ id }) => id === rule.field);
      if (!field)
        yield unknown(
          [...path, 'field'],
          'field',
          rule.field,
          form.fields.map(({ id }) => id),
        );
      else if (!JUDGES[rule.kind].includes(field.kind)) {
        const message = `a rule of kind ${rule.kind} cannot judge the field ${field.id} of kind ${field.kind}`;
        const mend = `it judges fields of kind ${JUDGES[rule.kind].join(' or ')}`;
        yield { at: [...path, 'kind'], rule: 'rule-unfit', message, mend };
      } else yield* optionsFit(rule, field, path);
    }
  }
}
