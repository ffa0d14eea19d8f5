const both = (en: string, ar: string) => ({ en, ar });

const asked = (id: string, at: string, subject: object, more: object = {}) => ({
  id,
  trigger: { at },
  title: subject,
  subject,
  body: both('Tell us what you make of it.', 'أخبرونا برأيكم فيه.'),
  target: '5m',
  limit: '40m',
  tasks: ['task'],
  form: [
    { id: 'read', kind: 'acknowledge', label: both('Read', 'قُرئ') },
    { id: 'word', kind: 'text', label: both('The word', 'الكلمة'), maxLength: 200 },
  ],
  rules: [
    { id: 'ticked', kind: 'acknowledged', field: 'read', text: both('It was read', 'قُرئ') },
    { id: 'right', kind: 'exact', field: 'word', text: both('The word is right', 'الكلمة صحيحة'), anyOf: ['right'] },
  ],
  ...more,
});

/** Half an hour with everything that a review shows: phases, an open story, scores, hints, three services. */
export const REVIEW_PACK = {
  languages: ['en', 'ar'],
  title: both('The strange letter', 'الرسالة الغريبة'),
  summary: both('A drill to look back on.', 'تمرين يُنظر إليه بعد انتهائه.'),
  phases: [
    { id: 'alarm', title: both('Alarm', 'إنذار'), at: 'T+00:00' },
    { id: 'twist', title: both('The twist', 'المفاجأة'), at: 'T+00:10' },
  ],
  needs: [{ id: 'need', text: both('A need', 'حاجة') }],
  objectives: [
    {
      id: 'objective',
      title: both('Handle a report from the first minute on', 'معالجة البلاغ من الدقيقة الأولى'),
      needs: ['need'],
      targets: [
        {
          id: 'target',
          title: both('A target', 'غاية'),
          tasks: [{ id: 'task', title: both('Sort the reports', 'فرز البلاغات') }],
        },
      ],
    },
  ],
  injects: [
    asked('letter', 'T+00:05', both('A strange letter', 'رسالة غريبة'), {
      tags: { first: ['2.1', '2.2'] },
      hints: [{ id: 'look', text: both('Look twice', 'انظروا مرتين'), cost: 0.1 }],
    }),
    {
      id: 'news',
      trigger: { at: 'T+00:06' },
      channel: 'news',
      tlp: 'TLP:CLEAR',
      title: both('Towns without lights', 'مدن بلا أضواء'),
      subject: both('Towns without lights', 'مدن بلا أضواء'),
      body: both('What everybody may read.', 'ما يجوز للجميع قراءته.'),
    },
    asked('call', 'T+00:12', both('A call at night', 'مكالمة في الليل'), {
      channel: 'phone',
      tags: { first: ['2.5', '4.3'] },
    }),
  ],
};
