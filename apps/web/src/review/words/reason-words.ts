import { scoreReasons } from '#libs/vocabularies';
import { catalogue } from '../../ui/words/catalogue.js';

/** Why a line of a score earned what it did. */
export const reasonWords = catalogue(scoreReasons.en, scoreReasons.ar);
