import { useStored } from '../use-stored.js';
import { chosenLocale, type Locale } from './locales.js';

export const useLocale = (): Locale => useStored(chosenLocale);
