import type { DraftChange } from './draft-change.js';
import { isObject } from './elements.js';
import type { Json } from './json.js';
import { valueAt } from './value-at.js';

/**
 * Whether a change touches nothing but texts in other languages than the first of a draft: below `locales` or `bodies` of
 * such a language, or beside the first language in a text of the scenario that names languages.
 */
export function translates(document: Json, change: DraftChange): boolean {
  const [first, ...others] = languagesIn(document);
  const translated = (step: unknown): boolean => typeof step === 'string' && others.includes(step);
  const [part, language] = change.at;
  if (part === 'locales' || part === 'bodies') return translated(language);
  if (part !== 'scenario' || change.kind !== 'set' || !translated(change.at.at(-1))) return false;
  const texts = valueAt(document, change.at.slice(0, -1));
  return (
    (change.to === undefined || typeof change.to === 'string') &&
    isObject(texts) &&
    first !== undefined &&
    typeof texts[first] === 'string' &&
    Object.keys(texts).every((key) => key === first || translated(key))
  );
}

function languagesIn(document: Json): readonly string[] {
  const given = valueAt(document, ['scenario', 'languages']);
  const languages = Array.isArray(given) ? given.filter((one): one is string => typeof one === 'string') : [];
  return languages.length > 0 ? languages : ['en'];
}
