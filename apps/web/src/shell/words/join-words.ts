import { catalogue } from '../../ui/words/catalogue.js';

/** Coming in by a card. */
export const joinWords = catalogue(
  {
    'join.title': 'Join the drill',
    'join.read': 'The code was read from your card. It ends in',
    'join.renewed': 'Was your card renewed? Then the old one lets nobody in any more: ask control for the new one.',
    'join.join': 'Join',
    'join.joining': 'Joining …',
    'join.already': 'You are signed in on this device already. Joining ends that here.',
    'join.already.go': 'Go on as you are',
  },
  {
    'join.title': 'انضم إلى التمرين',
    'join.read': 'قُرئ الرمز من بطاقتك، وآخره',
    'join.renewed': 'هل جُدِّدت بطاقتك؟ لم تعد البطاقة القديمة تُدخل أحدًا: اطلب الجديدة من إدارة التمرين.',
    'join.join': 'انضم',
    'join.joining': 'جارٍ الانضمام …',
    'join.already': 'سبق أن سجَّلت الدخول على هذا الجهاز. انضمامك ينهي ذلك هنا.',
    'join.already.go': 'تابع كما أنت',
  },
);
