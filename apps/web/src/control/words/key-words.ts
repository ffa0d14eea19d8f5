import { catalogue } from '../../ui/words/catalogue.js';

/** What the keys of the control place do. */
export const keyWords = catalogue(
  { 'key.next': 'Next inject', 'key.before': 'Inject before', 'key.open': 'Open the inject' },
  { 'key.next': 'الحدث التالي', 'key.before': 'الحدث السابق', 'key.open': 'افتح الحدث' },
);
