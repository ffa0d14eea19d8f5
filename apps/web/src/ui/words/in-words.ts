import { inLanguage, type Localised } from '#libs/domain';
import { useCallback } from 'react';
import { wantedLanguages } from './locales.js';
import { useLocale } from './use-locale.js';

/** The text of a scenario in the reader's language, where it has one. */
export function useInWords(): (text: Localised) => string {
  const locale = useLocale();
  return useCallback((text) => inLanguage(text, wantedLanguages(locale)), [locale]);
}
