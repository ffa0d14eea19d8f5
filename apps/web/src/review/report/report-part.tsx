import type { EvaluationMarks } from '#libs/contracts';
import type { NationalReport, Report, TeamReport } from '#libs/domain';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useMemo } from 'react';
import { ask, Refusal } from '../../shell/http/ask.js';
import { Loading, useTitle } from '../../shell/page/page.js';
import { WentWrong } from '../../shell/page/went-wrong.js';
import { directs } from '../../shell/session/session.js';
import { useSession } from '../../shell/session/use-session.js';
import { EmptyState } from '../../ui/empty-state.js';
import { useWords } from '../../ui/words/catalogue.js';
import { reportWords } from '../words/report-words.js';
import { reviewWords } from '../words/review-words.js';
import { useFigures } from './figures.js';
import { ReportContext, type ReportDesk } from './report-desk.js';
import { ReportSheet } from './report-sheet.js';
import styles from './report.module.css';

/** The after-action report, for whoever may read it: the whole for an organiser, for a team its own. */
export function ReportPart() {
  const say = useWords(reportWords);
  const { drill } = useParams({ from: '/review/$drill' });
  const { role } = useSession();
  const { data, error } = useQuery({
    queryKey: ['report', drill],
    queryFn: () => ask<Report | TeamReport>(`drills/${drill}/report`),
    retry: false,
  });
  const marks = useQuery({
    queryKey: ['marks', drill],
    queryFn: () => ask<EvaluationMarks>(`drills/${drill}/evaluation/marks`),
    enabled: directs(role),
  });
  const national = useQuery({
    queryKey: ['document', drill, 'national'],
    queryFn: () => ask<NationalReport>(`drills/${drill}/reports/national`),
    enabled: role === 'team' && data !== undefined,
    retry: false,
  });
  useTitle(data?.overview.title ?? say('report.title'));
  if (error && !data) return <NoReport error={error} />;
  if (!data) return <Loading />;
  return <Reported report={data} marks={marks.data} national={national.data} />;
}

function Reported({ report, marks, national }: Omit<ReportDesk, 'figures'>) {
  const figures = useFigures(report.overview.zone);
  const desk = useMemo((): ReportDesk => ({ report, figures, marks, national }), [report, figures, marks, national]);
  return (
    <ReportContext value={desk}>
      <ReportSheet />
    </ReportContext>
  );
}

function NoReport({ error }: { readonly error: Error }) {
  const say = useWords(reviewWords);
  const code = error instanceof Refusal ? error.problem.code : undefined;
  if (code !== 'drill-not-over' && code !== 'unknown-thing') return <WentWrong error={error} />;
  const early = code === 'drill-not-over';
  return (
    <div className={styles['nothing']}>
      <EmptyState title={say(early ? 'review.not-over' : 'review.not-yours')}>
        <p>{say(early ? 'review.not-over.team' : 'review.not-yours.why')}</p>
      </EmptyState>
    </div>
  );
}
