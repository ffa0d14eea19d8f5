import { catalogue } from '../ui/words/catalogue.js';

export const controlWords = catalogue(
  {
    'control.drills': 'Drills',
    'control.drills.none': 'There is no drill yet',
    'control.drills.none.why': 'Create one over the API at /docs.',
    'control.drill.over': 'ended',
    'control.drill.on': 'going on',
    'control.title': 'Control',
    'control.report': 'After-action report',
  },
  {
    'control.drills': 'التمارين',
    'control.drills.none': 'لا يوجد تمرين بعد',
    'control.drills.none.why': 'أنشئ واحدًا عبر الواجهة البرمجية في ‎/docs‎.',
    'control.drill.over': 'انتهى',
    'control.drill.on': 'جارٍ',
    'control.title': 'الإدارة',
    'control.report': 'تقرير ما بعد التمرين',
  },
);
