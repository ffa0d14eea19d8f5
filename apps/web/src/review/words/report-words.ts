import { catalogue } from '../../ui/words/catalogue.js';
import { ar } from './report-ar.js';
import { en } from './report-en.js';

/** The words of the after-action report. */
export const reportWords = catalogue(en, ar);
