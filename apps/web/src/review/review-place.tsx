import { Link, Outlet, useParams } from '@tanstack/react-router';
import { directs } from '../shell/session/session.js';
import { useSession } from '../shell/session/use-session.js';
import { useWords } from '../ui/words/catalogue.js';
import styles from './review-place.module.css';
import './print.css';
import { reviewWords } from './words/review-words.js';

/** Where a drill is looked back on: an organiser sees the whole of it, a team its own, who controls a nation its documents and its teams. */
export function ReviewPlace() {
  const say = useWords(reviewWords);
  const { drill } = useParams({ from: '/review/$drill' });
  const { role } = useSession();
  const isOfNation = role === 'national-controller';
  return (
    <>
      <nav className={`${styles['parts']} off-paper`} aria-label={say('review.parts')}>
        {!isOfNation && (
          <Link to="/review/$drill" params={{ drill }} activeOptions={{ exact: true }}>
            {say('review.report')}
          </Link>
        )}
        <Link to="/review/$drill/replay" params={{ drill }}>
          {say('review.replay')}
        </Link>
        {directs(role) && (
          <Link to="/review/$drill/scores" params={{ drill }}>
            {say('review.scores')}
          </Link>
        )}
        <Link to="/review/$drill/plan" params={{ drill }}>
          {say('review.plan')}
        </Link>
        <Link to="/review/$drill/documents" params={{ drill }}>
          {say('review.documents')}
        </Link>
        {!isOfNation && (
          <Link to="/review/$drill/feedback" params={{ drill }}>
            {say('review.feedback')}
          </Link>
        )}
        <span className={styles['back']}>
          {role === 'team' ? (
            <Link to="/console">{say('review.back.console')}</Link>
          ) : (
            <Link to="/control/$drill" params={{ drill }}>
              {say('review.back.control')}
            </Link>
          )}
        </span>
      </nav>
      <Outlet />
    </>
  );
}
