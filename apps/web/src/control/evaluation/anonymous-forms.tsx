import type { FeedbackForms } from '#libs/contracts';
import { useQuery } from '@tanstack/react-query';
import { FeedbackSettings } from '../../review/feedback/feedback-settings.js';
import { ask } from '../../shell/http/ask.js';
import { useLocale } from '../../ui/words/use-locale.js';
import styles from './evaluation.module.css';

/** Whether the forms after the drill may be anonymous. */
export function AnonymousForms({ drill }: { readonly drill: string }) {
  const locale = useLocale();
  const { data } = useQuery({
    queryKey: ['forms', drill, locale],
    queryFn: () => ask<FeedbackForms>(`drills/${drill}/forms?language=${locale}`),
    retry: false,
  });
  if (!data) return null;
  return (
    <div className={styles['block']}>
      <FeedbackSettings drill={drill} anonymous={data.anonymous} />
    </div>
  );
}
