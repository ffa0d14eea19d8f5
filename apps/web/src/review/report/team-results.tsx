import type { TeamInjectResult, TeamResult } from '#libs/domain';
import { useWords } from '../../ui/words/catalogue.js';
import { UserText, Verbatim } from '../../ui/words/user-text.js';
import { reportWords } from '../words/report-words.js';
import { DataTable } from './data-table.js';
import { DASH } from './figures.js';
import { useNames, useReportDesk } from './report-desk.js';
import styles from './report.module.css';
import { ScoreWhy } from './score-why.js';

/** What became of each inject at one team; every score opens to its reasons. */
export function TeamResults({ result }: { readonly result: TeamResult }) {
  const say = useWords(reportWords);
  const names = useNames();
  const { figures } = useReportDesk();
  const heads = [
    say('report.inject'),
    say('report.released'),
    say('report.answered'),
    say('report.took'),
    say('report.points'),
  ];
  const shown = result.injects.filter(({ expected, kind }) => expected || kind !== 'expected-action');
  return (
    <>
      <p className={styles['summary']}>
        {say('report.share')}: <strong>{figures.percent(result.total.share)}</strong>
        {result.total.provisional && ` · ${say('report.provisional')}`}
      </p>
      <DataTable
        heads={heads}
        numbers={[1, 2, 3, 4]}
        rows={shown.map((one) => ({
          key: one.inject,
          cells: [
            <UserText key="name">{names.inject(one.inject)}</UserText>,
            <Verbatim key="released">{figures.offset(one.releasedTime)}</Verbatim>,
            <Answered key="answered" one={one} />,
            <Verbatim key="took">{figures.span(one.took)}</Verbatim>,
            <Points key="points" one={one} />,
          ],
          below: one.score && <ScoreWhy team={result.team} one={one} score={one.score} />,
        }))}
      />
    </>
  );
}

function Answered({ one: { answered, late, revisions, hints, kind } }: { readonly one: TeamInjectResult }) {
  const say = useWords(reportWords);
  const { figures } = useReportDesk();
  const remarks = [
    late && say('report.late'),
    revisions > 0 && say('report.revisions', { count: revisions }),
    hints.length > 0 && `${say('report.hints')}: ${hints.length}`,
    kind === 'contingency' && say('report.helped-along'),
  ].filter((remark) => remark !== false);
  return (
    <>
      <Verbatim>{answered === null ? DASH : figures.offset(answered)}</Verbatim>
      {remarks.length > 0 && <span className={styles['remarks']}>{remarks.join(' · ')}</span>}
    </>
  );
}

function Points({ one: { expected, score } }: { readonly one: TeamInjectResult }) {
  const say = useWords(reportWords);
  const { figures } = useReportDesk();
  if (!expected) return <span className={styles['soft']}>{say('report.none-asked')}</span>;
  if (!score) return <span className={styles['soft']}>{say('report.no-score')}</span>;
  return <Verbatim>{`${figures.number(score.points)} / ${figures.number(score.weight)}`}</Verbatim>;
}
