import type { InjectContent, Language } from '#libs/domain';
import { useCallback } from 'react';
import { wantedLanguages } from '../../ui/words/locales.js';
import { useLocale } from '../../ui/words/use-locale.js';

type Content = Readonly<Partial<Record<Language, InjectContent>>>;
interface Chosen extends InjectContent {
  readonly language: Language;
}

/** An inject's text in the reader's language, where it has one, else in any. */
export function useInContent(): (content: Content) => Chosen {
  const locale = useLocale();
  return useCallback(
    (content) => {
      const languages = Object.keys(content) as Language[];
      const language = wantedLanguages(locale).find((wanted) => content[wanted]) ?? languages[0] ?? 'en';
      return { subject: '', body: '', ...content[language], language };
    },
    [locale],
  );
}
