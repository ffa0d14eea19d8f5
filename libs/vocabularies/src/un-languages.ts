import type { Term, Vocabulary } from './vocabulary.js';

/** One of the six working languages; the code is its BCP 47 tag, `name` its English name. */
export interface UnLanguage extends Term {
  readonly nativeName: string;
  readonly direction: 'ltr' | 'rtl';
  /** Letter that ITU puts on documents in this language. */
  readonly letter: string;
}

export const unLanguages: Vocabulary<UnLanguage> = {
  id: 'un-languages',
  version: '1973',
  source: 'United Nations, official languages',
  terms: [
    { code: 'ar', name: 'Arabic', nativeName: 'العربية', direction: 'rtl', letter: 'A' },
    { code: 'zh', name: 'Chinese', nativeName: '中文', direction: 'ltr', letter: 'C' },
    { code: 'en', name: 'English', nativeName: 'English', direction: 'ltr', letter: 'E' },
    { code: 'fr', name: 'French', nativeName: 'Français', direction: 'ltr', letter: 'F' },
    { code: 'ru', name: 'Russian', nativeName: 'Русский', direction: 'ltr', letter: 'R' },
    { code: 'es', name: 'Spanish', nativeName: 'Español', direction: 'ltr', letter: 'S' },
  ],
};
