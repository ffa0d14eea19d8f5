import type { ReportDossier, ReportShelf } from '#libs/contracts';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { ask } from '../../shell/http/ask.js';
import { Loading, useTitle } from '../../shell/page/page.js';
import { WentWrong } from '../../shell/page/went-wrong.js';
import { useMay } from '../../shell/session/use-may.js';
import { isOfANation } from '../../shell/session/session.js';
import { useSession } from '../../shell/session/use-session.js';
import { useWords } from '../../ui/words/catalogue.js';
import { useLocale } from '../../ui/words/use-locale.js';
import { useDossier } from '../plan/use-dossier.js';
import styles from '../plan/plan.module.css';
import { papersWords } from '../words/papers-words.js';
import { ReleasedResults } from '../results/released-results.js';
import { ResultsGiven } from '../results/results-given.js';
import { Closings } from './closings.js';
import { OwnCodes } from './own-codes.js';
import { OwnPaper } from './own-paper.js';
import { Received } from './received.js';
import { Releases } from './releases.js';
import { Trend } from './trend.js';

/** The documents of a drill: one's own as drafts and signed versions, what was released, and to whom. */
export function PapersPart() {
  const say = useWords(papersWords);
  const locale = useLocale();
  const { drill } = useParams({ from: '/review/$drill' });
  const { role } = useSession();
  const may = useMay();
  const { dossier, said, done } = useDossier(drill);
  const { data: shelf, error } = useQuery({
    queryKey: ['shelf', drill],
    queryFn: () => ask<ReportShelf>(`drills/${drill}/reports`),
    retry: false,
  });
  useTitle(say('papers.title'));
  if (error && !shelf) return <WentWrong error={error} />;
  if (!shelf) return <Loading />;
  return (
    <div className={styles['page']}>
      <div className={styles['head']}>
        <h1>{say('papers.title')}</h1>
        <a href={`/api/v1/drills/${drill}/reports.zip?languages=${locale === 'en' ? 'en' : `${locale},en`}`} download>
          {say('papers.archive')}
        </a>
      </div>
      <p className={styles['lead']}>{say('papers.lead')}</p>
      <Closings closings={shelf.closings} />
      <p role="status" className={styles['said']}>
        {said && say('papers.done', { what: `\u2068${said}\u2069` })}
      </p>
      {shelf.own.map((paper) => (
        <OwnPaper key={paper.what} drill={drill} paper={paper} onDone={done} />
      ))}
      <Given dossier={dossier} onDone={done} />
      {dossier && dossier.owner !== 'region' && may('report.sign') && <ResultsGiven dossier={dossier} onDone={done} />}
      <Received drill={drill} released={shelf.released} />
      <ReleasedResults drill={drill} />
      {isOfANation(role) && <Trend drill={drill} />}
      {may('team.renew-codes') && <OwnCodes drill={drill} />}
    </div>
  );
}

interface GivenAway {
  readonly dossier: ReportDossier | undefined;
  readonly onDone: (what: string) => void;
}

const Given = ({ dossier, onDone }: GivenAway) =>
  dossier && <Releases drill={dossier.drill} releases={dossier.releases} onDone={onDone} />;
