import type { Localised } from '../../kernel/localised.js';
import type { FormKind } from './form-results.js';

/** One question of a form. A scale goes from 1, not at all, to 5, wholly. */
export interface FormQuestion {
  readonly id: string;
  readonly kind: 'scale' | 'words';
  readonly text: Localised;
}

export interface FormTemplate {
  readonly form: FormKind;
  readonly title: Localised;
  readonly questions: readonly FormQuestion[];
}

const scale = (id: string, en: string, ar: string): FormQuestion => ({ id, kind: 'scale', text: { en, ar } });
const words = (id: string, en: string, ar: string): FormQuestion => ({ id, kind: 'words', text: { en, ar } });

/** What is asked straight after play, of each team, and later of each participant. */
export const FORM_TEMPLATES: readonly FormTemplate[] = [
  {
    form: 'hot-wash',
    title: { en: 'Hot wash', ar: 'المراجعة الفورية' },
    questions: [
      words('went-well', 'What went well?', 'ما الذي سار على ما يرام؟'),
      words('went-badly', 'What did not, and why?', 'ما الذي لم يسر على ما يرام، ولماذا؟'),
      words('change-first', 'What should change first?', 'ما الذي ينبغي تغييره أولًا؟'),
      scale('ready', 'We would be ready for such an incident.', 'سنكون جاهزين لمثل هذه الحادثة.'),
    ],
  },
  {
    form: 'participant-feedback',
    title: { en: 'Participant feedback', ar: 'آراء المشاركين' },
    questions: [
      scale('aims-clear', 'The aims of the drill were clear.', 'كانت أهداف التمرين واضحة.'),
      scale('story-real', 'The story could have happened to us.', 'كان السيناريو قابلًا للحدوث لدينا.'),
      scale('pace-right', 'The pace was right.', 'كانت وتيرة التمرين مناسبة.'),
      scale('level-right', 'The level was right for my work.', 'كان المستوى ملائمًا لعملي.'),
      scale('tools-worked', 'The console worked as I needed.', 'عملت وحدة التحكم كما احتجت.'),
      scale('learnt', 'I learnt something that I will use.', 'تعلمت شيئًا سأستفيد منه.'),
      words('best', 'What was most useful?', 'ما الأكثر فائدة؟'),
      words('better', 'What would make the next drill better?', 'ما الذي يجعل التمرين القادم أفضل؟'),
    ],
  },
];

export const formTemplate = (form: FormKind): FormTemplate | undefined =>
  FORM_TEMPLATES.find((template) => template.form === form);
