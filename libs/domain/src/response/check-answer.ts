import { checkField } from './check-field.js';
import { refuse, type FieldFault } from '../kernel/refusal.js';
import { ok, type Result } from '../kernel/result.js';
import type { Answer, FieldValue } from './answer.js';
import type { ResponseForm } from '../scenario/response-form.js';

/**
 * Reads what a team sent against the inject's form and puts it into the form in which it is kept: texts cleaned,
 * indicators normalised, choices in the form's order, empty fields absent. Checking an answer that was checked before
 * gives it back as it is. Lengths count UTF-16 units.
 *
 * Refuses with `nonsense-value` and every fault at once; a fault's path starts with the field's id
 * (`indicators[2].value`).
 */
export function checkAnswer(form: ResponseForm, given: Readonly<Record<string, unknown>>): Result<Answer> {
  const faults: FieldFault[] = [];
  const complain = (path: string, message: string): void => void faults.push({ path, message });
  const known = new Set(form.fields.map((field) => field.id));
  for (const id of Object.keys(given)) if (!known.has(id)) complain(id, 'the form has no such field');

  const values: [string, FieldValue][] = [];
  for (const field of form.fields) {
    const before = faults.length;
    const value = checkField(field, Object.hasOwn(given, field.id) ? given[field.id] : undefined, complain);
    if (value !== undefined) values.push([field.id, value]);
    else if (field.required && faults.length === before) complain(field.id, 'must be filled in');
  }
  if (faults.length === 0) return ok(Object.fromEntries(values));
  return refuse('nonsense-value', 'The answer does not fit the form.', { faults });
}
