import { useCallback } from 'react';
import { formatTag } from '../../ui/words/locales.js';
import { useLocale } from '../../ui/words/use-locale.js';

/** Languages by their names in the reader's. */
export function useLanguageName(): (language: string) => string {
  const locale = useLocale();
  return useCallback(
    (language) => {
      try {
        const names = new Intl.DisplayNames([formatTag(locale)], { type: 'language', fallback: 'code' });
        return names.of(language) ?? language;
      } catch {
        // A draft may name what is no language.
        return language;
      }
    },
    [locale],
  );
}
