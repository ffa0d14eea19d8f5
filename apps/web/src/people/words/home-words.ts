import { catalogue } from '../../ui/words/catalogue.js';

/** A person's own page. */
export const homeWords = catalogue(
  {
    'home.title': 'Your places',
    'home.hello': 'Hello, {name}',
    'home.one': 'You act in one place at a time. Whatever you leave is closed in this browser.',
    'home.none': 'You have no place yet',
    'home.none.why': 'Whoever directs a drill invites you by a link. Open it while you are signed in.',
    'home.open': 'Go there',
    'home.over': 'ended',
    'home.on': 'open',
    'home.may': 'What else you may do',
    'home.create': 'Create a drill',
    'home.studio': 'Scenarios in the Studio',
    'home.people': 'People of this installation',
    'home.account': 'Your account',
    'home.news.recovery-link-made':
      '{when}: an administrator made a link that lets somebody into your account. If you did not ask for it, speak to them now.',
    'home.news.recovered':
      '{when}: somebody came back to your account with a recovery code or link. If that was not you, change your password now.',
    'home.news.seen': 'I know',
    'home.back': 'To your places',
  },
  {
    'home.title': 'أماكنك',
    'home.hello': 'مرحبًا يا {name}',
    'home.one': 'تعمل في مكان واحد في كل وقت. وما تتركه يُغلق في هذا المتصفح.',
    'home.none': 'لا مكان لك بعد',
    'home.none.why': 'يدعوك مدير التمرين برابط. افتحه وأنت داخل بحسابك.',
    'home.open': 'اذهب إليه',
    'home.over': 'انتهى',
    'home.on': 'مفتوح',
    'home.may': 'ما يحق لك أيضًا',
    'home.create': 'أنشئ تمرينًا',
    'home.studio': 'السيناريوهات في الاستوديو',
    'home.people': 'أشخاص هذا النظام',
    'home.account': 'حسابك',
    'home.news.recovery-link-made': '{when}: أنشأ أحد المديرين رابطًا يُدخل إلى حسابك. إن لم تطلبه فكلِّمه الآن.',
    'home.news.recovered': '{when}: عاد شخص إلى حسابك برمز استعادة أو برابط. إن لم تكن أنت فغيِّر كلمة مرورك الآن.',
    'home.news.seen': 'أعلم ذلك',
    'home.back': 'إلى أماكنك',
  },
);
