import { checkAdvisory, isEmptyAdvisory } from './check-advisory.js';
import { checkFiles } from './check-files.js';
import { checkIndicators } from './check-indicators.js';
import { checkChoice, checkChoices, checkOrdering } from './check-options.js';
import { cleanText } from './clean-text.js';
import type { FieldValue } from './answer.js';
import type { Complain } from './complain.js';
import type { Field } from '../scenario/response-form.js';

/** Nothing, blank text, an unticked box, an empty list: all that a form sends for a field left alone. */
function isEmpty(field: Field, given: unknown): boolean {
  if (given === undefined || given === null) return true;
  if (typeof given === 'string') return cleanText(given) === '';
  if (Array.isArray(given)) return given.length === 0;
  return (field.kind === 'acknowledge' && given === false) || (field.kind === 'advisory' && isEmptyAdvisory(given));
}

function checkText(field: Extract<Field, { kind: 'text' }>, given: unknown, complain: Complain): string | undefined {
  if (typeof given !== 'string') return void complain(field.id, 'must be a text');
  const text = cleanText(given);
  return text.length <= field.maxLength
    ? text
    : void complain(field.id, `must have no more than ${field.maxLength} characters; it has ${text.length}`);
}

function checkNumber(
  field: Extract<Field, { kind: 'number' }>,
  given: unknown,
  complain: Complain,
): number | undefined {
  if (typeof given !== 'number' || !Number.isFinite(given)) return void complain(field.id, 'must be a number');
  const { min, max } = field;
  if (min !== undefined && given < min) return void complain(field.id, `must be at least ${min}`);
  if (max !== undefined && given > max) return void complain(field.id, `must be at most ${max}`);
  return given + 0; // JSON knows no -0: what is kept must come back the same
}

/** Reads one field's value by its kind; undefined where it is empty or, after a complaint, at fault. */
export function checkField(field: Field, given: unknown, complain: Complain): FieldValue | undefined {
  if (isEmpty(field, given)) return undefined;
  switch (field.kind) {
    case 'acknowledge':
      return given === true ? true : void complain(field.id, 'must be true or false');
    case 'text':
      return checkText(field, given, complain);
    case 'choice':
      return checkChoice(field, given, complain);
    case 'choices':
      return checkChoices(field, given, complain);
    case 'ordering':
      return checkOrdering(field, given, complain);
    case 'number':
      return checkNumber(field, given, complain);
    case 'indicators':
      return checkIndicators(given, field.max, field.id, complain);
    case 'file':
      return checkFiles(given, field.max, field.id, complain);
    case 'advisory':
      return checkAdvisory(given, field.maxLength, field.id, complain);
  }
}
