import type { Field, Inject } from '#libs/domain';
import type { Draft, Remark } from '../reading/draft.js';
import type { Path } from '../reading/path.js';

const outside = ({ min, max }: Field & { kind: 'number' }, value: number): boolean =>
  value < (min ?? -Infinity) || value > (max ?? Infinity);

function* inField(field: Field, { rules }: Inject, at: Path): Generator<Remark> {
  const rule = 'field-limits';
  if (field.kind === 'number' && (field.min ?? -Infinity) > (field.max ?? Infinity)) {
    yield {
      at: [...at, 'min'],
      rule,
      message: `${field.id} takes no number: min is above max`,
      mend: 'exchange the two',
    };
  }
  for (const measure of rules) {
    if (measure.kind === 'shared' || measure.field !== field.id) continue;
    if (measure.kind === 'number' && field.kind === 'number' && outside(field, measure.value)) {
      const message = `${field.id} does not take ${measure.value}, which ${measure.id} wants`;
      yield { at, rule, message, mend: 'widen min and max, or correct the rule' };
    }
    if (measure.kind === 'set' && field.kind === 'choices' && measure.right.length > (field.max ?? Infinity)) {
      const message = `${field.id} takes ${field.max} options, but ${measure.id} wants ${measure.right.length}`;
      yield { at: [...at, 'max'], rule, message, mend: 'raise max, or want fewer' };
    }
  }
}

/** Each field takes the answer that its rules want. */
export function* fieldLimits({ scenario: { injects } }: Draft): Generator<Remark> {
  for (const [i, inject] of injects.entries()) {
    for (const [j, field] of (inject.form?.fields ?? []).entries())
      yield* inField(field, inject, ['injects', i, 'form', j]);
  }
}
