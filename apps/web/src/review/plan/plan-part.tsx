import { useParams } from '@tanstack/react-router';
import { Refusal } from '../../shell/http/ask.js';
import { Loading, useTitle } from '../../shell/page/page.js';
import { WentWrong } from '../../shell/page/went-wrong.js';
import { isOfANation } from '../../shell/session/session.js';
import { useSession } from '../../shell/session/use-session.js';
import { EmptyState } from '../../ui/empty-state.js';
import { useWords } from '../../ui/words/catalogue.js';
import { planWords } from '../words/plan-words.js';
import { AllActions } from './all-actions.js';
import { Findings } from './findings.js';
import { ImprovementPlan } from './improvement-plan.js';
import styles from './plan.module.css';
import { useDossier } from './use-dossier.js';

/** What people conclude from a drill: findings, and what will change, by whom and until when. */
export function PlanPart() {
  const say = useWords(planWords);
  const { drill } = useParams({ from: '/review/$drill' });
  const { role } = useSession();
  const { dossier, over, error, targets, said, done } = useDossier(drill);
  useTitle(say('plan.title'));
  const early = over === false || (error instanceof Refusal && error.problem.code === 'drill-not-over');
  if (error && !early) return <WentWrong error={error} />;
  if (!early && (!dossier || over === undefined)) return <Loading />;
  return (
    <div className={styles['page']}>
      <h1>{say('plan.title')}</h1>
      <p className={styles['lead']}>{say(isOfANation(role) ? 'plan.whose.nation' : 'plan.whose.region')}</p>
      <p role="status" className={styles['said']}>
        {said && say('plan.done', { what: `\u2068${said}\u2069` })}
      </p>
      {early || !dossier ? (
        <EmptyState title={say('plan.early')}>
          <p>{say('plan.early.why')}</p>
        </EmptyState>
      ) : (
        <>
          <Findings dossier={dossier} targets={targets} onDone={done} />
          <ImprovementPlan dossier={dossier} targets={targets} onDone={done} />
        </>
      )}
      <AllActions onDone={done} />
    </div>
  );
}
