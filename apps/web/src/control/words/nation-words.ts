import { catalogue } from '../../ui/words/catalogue.js';

/** What is said to those who conduct as far as they reach only. */
export const nationWords = catalogue(
  {
    'nation.own': 'The teams of your nation',
    'nation.own.past': 'What your teams had and did, as you saw it then. Nothing is shown of any other nation.',
    'nation.own.why':
      'You see what your teams have and do. Choose an inject to read it, or a contingency to release it. What is to come and the answer keys are not shown: your teams still play.',
    'nation.prepare.wait': 'The direction prepares the rest',
    'nation.prepare.wait.why': 'StartEx, evaluators and scoring are set by the direction of the drill.',
    'nation.watch': 'Being prepared',
    'nation.watch.why': 'The direction of the drill brings teams in and gives StartEx. This page follows by itself.',
    'nation.read': 'Read inject',
  },
  {
    'nation.own': 'فرق دولتك',
    'nation.own.past': 'ما كان لدى فرقك وما فعلته، كما رأيته حينها. ولا يُعرض شيء من أي دولة أخرى.',
    'nation.own.why':
      'ترى ما لدى فرقك وما تفعله. اختر حدثًا لقراءته، أو حدثًا احتياطيًا لإطلاقه. لا يُعرض ما سيأتي ولا مفاتيح الإجابات، لأن فرقك ما زالت تلعب.',
    'nation.prepare.wait': 'تتولى إدارة التمرين إعداد الباقي',
    'nation.prepare.wait.why': 'تحدد إدارة التمرين موعد البدء والمقيِّمين واحتساب النقاط.',
    'nation.watch': 'قيد الإعداد',
    'nation.watch.why': 'تُدخل إدارة التمرين الفرق وتعطي إشارة البدء. تتابع هذه الصفحة ذلك من تلقاء نفسها.',
    'nation.read': 'اقرأ الحدث',
  },
);
