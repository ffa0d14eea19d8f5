import type { ReportShelf } from '#libs/contracts';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Received } from '../review/papers/received.js';
import plan from '../review/plan/plan.module.css';
import { ReleasedResults } from '../review/results/released-results.js';
import { ask } from '../shell/http/ask.js';
import { Loading, useTitle } from '../shell/page/page.js';
import { WentWrong } from '../shell/page/went-wrong.js';
import { useSession } from '../shell/session/use-session.js';
import { useWords } from '../ui/words/catalogue.js';
import { observeWords } from './observe-words.js';

/** What nations and the region let go to those who watch: documents, and single results. */
export function ReleasedPlace() {
  const say = useWords(observeWords);
  const { drill } = useSession();
  useTitle(say('observe.released'));
  const { data: shelf, error } = useQuery({
    queryKey: ['shelf', drill],
    queryFn: () => ask<ReportShelf>(`drills/${drill}/reports`),
    retry: false,
  });
  if (error && !shelf) return <WentWrong error={error} />;
  if (!shelf || drill === null) return <Loading />;
  return (
    <div className={plan['page']}>
      <p>
        <Link to="/observe">{say('observe.released.back')}</Link>
      </p>
      <h1>{say('observe.released')}</h1>
      <p className={plan['lead']}>{say('observe.released.why')}</p>
      {shelf.released.length > 0 && <Received drill={drill} released={shelf.released} />}
      <ReleasedResults drill={drill} />
    </div>
  );
}
