import { useMemo } from 'react';
import { formatTag } from '../../ui/words/locales.js';
import { useLocale } from '../../ui/words/use-locale.js';

/** What a nation is called in the chosen language, where its code is one of ISO 3166; otherwise its code. */
export function useNationName(): (code: string) => string {
  const locale = useLocale();
  return useMemo(() => {
    const names = new Intl.DisplayNames([formatTag(locale)], { type: 'region', fallback: 'code' });
    // What ISO leaves to everybody's own use is nobody's name.
    return (code) => (/^[A-Z]{2}$/.test(code) && !/^(X.|Q[M-Z]|AA|ZZ)$/.test(code) ? (names.of(code) ?? code) : code);
  }, [locale]);
}
