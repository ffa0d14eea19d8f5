import { catalogue } from '../../ui/words/catalogue.js';

/** The words that hold the parts of Review together. */
export const reviewWords = catalogue(
  {
    'review.title': 'Review',
    'review.parts': 'Parts of the review',
    'review.report': 'Report',
    'review.replay': 'Replay',
    'review.scores': 'Scores',
    'review.plan': 'Findings and plan',
    'review.documents': 'Documents',
    'review.feedback': 'Feedback',
    'review.back.control': 'Back to the drill',
    'review.back.console': 'Back to the console',
    'review.not-over': 'The review opens after EndEx',
    'review.not-over.team': 'Your team’s report and replay will stand here as soon as the drill is over.',
    'review.not-over.replay': 'A drill is replayed once it is over. The report already tells how it stands.',
    'review.not-yours': 'There is no such drill for you',
    'review.not-yours.why': 'Follow the link from your own place, or ask the direction for the right address.',
  },
  {
    'review.title': 'المراجعة',
    'review.parts': 'أجزاء المراجعة',
    'review.report': 'التقرير',
    'review.replay': 'إعادة العرض',
    'review.scores': 'النقاط',
    'review.plan': 'النتائج والخطة',
    'review.documents': 'الوثائق',
    'review.feedback': 'الآراء',
    'review.back.control': 'العودة إلى التمرين',
    'review.back.console': 'العودة إلى مكتب الفريق',
    'review.not-over': 'تُفتح المراجعة بعد نهاية التمرين',
    'review.not-over.team': 'سيظهر هنا تقرير فريقكم وإعادة عرضه فور انتهاء التمرين.',
    'review.not-over.replay': 'يُعاد عرض التمرين بعد انتهائه. والتقرير يبيّن من الآن أين وصل.',
    'review.not-yours': 'لا يوجد تمرين كهذا لديك',
    'review.not-yours.why': 'اتبع الرابط من مكانك، أو اطلب العنوان الصحيح من الإدارة.',
  },
);
