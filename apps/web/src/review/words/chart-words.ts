import { catalogue } from '../../ui/words/catalogue.js';

/** The words of the charts: each says what it shows, and its table has the same figures. */
export const chartWords = catalogue(
  {
    'chart.figures': 'The figures of this chart',
    'chart.timeline': 'Injects and answers over drill time',
    'chart.timeline.desc':
      '{lanes, plural, one {# inject} other {# injects}} and {answers, plural, one {# answer} other {# answers}}, {late} of them late.',
    'chart.timeline.release': 'Released',
    'chart.timeline.answer': 'Answer',
    'chart.timeline.late': 'Late answer',
    'chart.timeline.first': 'First answer',
    'chart.timeline.last': 'Last answer',
    'chart.timeline.all': 'Answers at',
    'chart.ratings': 'Teams by rating, for each objective',
    'chart.ratings.desc':
      'One bar for each of {count, plural, one {# objective} other {# objectives}}; parts from left to right: P, S, M, U, not exercised.',
    'chart.shares': 'Share of points by objective',
    'chart.shares.desc':
      'One bar for each of {count, plural, one {# objective} other {# objectives}}; a line marks the mean of the other teams where five or more stand behind it.',
    'chart.own': 'This team',
    'chart.others': 'Mean of the others',
    'chart.spread': 'Scores by fifths, for each inject',
    'chart.spread.desc':
      'For each of {count, plural, one {# inject} other {# injects}}, how many teams scored in each fifth of the scale, the lowest first.',
    'chart.others.spread': 'Teams of other nations by quality, for each inject',
    'chart.others.spread.desc':
      'For each of {count, plural, one {# inject} other {# injects}}, how many teams of other nations fall into each band of quality; figures that few stand behind are kept back.',
    'chart.band.not-scored': 'not scored',
    'chart.band.not-scored.short': 'none',
    'chart.band.not-received': 'not received',
    'chart.band.not-received.short': 'away',
    'chart.compared': 'Quality by inject',
    'chart.compared.desc':
      'One bar for each of {count, plural, one {# inject} other {# injects}}; a line marks the mean of the other teams where five or more stand behind it.',
    'chart.radar': 'Quality by FIRST service',
    'chart.radar.desc':
      '{count, plural, one {# service has} other {# services have}} a figure, {without} were exercised without one or not at all.',
    'chart.kept-back': 'kept back',
    'chart.none': 'no figure',
    'chart.fifth': '{from}–{to} %',
    'chart.nothing': 'There is nothing to draw yet',
    'chart.nothing.why': 'The chart appears as soon as the first answers are scored.',
  },
  {
    'chart.figures': 'أرقام هذا الرسم',
    'chart.timeline': 'الحقن والإجابات على زمن التمرين',
    'chart.timeline.desc':
      '{lanes, plural, one {حقنة واحدة} two {حقنتان} few {# حقن} other {# حقنة}} و{answers, plural, zero {لا إجابات} one {إجابة واحدة} two {إجابتان} few {# إجابات} other {# إجابة}}، منها متأخرة: {late}.',
    'chart.timeline.release': 'إطلاق',
    'chart.timeline.answer': 'إجابة',
    'chart.timeline.late': 'إجابة متأخرة',
    'chart.timeline.first': 'أول إجابة',
    'chart.timeline.last': 'آخر إجابة',
    'chart.timeline.all': 'أوقات الإجابات',
    'chart.ratings': 'الفرق حسب التقدير لكل هدف',
    'chart.ratings.desc':
      'شريط لكل هدف من {count, plural, one {هدف واحد} two {هدفين} few {# أهداف} other {# هدفاً}}، وأجزاؤه من اليسار: P ثم S ثم M ثم U ثم ما لم يُمارَس.',
    'chart.shares': 'نسبة النقاط حسب الهدف',
    'chart.shares.desc':
      'شريط لكل هدف من {count, plural, one {هدف واحد} two {هدفين} few {# أهداف} other {# هدفاً}}، وخط يبيّن متوسط الفرق الأخرى حيث يقف وراءه خمسة أو أكثر.',
    'chart.own': 'هذا الفريق',
    'chart.others': 'متوسط الآخرين',
    'chart.spread': 'الدرجات حسب الأخماس لكل حقنة',
    'chart.spread.desc':
      'لكل حقنة من {count, plural, one {حقنة واحدة} two {حقنتين} few {# حقن} other {# حقنة}}: عدد الفرق في كل خُمس من السلّم، الأدنى أولاً.',
    'chart.others.spread': 'فرق الدول الأخرى حسب الجودة لكل حقنة',
    'chart.others.spread.desc':
      'لكل حقنة من {count, plural, one {حقنة واحدة} two {حقنتين} few {# حقن} other {# حقنة}}: عدد فرق الدول الأخرى في كل شريحة جودة؛ وتُحجب الأرقام التي يقف وراءها عدد قليل.',
    'chart.band.not-scored': 'بلا درجة',
    'chart.band.not-scored.short': 'بلا',
    'chart.band.not-received': 'لم تتسلّمها',
    'chart.band.not-received.short': 'غائب',
    'chart.compared': 'الجودة حسب الحقنة',
    'chart.compared.desc':
      'شريط لكل حقنة من {count, plural, one {حقنة واحدة} two {حقنتين} few {# حقن} other {# حقنة}}، وخط يبيّن متوسط الفرق الأخرى حيث يقف وراءه خمسة أو أكثر.',
    'chart.radar': 'الجودة حسب خدمة FIRST',
    'chart.radar.desc':
      'خدمات لها رقم: {count, plural, zero {لا شيء} one {واحدة} two {اثنتان} few {#} other {#}}، وبلا رقم أو لم تُمارَس: {without}.',
    'chart.kept-back': 'محجوب',
    'chart.none': 'بلا رقم',
    'chart.fifth': 'من {from} إلى {to} %',
    'chart.nothing': 'لا شيء يُرسم بعد',
    'chart.nothing.why': 'يظهر الرسم حالما تُقيَّم أولى الإجابات.',
  },
);
