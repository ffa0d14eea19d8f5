import { catalogue } from '../ui/words/catalogue.js';

export const observeWords = catalogue(
  {
    'observe.title': 'Observe',
    'observe.nothing': 'Nothing has been told yet',
    'observe.nothing.why': 'What is open to all appears here as the drill goes on.',
  },
  {
    'observe.title': 'المشاهدة',
    'observe.nothing': 'لم يُروَ شيء بعد',
    'observe.nothing.why': 'يظهر هنا ما هو متاح للجميع مع تقدُّم التمرين.',
  },
);
