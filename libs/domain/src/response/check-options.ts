import type { Complain } from './complain.js';
import type { Field } from '../scenario/response-form.js';

type OptionField = Extract<Field, { kind: 'choice' | 'choices' | 'ordering' }>;

const idsOf = (field: OptionField): string[] => field.options.map((option) => option.id);

/** The id of one option. */
export function checkChoice(field: OptionField, given: unknown, complain: Complain): string | undefined {
  if (typeof given !== 'string') return void complain(field.id, "must be one option's id");
  return idsOf(field).includes(given) ? given : void complain(field.id, 'is none of the options');
}

function checkIds(field: OptionField, given: unknown, complain: Complain): readonly string[] | undefined {
  if (!Array.isArray(given)) return void complain(field.id, "must be a list of options' ids");
  const known = new Set(idsOf(field));
  const seen = new Set<string>();
  let sound = true;
  given.forEach((id: unknown, index) => {
    const fault =
      typeof id !== 'string' || !known.has(id) ? 'is none of the options' : seen.has(id) ? 'is given twice' : undefined;
    if (fault) complain(`${field.id}[${index}]`, fault);
    sound &&= fault === undefined;
    if (typeof id === 'string') seen.add(id);
  });
  return sound ? [...seen] : undefined;
}

/** Several options, put in the form's order: which of them was ticked first means nothing. */
export function checkChoices(
  field: Extract<Field, { kind: 'choices' }>,
  given: unknown,
  complain: Complain,
): readonly string[] | undefined {
  const ids = checkIds(field, given, complain);
  const most = field.max ?? field.options.length;
  if (ids && ids.length > most) return void complain(field.id, `must have no more than ${most} options`);
  return ids && idsOf(field).filter((id) => ids.includes(id));
}

/** All options, each once, in the team's order. */
export function checkOrdering(
  field: Extract<Field, { kind: 'ordering' }>,
  given: unknown,
  complain: Complain,
): readonly string[] | undefined {
  const ids = checkIds(field, given, complain);
  if (ids && ids.length !== field.options.length) return void complain(field.id, 'must put every option in order');
  return ids;
}
