const both = (en: string, ar: string) => ({ en, ar });
const anchors = [
  {
    level: 0,
    text: both('Speaks of systems; nobody would know what to do.', 'يتحدث عن الأنظمة، ولا أحد يعرف ماذا يفعل.'),
  },
  { level: 3, text: both('Right, but what is known is not kept apart.', 'صحيح، لكنه لا يفصل المعروف.') },
  { level: 5, text: both('Says what to do, for whom, and what is not known.', 'يقول ما العمل ولمن وما هو غير معروف.') },
];
/** One inject whose answers are marked by a rubric of three criteria. */
export const EVALUATE_PACK = {
  languages: ['en', 'ar'],
  title: both('The scenario', 'السيناريو'),
  summary: both('A drill.', 'تمرين.'),
  scoring: { doubled: 1, distance: 0.5 },
  needs: [{ id: 'need', text: both('A need', 'حاجة') }],
  objectives: [
    {
      id: 'tell-people',
      title: both('Tell people', 'إبلاغ الناس'),
      needs: ['need'],
      targets: [
        {
          id: 'aim',
          title: both('An aim', 'غاية'),
          tasks: [{ id: 'call', title: both('Call the owner', 'الاتصال بالمالك') }],
        },
      ],
    },
  ],
  injects: [
    {
      id: 'statement',
      trigger: { at: 'T+00:00' },
      channel: 'orders',
      from: { name: 'Office of the Minister' },
      title: both('A statement for the public', 'بيان للجمهور'),
      body: both(
        'The minister wants a text from {{team.name}} within the hour.',
        'يريد الوزير نصًا من {{team.name}} خلال ساعة.',
      ),
      expected: both('Begins with the people concerned.', 'يبدأ بالمعنيين.'),
      tasks: ['call'],
      form: [
        { id: 'words', kind: 'text', label: both('The statement', 'البيان'), maxLength: 2000 },
        {
          id: 'first',
          kind: 'choice',
          label: both('First step', 'الخطوة الأولى'),
          options: [
            { id: 'publish', label: both('Publish now', 'النشر الآن') },
            { id: 'check', label: both('Check the facts', 'التحقق من الوقائع') },
          ],
        },
      ],
      rubrics: [
        {
          id: 'quality',
          criteria: [
            { id: 'people', text: both('Care for those affected', 'العناية بالمتأثرين'), weight: 2, anchors },
            { id: 'truth', text: both('Truth and its limits', 'الصدق وحدوده'), anchors },
            { id: 'harmless', text: both('No help to the attacker', 'عدم خدمة المهاجم'), anchors },
          ],
          samples: [
            {
              id: 'weak',
              text: both(
                'Our systems are secure. There is no evidence of anything.',
                'أنظمتنا آمنة. لا دليل على أي شيء.',
              ),
              levels: { people: 0, truth: 0, harmless: 0 },
              because: both('Nobody learns what to do.', 'لا يعرف أحد ماذا يفعل.'),
            },
          ],
        },
      ],
    },
  ],
};
