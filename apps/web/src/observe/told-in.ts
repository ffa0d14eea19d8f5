import { LANGUAGES, type InjectContent, type Language } from '#libs/domain';
import { wantedLanguages, type Locale } from '../ui/words/locales.js';
import type { Story } from './observed-drill.js';

/** A piece of the story as it is told to a reader of a language, and in which language that is. */
export function toldIn(
  { content }: Pick<Story, 'content'>,
  locale: Locale,
): InjectContent & { readonly lang: Language } {
  const lang = [...wantedLanguages(locale), ...LANGUAGES].find((language) => content[language]) ?? 'en';
  return { subject: '', body: '', ...content[lang], lang };
}
