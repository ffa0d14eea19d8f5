import type { TeamResult } from '#libs/domain';
import { useMemo } from 'react';
import { useWords } from '../../ui/words/catalogue.js';
import { UserText, Verbatim } from '../../ui/words/user-text.js';
import { useLocale } from '../../ui/words/use-locale.js';
import { shownCell } from '../charts/shown-cell.js';
import { reportWords } from '../words/report-words.js';
import { DataTable } from './data-table.js';
import { useNames, useReportDesk } from './report-desk.js';
import styles from './report.module.css';
import { TeamResults } from './team-results.js';

/** The results of every team in the order of their names, or a team's own. */
export function Results() {
  const say = useWords(reportWords);
  const { report, figures } = useReportDesk();
  if (report.audience === 'team') {
    const others = shownCell(report.others.share);
    return (
      <>
        <p className={styles['lead']}>{say('report.teams.lead.team')}</p>
        <p>
          {say('report.others')}:{' '}
          <strong>{others.kind === 'kept-back' ? say('report.kept-back') : figures.percent(others.value)}</strong>
        </p>
        <TeamResults result={report.result} />
      </>
    );
  }
  return <Everybody teams={report.teams} />;
}

function Everybody({ teams }: { readonly teams: readonly TeamResult[] }) {
  const say = useWords(reportWords);
  const locale = useLocale();
  const names = useNames();
  const { figures } = useReportDesk();
  const inOrder = useMemo(() => {
    const collator = new Intl.Collator(locale, { numeric: true, sensitivity: 'base' });
    return [...teams].sort((one, other) => collator.compare(names.team(one.team), names.team(other.team)));
  }, [teams, locale]);
  return (
    <>
      <p className={styles['lead']}>{say('report.teams.lead')}</p>
      <DataTable
        heads={[
          say('report.team'),
          say('report.share'),
          say('report.answered'),
          say('report.late'),
          say('report.median'),
        ]}
        numbers={[1, 2, 3, 4]}
        rows={inOrder.map(({ team, total, answered, expected, late, medianTook }) => ({
          key: team,
          cells: [
            <a key="name" href={`#team-${team}`}>
              <UserText>{names.team(team)}</UserText>
            </a>,
            figures.percent(total.share),
            <Verbatim key="answered">{`${answered} / ${expected}`}</Verbatim>,
            late,
            figures.span(medianTook),
          ],
        }))}
      />
      {inOrder.map((result) => (
        <section key={result.team} id={`team-${result.team}`} className={styles['team']}>
          <h3>
            <UserText>{names.team(result.team)}</UserText>
          </h3>
          <TeamResults result={result} />
        </section>
      ))}
    </>
  );
}
