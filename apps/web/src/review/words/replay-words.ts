import { catalogue } from '../../ui/words/catalogue.js';

/** The words of the replay. */
export const replayWords = catalogue(
  {
    'replay.title': 'Replay',
    'replay.past': 'You are looking at the past: nothing here can be changed.',
    'replay.viewer': 'As seen by',
    'replay.viewer.control': 'Control',
    'replay.viewer.observers': 'Observers’ board',
    'replay.viewer.teams': 'Consoles of the teams',
    'replay.scrubber': 'Moment of the drill',
    'replay.position': 'Drill time',
    'replay.play': 'Play',
    'replay.pause': 'Pause',
    'replay.previous': 'Previous event',
    'replay.next': 'Next event',
    'replay.speed': 'Speed',
    'replay.never': 'The drill was never played',
    'replay.never.why': 'It was called off before StartEx, so there is nothing to show again.',
  },
  {
    'replay.title': 'إعادة العرض',
    'replay.past': 'أنت تنظر إلى الماضي: لا يمكن تغيير شيء هنا.',
    'replay.viewer': 'كما رآه',
    'replay.viewer.control': 'الإدارة',
    'replay.viewer.observers': 'لوحة المراقبين',
    'replay.viewer.teams': 'مكاتب الفرق',
    'replay.scrubber': 'لحظة من التمرين',
    'replay.position': 'زمن التمرين',
    'replay.play': 'تشغيل',
    'replay.pause': 'إيقاف',
    'replay.previous': 'الحدث السابق',
    'replay.next': 'الحدث التالي',
    'replay.speed': 'السرعة',
    'replay.never': 'لم يُنفَّذ هذا التمرين',
    'replay.never.why': 'أُلغي قبل بدئه، فليس هناك ما يُعاد عرضه.',
  },
);
