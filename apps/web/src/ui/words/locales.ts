import type { Language } from '#libs/domain';
import { Stored } from '../stored.js';

/** The languages of the screens, each by its own name. */
export const LOCALES = { en: 'English', ar: 'العربية' } as const;
export type Locale = keyof typeof LOCALES;

const isLocale = (found: unknown): found is Locale => typeof found === 'string' && Object.hasOwn(LOCALES, found);

const preferred = (): Locale =>
  navigator.languages.map((tag) => tag.toLowerCase().split('-')[0]).find((tag) => isLocale(tag)) ?? 'en';

/** The language that this browser's user chose, else the one that the browser asks for. */
export const chosenLocale = new Stored<Locale>('muster.locale', (found) => (isLocale(found) ? found : preferred()));

export const directionOf = (locale: Locale): 'ltr' | 'rtl' => (locale === 'ar' ? 'rtl' : 'ltr');

/** Dates and numbers by language, always with the digits that clocks and logs use. */
export const formatTag = (locale: Locale): string => `${locale}-u-nu-latn`;

/** In which of a text's languages somebody wants to read it. */
export const wantedLanguages = (locale: Locale): readonly Language[] => [locale, 'en'];
