import type { Problem } from '#libs/contracts';
import { useCallback } from 'react';
import { catalogue, useWords } from '../../ui/words/catalogue.js';
import { Refusal } from '../http/ask.js';

type Told<Prefix extends string> = Readonly<Record<`${Prefix}.${Problem['code']}` | `${Prefix}.unreachable`, string>>;

const en = {
  'problem.malformed': 'Something in what was sent could not be read.',
  'problem.nonsense-value': 'Something that was sent does not fit.',
  'problem.unknown-thing': 'There is no such thing (any more).',
  'problem.too-large': 'This is too large.',
  'problem.unsupported-type': 'This kind of content is not taken.',
  'problem.key-reused': 'The same key was used for another command.',
  'problem.not-signed-in': 'Your session has ended. Sign in again.',
  'problem.not-allowed': 'This is not yours to do.',
  'problem.wrong-code': 'That code does not let anybody in. Check it and try again.',
  'problem.too-many-tries': 'Too many tries. Wait a minute, then try again.',
  'problem.drill-not-running': 'The drill is not running.',
  'problem.drill-already-started': 'The drill has already started.',
  'problem.drill-already-paused': 'The drill is already paused.',
  'problem.drill-not-paused': 'The drill is not paused.',
  'problem.drill-over': 'The drill is over.',
  'problem.drill-not-over': 'The drill is not over yet.',
  'problem.drill-not-ready': 'The drill is not ready yet.',
  'problem.phase-behind': 'That phase has already passed.',
  'problem.drill-exists': 'There is such a drill already.',
  'problem.team-exists': 'There is such a team already.',
  'problem.nation-exists': 'There is such a nation already.',
  'problem.inject-already-released': 'The inject has already been released.',
  'problem.inject-not-released': 'The inject has not been released yet.',
  'problem.inject-not-contingency': 'The inject is not a contingency.',
  'problem.inject-held': 'The inject is already held.',
  'problem.inject-not-held': 'The inject is not held.',
  'problem.inject-closed': 'The inject is closed: nothing is taken any more.',
  'problem.inject-exists': 'There is such an inject already.',
  'problem.deadline-passed': 'The deadline has passed: the answer can no longer be revised.',
  'problem.no-answer-expected': 'No answer is expected here.',
  'problem.comcheck-not-open': 'No communication check is going on.',
  'problem.moment-passed': 'That moment has already passed.',
  'problem.pack-faulty': 'The scenario pack has faults.',
  'problem.pack-unusable': 'The scenario pack cannot be used.',
  'problem.file-lies': 'The file is not of the kind that its name says.',
  'problem.path-leaves-folder': 'That name leads out of its folder.',
  'problem.database-away': 'The server cannot reach its database. Try again in a moment.',
  'problem.not-ready-yet': 'The server is still starting. Try again in a moment.',
  'problem.internal': 'Something went wrong at the server. It is logged there.',
  'problem.unreachable': 'The server does not answer. Check the network, then try again.',
} satisfies Told<'problem'>;

/** What every refusal means, for people. */
export const problemWords = catalogue(en, {
  'problem.malformed': 'تعذَّرت قراءة جزء مما أُرسل.',
  'problem.nonsense-value': 'جزء مما أُرسل غير مناسب.',
  'problem.unknown-thing': 'لا يوجد شيء كهذا (أو لم يعد موجودًا).',
  'problem.too-large': 'الحجم أكبر من المسموح.',
  'problem.unsupported-type': 'لا يُقبل هذا النوع من المحتوى.',
  'problem.key-reused': 'استُخدم المفتاح نفسه لأمر آخر.',
  'problem.not-signed-in': 'انتهت جلستك. سجِّل الدخول من جديد.',
  'problem.not-allowed': 'هذا ليس من صلاحياتك.',
  'problem.wrong-code': 'هذا الرمز لا يُدخل أحدًا. تحقق منه وأعد المحاولة.',
  'problem.too-many-tries': 'محاولات كثيرة. انتظر دقيقة ثم أعد المحاولة.',
  'problem.drill-not-running': 'التمرين ليس جاريًا.',
  'problem.drill-already-started': 'بدأ التمرين من قبل.',
  'problem.drill-already-paused': 'التمرين متوقف مؤقتًا من قبل.',
  'problem.drill-not-paused': 'التمرين ليس متوقفًا مؤقتًا.',
  'problem.drill-over': 'انتهى التمرين.',
  'problem.drill-not-over': 'لم ينتهِ التمرين بعد.',
  'problem.drill-not-ready': 'التمرين ليس جاهزًا بعد.',
  'problem.phase-behind': 'مضت تلك المرحلة.',
  'problem.drill-exists': 'يوجد تمرين كهذا من قبل.',
  'problem.team-exists': 'يوجد فريق كهذا من قبل.',
  'problem.nation-exists': 'توجد دولة كهذه من قبل.',
  'problem.inject-already-released': 'أُطلق الحدث من قبل.',
  'problem.inject-not-released': 'لم يُطلق الحدث بعد.',
  'problem.inject-not-contingency': 'الحدث ليس احتياطيًا.',
  'problem.inject-held': 'الحدث محجوز من قبل.',
  'problem.inject-not-held': 'الحدث ليس محجوزًا.',
  'problem.inject-closed': 'أُغلق الحدث: لم يعد يُقبل شيء.',
  'problem.inject-exists': 'يوجد حدث كهذا من قبل.',
  'problem.deadline-passed': 'مضت المهلة: لم يعد تعديل الإجابة ممكنًا.',
  'problem.no-answer-expected': 'لا تُنتظر إجابة هنا.',
  'problem.comcheck-not-open': 'لا يجري اختبار اتصال الآن.',
  'problem.moment-passed': 'مضى ذلك الوقت.',
  'problem.pack-faulty': 'في حزمة السيناريو أخطاء.',
  'problem.pack-unusable': 'لا يمكن استخدام حزمة السيناريو.',
  'problem.file-lies': 'الملف ليس من النوع الذي يقوله اسمه.',
  'problem.path-leaves-folder': 'هذا الاسم يخرج عن مجلده.',
  'problem.database-away': 'لا يصل الخادم إلى قاعدة بياناته. أعد المحاولة بعد لحظة.',
  'problem.not-ready-yet': 'ما زال الخادم يبدأ. أعد المحاولة بعد لحظة.',
  'problem.internal': 'حدث خلل في الخادم، وقد سُجِّل هناك.',
  'problem.unreachable': 'الخادم لا يجيب. تحقق من الشبكة ثم أعد المحاولة.',
});

/** Tells what was refused, or that no answer came, in the reader's language. */
export function useTold(): (error: unknown) => string {
  const say = useWords(problemWords);
  return useCallback(
    (error) => say(error instanceof Refusal ? `problem.${error.problem.code}` : 'problem.unreachable'),
    [say],
  );
}
