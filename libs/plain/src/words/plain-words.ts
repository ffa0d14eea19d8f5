import type { Language, RefusalCode } from '#libs/domain';

export const PLAIN_LANGUAGES = ['en', 'ar'] as const;
export type PlainLanguage = (typeof PLAIN_LANGUAGES)[number];

const en = {
  about: 'Muster without scripts, for slow links',
  full: 'The full console',
  'other-language': 'العربية',
  'sign-in': 'Sign in',
  code: 'Your team’s code',
  'sign-out': 'Sign out',
  inbox: 'Inbox',
  messages: 'Messages',
  refresh: 'Look for news',
  back: 'Back to the inbox',
  'nothing-yet': 'Nothing has come in yet.',
  'no-messages': 'No messages yet.',
  fresh: 'to answer',
  told: 'to read',
  answered: 'answered',
  closed: 'closed',
  received: 'Received',
  from: 'From',
  files: 'Files',
  until: 'In time until drill time',
  hints: 'Hints',
  'hint-take': 'Take this hint: costs',
  answer: 'Your answer',
  'answer-given': 'The server has your answer since',
  'answer-late': 'late',
  'answer-send': 'Send answer',
  'answer-revise': 'Send revised answer',
  'answer-none': 'No answer is asked for.',
  'answer-over': 'No answer is taken any more.',
  'no-files': 'Files cannot be attached on this page: use the full console for it.',
  required: 'required',
  done: 'Done',
  order: 'Number them from 1 on.',
  indicators: 'One in each line: domains, addresses, hashes.',
  'advisory-title': 'Title',
  'advisory-body': 'Text',
  marking: 'Marking',
  to: 'To',
  subject: 'Subject',
  text: 'Text',
  write: 'Write to other teams',
  send: 'Send',
  sent: 'Sent: the server has it.',
  control: 'Exercise control',
  faults: 'There is a problem',
  faulty: 'Something does not fit here',
  refused: 'Not taken',
  'refused.wrong-code': 'That code does not let a team in.',
  'refused.too-many-tries': 'Too many tries. Wait a minute.',
  'refused.too-many-at-once': 'Much of your team is waiting already. Send it again in a moment.',
  'refused.deadline-passed': 'The deadline has passed: it can no longer be revised.',
  'refused.inject-closed': 'The inject is closed: nothing is taken any more.',
  'refused.drill-over': 'The drill is over.',
  'refused.drill-not-running': 'The drill is not running.',
  'refused.not-allowed': 'This form does not belong to your session. Open the page anew.',
  'status.planned': 'planned',
  'status.scheduled': 'scheduled',
  'status.running': 'running',
  'status.paused': 'paused',
  'status.stopped': 'stopped: real emergency',
  'status.ended': 'ended',
  'status.aborted': 'aborted',
} as const;

export type PlainWord = keyof typeof en;

const ar: Readonly<Record<PlainWord, string>> = {
  about: 'Muster بلا برمجيات في الصفحة، للاتصالات البطيئة',
  full: 'المحطة الكاملة',
  'other-language': 'English',
  'sign-in': 'تسجيل الدخول',
  code: 'رمز فريقك',
  'sign-out': 'تسجيل الخروج',
  inbox: 'الوارد',
  messages: 'الرسائل',
  refresh: 'تحقق من الجديد',
  back: 'العودة إلى الوارد',
  'nothing-yet': 'لم يرد شيء بعد.',
  'no-messages': 'لا رسائل بعد.',
  fresh: 'بانتظار الإجابة',
  told: 'للقراءة',
  answered: 'أُجيب عنه',
  closed: 'مغلق',
  received: 'وقت الوصول',
  from: 'من',
  files: 'الملفات',
  until: 'في الوقت حتى توقيت التمرين',
  hints: 'التلميحات',
  'hint-take': 'خذ هذا التلميح: كلفته',
  answer: 'إجابتكم',
  'answer-given': 'إجابتكم لدى الخادم منذ',
  'answer-late': 'متأخرة',
  'answer-send': 'أرسل الإجابة',
  'answer-revise': 'أرسل الإجابة المعدَّلة',
  'answer-none': 'لا تُطلب إجابة.',
  'answer-over': 'لم تعد تُقبل إجابة.',
  'no-files': 'لا يمكن إرفاق ملفات في هذه الصفحة: استخدموا المحطة الكاملة لذلك.',
  required: 'مطلوب',
  done: 'تم',
  order: 'رقِّموها ابتداءً من 1.',
  indicators: 'واحد في كل سطر: نطاقات وعناوين وبصمات.',
  'advisory-title': 'العنوان',
  'advisory-body': 'النص',
  marking: 'وسم التداول',
  to: 'إلى',
  subject: 'الموضوع',
  text: 'النص',
  write: 'اكتب إلى فرق أخرى',
  send: 'أرسل',
  sent: 'أُرسلت: وصلت إلى الخادم.',
  control: 'إدارة التمرين',
  faults: 'هناك مشكلة',
  faulty: 'شيء هنا غير مناسب',
  refused: 'لم تُقبل',
  'refused.wrong-code': 'هذا الرمز لا يُدخل فريقًا.',
  'refused.too-many-tries': 'محاولات كثيرة. انتظر دقيقة.',
  'refused.too-many-at-once': 'كثير مما أرسله فريقك ما زال ينتظر. أرسله مرة أخرى بعد لحظة.',
  'refused.deadline-passed': 'مضت المهلة: لم يعد التعديل ممكنًا.',
  'refused.inject-closed': 'أُغلق الحدث: لم يعد يُقبل شيء.',
  'refused.drill-over': 'انتهى التمرين.',
  'refused.drill-not-running': 'التمرين ليس جاريًا.',
  'refused.not-allowed': 'هذه الاستمارة ليست من جلستك. افتح الصفحة من جديد.',
  'status.planned': 'مُخطَّط',
  'status.scheduled': 'محدَّد الموعد',
  'status.running': 'جارٍ',
  'status.paused': 'متوقف مؤقتًا',
  'status.stopped': 'أُوقِف: حالة طارئة حقيقية',
  'status.ended': 'انتهى',
  'status.aborted': 'أُلغي',
};

const WORDS: Readonly<Record<PlainLanguage, Readonly<Record<PlainWord, string>>>> = { en, ar };

export type Say = (word: PlainWord) => string;

export const sayIn =
  (language: PlainLanguage): Say =>
  (word) =>
    WORDS[language][word];

/** Why something was not taken, in words that there are for it. */
export const refusalIn = (say: Say, code: RefusalCode): string => {
  const word = `refused.${code}`;
  return say(Object.hasOwn(en, word) ? (word as PlainWord) : 'refused');
};

/** The languages in which somebody wants to read a scenario's texts. */
export const wantedBy = (language: PlainLanguage): readonly Language[] => [language, 'en'];
