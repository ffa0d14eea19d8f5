import { catalogue } from '../../ui/words/catalogue.js';

/** Times in which a team could not play. */
export const outageWords = catalogue(
  {
    'outage.title': 'Verified outages',
    'outage.none': 'No outage',
    'outage.none.why': 'Where a team could not play for a time, verify it here: that time is not held against it.',
    'outage.verify': 'Verify an outage',
    'outage.verify.says':
      'This time is taken off what the team took for its answers, and its timeliness is worked out anew: its points may rise. Other teams’ scores stay as they are.',
    'outage.team': 'Team',
    'outage.team.choose': 'Choose a team',
    'outage.team.missing': 'Choose a team.',
    'outage.from': 'From',
    'outage.to': 'To',
    'outage.time.hint': 'In your local time.',
    'outage.time.missing': 'Say when it began.',
    'outage.to.missing': 'It ends after it began, and not after now.',
    'outage.reason': 'Reason',
    'outage.standing': 'Counts',
    'outage.withdraw': 'Take back',
    'outage.withdraw.says':
      'The time counts again for {team}: what its answers took, and its points, are worked out anew. The outage stays on record.',
    'outage.withdrawn': 'Taken back: {reason}',
    'outage.done': '{what}: done',
  },
  {
    'outage.title': 'الانقطاعات المثبَّتة',
    'outage.none': 'لا انقطاع',
    'outage.none.why': 'إن تعذَّر على فريق اللعب مدةً فثبِّتها هنا، فلا تُحسب عليه.',
    'outage.verify': 'ثبِّت انقطاعًا',
    'outage.verify.says':
      'تُخصم هذه المدة مما استغرقه الفريق في إجاباته ويُعاد حساب التوقيت، فقد تزيد نقاطه. وتبقى نقاط الفرق الأخرى كما هي.',
    'outage.team': 'الفريق',
    'outage.team.choose': 'اختر فريقًا',
    'outage.team.missing': 'اختر فريقًا.',
    'outage.from': 'من',
    'outage.to': 'إلى',
    'outage.time.hint': 'بتوقيتك المحلي.',
    'outage.time.missing': 'اذكر متى بدأ.',
    'outage.to.missing': 'ينتهي بعد بدايته، ولا يتجاوز الآن.',
    'outage.reason': 'السبب',
    'outage.standing': 'الاحتساب',
    'outage.withdraw': 'اسحب',
    'outage.withdraw.says':
      'تُحسب المدة من جديد على {team}: يُعاد حساب ما استغرقته إجاباته ونقاطه. ويبقى الانقطاع مسجلًا.',
    'outage.withdrawn': 'سُحب: {reason}',
    'outage.done': '{what}: تمَّ',
  },
);
