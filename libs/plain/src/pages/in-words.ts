import { inLanguage, type InjectContent, type Language, type Localised, type TeamInject } from '#libs/domain';
import { wantedBy } from '../words/plain-words.js';
import type { Reader } from './page.js';

/** A scenario's text in the reader's language, where it has one. */
export const textIn = ({ language }: Reader, text: Localised): string => inLanguage(text, wantedBy(language));

/** An inject's words in the reader's language, where it has them, else in any; with the language that they are in. */
export function contentIn(
  { language }: Reader,
  { content }: Pick<TeamInject, 'content'>,
): InjectContent & { readonly language: Language } {
  const there = Object.keys(content) as Language[];
  const chosen = wantedBy(language).find((wanted) => content[wanted]) ?? there[0] ?? 'en';
  return { subject: '', body: '', ...content[chosen], language: chosen };
}
