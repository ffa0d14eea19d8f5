import { catalogue } from '../ui/words/catalogue.js';
import { ar } from './words/ar.js';
import { en } from './words/en.js';

/** The words of the console. */
export const consoleWords = catalogue(en, ar);
