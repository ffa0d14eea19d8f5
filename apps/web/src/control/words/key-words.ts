import { catalogue } from '../../ui/words/catalogue.js';

/** What the keys of the control place do. */
export const keyWords = catalogue(
  {
    'key.move': 'Move in the matrix',
    'key.corner': 'To the last corner of the matrix',
    'key.next': 'Next inject',
    'key.before': 'Inject before',
    'key.open': 'Open the inject',
  },
  {
    'key.move': 'تنقَّل في المصفوفة',
    'key.corner': 'إلى آخر ركن في المصفوفة',
    'key.next': 'الحدث التالي',
    'key.before': 'الحدث السابق',
    'key.open': 'افتح الحدث',
  },
);
