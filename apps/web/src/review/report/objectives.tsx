import type { ReportObjective } from '#libs/domain';
import { useWords } from '../../ui/words/catalogue.js';
import { UserText } from '../../ui/words/user-text.js';
import { ComparedChart } from '../charts/compared-chart.js';
import { RatingsChart } from '../charts/ratings-chart.js';
import { chartWords } from '../words/chart-words.js';
import { reportWords } from '../words/report-words.js';
import { DataTable, type DataRow } from './data-table.js';
import { RatingMark } from './rating-mark.js';
import { useReportDesk, useReportText } from './report-desk.js';
import styles from './report.module.css';

/** Objectives by rating: the chart over all of them, then each with its targets and tasks. */
export function Objectives() {
  const say = useWords(reportWords);
  const chart = useWords(chartWords);
  const text = useReportText();
  const { report, figures } = useReportDesk();
  return (
    <>
      <p className={styles['lead']}>{say('report.objectives.lead')}</p>
      {report.audience === 'organiser' ? (
        <RatingsChart objectives={report.objectives} />
      ) : (
        <ComparedChart
          title={chart('chart.shares')}
          desc={chart('chart.shares.desc', { count: report.objectives.length })}
          head={say('report.objective')}
          rows={report.objectives.map(({ id, title, share, others }) => ({
            id,
            name: text(title),
            own: share,
            others,
          }))}
          percent={figures.percent}
        />
      )}
      {report.objectives.map((objective) => (
        <Objective key={objective.id} objective={objective} alone={report.audience === 'team'} />
      ))}
    </>
  );
}

interface Shown {
  readonly objective: Omit<ReportObjective, 'byTeam'>;
  readonly alone: boolean;
}

function Objective({ objective, alone }: Shown) {
  const say = useWords(reportWords);
  const text = useReportText();
  const { title, needs, rating } = objective;
  const heads = [
    say('report.task'),
    say('report.rating'),
    say('report.share'),
    ...(alone ? [] : [say('report.exercised'), say('report.helped')]),
  ];
  return (
    <section className={styles['objective']}>
      <h3>
        <UserText>{text(title)}</UserText> <RatingMark rating={rating} />
      </h3>
      {needs.map((need) => (
        <p key={need.id} className={styles['soft']}>
          {say('report.need')}: <UserText>{text(need.text)}</UserText>
        </p>
      ))}
      <DataTable heads={heads} numbers={[2, 3, 4]} rows={useTaskRows(objective, alone)} />
    </section>
  );
}

/** Each capability target with its critical tasks under it. */
function useTaskRows({ targets }: Shown['objective'], alone: boolean): DataRow[] {
  const text = useReportText();
  const { figures } = useReportDesk();
  return targets.flatMap((target): DataRow[] => [
    {
      key: target.id,
      cells: [
        <strong key="title">
          <UserText>{text(target.title)}</UserText>
        </strong>,
        <RatingMark key="rating" rating={target.rating} />,
        figures.percent(target.share),
        ...(alone ? [] : [target.teams, '']),
      ],
    },
    ...target.tasks.map((task) => ({
      key: `${target.id} ${task.id}`,
      cells: [
        <span key="title" className={styles['task']}>
          <UserText>{text(task.title)}</UserText>
        </span>,
        <RatingMark key="rating" rating={task.rating} />,
        figures.percent(task.share),
        ...(alone ? [] : [task.teams, task.helped]),
      ],
    })),
  ]);
}
