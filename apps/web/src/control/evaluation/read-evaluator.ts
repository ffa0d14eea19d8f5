import { LANGUAGES } from '#libs/domain';
import type { FormFault } from '../../ui/form/error-summary.js';
import type { ReadForm } from '../command/command-dialog.js';
import { textIn } from '../command/reason-field.js';
import type { EvaluatorLine } from './use-evaluated.js';

/** A name for the record that nobody else has: Latin letters of the person's name, or a number. */
export function evaluatorId(name: string, taken: ReadonlySet<string>): string {
  const letters = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replace(/^-+|-+$/g, '');
  const base = letters || 'evaluator';
  for (let count = 1; ; count++) {
    const id = count === 1 && letters ? base : `${base}-${count}`;
    if (!taken.has(id)) return id;
  }
}

interface Read {
  /** Who is changed; nobody where somebody new comes. */
  readonly one: EvaluatorLine | undefined;
  readonly others: readonly EvaluatorLine[];
  /** Whether the form offers objectives; where it does not, those that were stay. */
  readonly offered: boolean;
  readonly words: { readonly name: string; readonly languages: string };
}

/** Reads the form for one evaluator. */
export function readEvaluator(form: FormData, { one, others, offered, words }: Read): ReadForm {
  const name = textIn(form, 'name');
  const chosen = form.getAll('languages');
  const languages = LANGUAGES.filter((language) => chosen.includes(language));
  const ticked = form.getAll('objectives').map(String);
  const objectives = offered ? ticked : (one?.objectives ?? []);
  const faults: FormFault[] = [];
  if (name === '') faults.push({ field: 'name', message: words.name });
  if (languages.length === 0) faults.push({ field: 'languages', message: words.languages });
  if (faults.length > 0) return { faults };
  const card = { name, languages, ...(objectives.length > 0 && { objectives }) };
  if (one) return { body: card };
  const evaluator = evaluatorId(name, new Set(others.map(({ evaluator: id }) => id)));
  return { body: { ...card, evaluator, lead: form.get('lead') === 'yes' } };
}
