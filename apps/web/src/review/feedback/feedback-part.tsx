import type { FeedbackForms } from '#libs/contracts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { ask } from '../../shell/http/ask.js';
import { Loading, useTitle } from '../../shell/page/page.js';
import { WentWrong } from '../../shell/page/went-wrong.js';
import { directs } from '../../shell/session/session.js';
import { useSession } from '../../shell/session/use-session.js';
import { EmptyState } from '../../ui/empty-state.js';
import { useWords } from '../../ui/words/catalogue.js';
import { useLocale } from '../../ui/words/use-locale.js';
import plan from '../plan/plan.module.css';
import { feedbackWords } from '../words/feedback-words.js';
import { FeedbackForm } from './feedback-form.js';
import { FeedbackResults } from './feedback-results.js';
import { FeedbackSettings } from './feedback-settings.js';

/** Hot wash and feedback: forms for those who played, what came of them for those who may know. */
export function FeedbackPart() {
  const say = useWords(feedbackWords);
  const locale = useLocale();
  const { drill } = useParams({ from: '/review/$drill' });
  const { role } = useSession();
  const { data, error } = useQuery({
    queryKey: ['forms', drill, locale],
    queryFn: () => ask<FeedbackForms>(`drills/${drill}/forms?language=${locale}`),
    placeholderData: keepPreviousData,
    retry: false,
  });
  useTitle(say('feedback.title'));
  if (error && !data) return <WentWrong error={error} />;
  if (!data) return <Loading />;
  const open = data.forms.some((form) => form.open);
  return (
    <div className={plan['page']}>
      <h1>{say('feedback.title')}</h1>
      <p className={plan['lead']}>{say('feedback.lead')}</p>
      {directs(role) && <FeedbackSettings drill={drill} anonymous={data.anonymous} />}
      {!open && (
        <EmptyState title={say('feedback.early')}>
          <p>{say('feedback.early.why')}</p>
        </EmptyState>
      )}
      {open &&
        role === 'team' &&
        data.forms.map((form) => <FeedbackForm key={form.form} drill={drill} form={form} anonymous={data.anonymous} />)}
      {open && <FeedbackResults drill={drill} />}
    </div>
  );
}
