import { ok, type Result } from '../../kernel/result.js';
import { refuse, type FieldFault } from '../../kernel/refusal.js';
import { plainText } from '../dossier/deciding/plain-text.js';
import type { FormAnswers } from './filled-form.js';
import type { FormTemplate } from './form-questions.js';

const LONGEST = 4000;
const isStep = (value: unknown): boolean => typeof value === 'number' && [1, 2, 3, 4, 5].includes(value);

/** The answers as they are kept, or what does not fit the form. Every question may be left out; not all of them. */
export function checkForm({ questions }: FormTemplate, given: FormAnswers): Result<FormAnswers> {
  const faults: FieldFault[] = [];
  const kept: Record<string, number | string> = {};
  for (const [id, value] of Object.entries(given)) {
    const path = `answers.${id}`;
    const question = questions.find((one) => one.id === id);
    if (!question) faults.push({ path, message: 'no question of this form' });
    else if (question.kind === 'scale') {
      if (isStep(value)) kept[id] = value;
      else faults.push({ path, message: 'a whole number from 1 to 5' });
    } else if (typeof value !== 'string' || [...value].length > LONGEST)
      faults.push({ path, message: `words, at most ${LONGEST} characters` });
    else if (plainText(value) !== '') kept[id] = plainText(value);
  }
  if (faults.length > 0) return refuse('nonsense-value', 'The form does not fit.', { faults });
  if (Object.keys(kept).length === 0)
    return refuse('nonsense-value', 'The form is empty.', { faults: [{ path: 'answers', message: 'says nothing' }] });
  return ok(kept);
}
