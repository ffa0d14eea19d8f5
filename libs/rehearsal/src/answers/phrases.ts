import type { Language, Seeded } from '#libs/domain';

type Tongue = 'en' | 'ar';

interface Phrases {
  readonly opening: readonly string[];
  readonly closing: readonly string[];
  readonly vague: readonly string[];
  readonly title: readonly string[];
}

const PHRASES: Readonly<Record<Tongue, Phrases>> = {
  en: {
    opening: ['Our assessment:', 'From what we were given:', 'After a first look:', 'The shift on duty reports:'],
    closing: ['We keep watching.', 'More follows as soon as it is verified.', 'The log of this step is kept.'],
    vague: [
      'We are looking into it.',
      'Nothing unusual was found so far.',
      'Please refer to the earlier message.',
      'We wait for more details before we say anything.',
    ],
    title: ['Notice to our constituency', 'Advisory', 'What we observed'],
  },
  ar: {
    opening: ['تقييمنا:', 'بناءً على ما وردنا:', 'بعد نظرة أولى:', 'تفيد المناوبة بما يلي:'],
    closing: ['نواصل المراقبة.', 'سنوافيكم بالمزيد فور التحقق منه.', 'سجل هذه الخطوة محفوظ.'],
    vague: ['نحن ننظر في الأمر.', 'لم نجد شيئاً غير عادي حتى الآن.', 'يرجى الرجوع إلى الرسالة السابقة.'],
    title: ['تنبيه إلى الجهات المعنية', 'نشرة تحذيرية', 'ما لاحظناه'],
  },
};

export const tongueOf = (languages: readonly Language[]): Tongue => (languages[0] === 'ar' ? 'ar' : 'en');

const ARABIC = /\p{Script=Arabic}/u;

/** A word in the team's own script where there is one to choose. */
export function ownWord(words: readonly string[], tongue: Tongue, chance: Seeded): string | undefined {
  const own = words.filter((word) => ARABIC.test(word) === (tongue === 'ar'));
  const from = own.length > 0 ? own : words;
  return from.length > 0 ? chance.pick(from) : undefined;
}

/** A report that holds some points, or says nothing where there are none. */
export function reportOf(points: readonly string[], tongue: Tongue, chance: Seeded): string {
  const { opening, closing, vague } = PHRASES[tongue];
  if (points.length === 0) return chance.pick(vague);
  return [chance.pick(opening), `${points.join(tongue === 'ar' ? '، ' : ', ')}.`, chance.pick(closing)].join(' ');
}

export const titleOf = (tongue: Tongue, chance: Seeded): string => chance.pick(PHRASES[tongue].title);
