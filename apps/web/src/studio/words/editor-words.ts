import { catalogue } from '../../ui/words/catalogue.js';
import { ar } from './editor-ar.js';
import { en } from './editor-en.js';

/** The editor of one inject. */
export const editorWords = catalogue(en, ar);
