import { becauseOf, type Score, type ScoreLine, type TeamInjectResult } from '#libs/domain';
import { Link } from '@tanstack/react-router';
import { useWords } from '../../ui/words/catalogue.js';
import { UserText } from '../../ui/words/user-text.js';
import { reasonWords } from '../words/reason-words.js';
import { reportWords } from '../words/report-words.js';
import { DataTable } from './data-table.js';
import { MarksBehind } from './marks-behind.js';
import { useReportDesk, useReportText } from './report-desk.js';
import styles from './report.module.css';

interface Scored {
  readonly team: string;
  readonly one: TeamInjectResult;
  readonly score: Score;
}

const apart = (figure: string): string => `\u2066${figure}\u2069`;

/** A score opened: how it was multiplied, each measure with what it earned and why, when, by whom and under which version. */
export function ScoreWhy({ team, one, score }: Scored) {
  const say = useWords(reportWords);
  const { figures } = useReportDesk();
  const { weight, quality, timeliness, points, provisional } = score;
  const values = { weight, quality, timeliness, points };
  const shown = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, apart(figures.number(value))]));
  return (
    <details className={styles['why']}>
      <summary>
        {say('report.why')}: {say('report.why.line', shown)}
      </summary>
      {provisional && <p>{say('report.provisional')}</p>}
      <Measures one={one} score={score} />
      <Times one={one} team={team} />
      <MarksBehind inject={one.inject} team={team} />
    </details>
  );
}

function Measures({ one, score }: Omit<Scored, 'team'>) {
  const say = useWords(reportWords);
  const sayWhy = useWords(reasonWords);
  const text = useReportText();
  const { report, figures } = useReportDesk();
  const why = ({ because }: ScoreLine): string => {
    const { code, figures: values } = becauseOf(because);
    return sayWhy(code, values);
  };
  const measures = report.injects.find(({ inject }) => inject === one.inject)?.measures ?? [];
  const nameOf = ({ measure, kind }: ScoreLine): string => {
    const known = measures.find(({ id, kind: of }) => id === measure && of === kind);
    return known ? text(known.text) || measure : measure;
  };
  return (
    <DataTable
      heads={[say('report.why.measure'), say('report.why.part'), say('report.why.earned'), say('report.why.because')]}
      numbers={[1, 2]}
      rows={score.lines.map((line) => ({
        key: `${line.kind} ${line.measure}`,
        cells: [
          <span key="name">
            {say(`report.why.${line.kind}`)}: <UserText>{nameOf(line)}</UserText>
          </span>,
          figures.percent(line.share),
          line.credit === undefined ? say('report.why.unmarked') : figures.percent(line.credit),
          <UserText key="because">{why(line)}</UserText>,
        ],
      }))}
    />
  );
}

function Times({ one, team }: Omit<Scored, 'score'>) {
  const say = useWords(reportWords);
  const { report, figures } = useReportDesk();
  const time = (at: number): string => apart(figures.second(at));
  const told = [
    one.acknowledged !== null && say('report.why.received', { time: time(one.acknowledged) }),
    one.opened !== null && say('report.why.opened', { time: time(one.opened) }),
    one.answered !== null && say('report.why.answered', { time: apart(figures.offset(one.answered)) }),
    one.took !== null && say('report.why.took', { span: apart(figures.span(one.took)) }),
  ].filter((part) => part !== false);
  return (
    <p>
      {say('report.why.times')}: {told.join(' · ')}{' '}
      {report.overview.endEx !== null && one.answered !== null && (
        <Link
          className="off-paper"
          to="/review/$drill/replay"
          params={{ drill: report.drill }}
          search={{ viewer: `team:${team}`, inject: one.inject, time: Math.floor(one.answered) }}
        >
          {say('report.why.see')}
        </Link>
      )}
    </p>
  );
}
