import { catalogue } from '../../ui/words/catalogue.js';

/** The draft as the files that it is made of. */
export const yamlWords = catalogue(
  {
    'yaml.title': 'YAML',
    'yaml.how':
      'The same scenario as its files have it. What you change here is brought together with what others change elsewhere. Comments stay where they stand.',
    'yaml.file': 'File',
    'yaml.text': 'Text of {file}',
    'yaml.save': 'Save this text',
    'yaml.saving': 'Saving …',
    'yaml.saved': 'Saved',
    'yaml.typed': 'Not saved yet',
    'yaml.reset': 'Give up what was typed',
    'yaml.newer': 'The draft has changed since you began to type. Saving brings both together.',
    'yaml.line': 'Line {line}',
    'yaml.faults':
      '{count, plural, =0 {The checks find nothing in this file.} one {# thing found in this file} other {# things found in this file}}',
  },
  {
    'yaml.title': 'نص \u2066YAML\u2069 للسيناريو',
    'yaml.how':
      'السيناريو نفسه كما هو في ملفاته. ما تغيِّره هنا يُجمع مع ما يغيِّره غيرك في موضع آخر، وتبقى التعليقات في مواضعها.',
    'yaml.file': 'الملف',
    'yaml.text': 'نص {file}',
    'yaml.save': 'احفظ هذا النص',
    'yaml.saving': 'جارٍ الحفظ …',
    'yaml.saved': 'محفوظ',
    'yaml.typed': 'لم يُحفظ بعد',
    'yaml.reset': 'تخلَّ عمَّا كُتب',
    'yaml.newer': 'تغيَّرت المسودة منذ بدأت الكتابة. الحفظ يجمع بينهما.',
    'yaml.line': 'السطر {line}',
    'yaml.faults':
      '{count, plural, =0 {لا تجد الفحوص شيئًا في هذا الملف.} one {ملاحظة واحدة في هذا الملف} two {ملاحظتان في هذا الملف} few {# ملاحظات في هذا الملف} many {# ملاحظة في هذا الملف} other {# ملاحظة في هذا الملف}}',
  },
);
