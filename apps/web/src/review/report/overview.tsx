import type { ReactNode } from 'react';
import { useWords } from '../../ui/words/catalogue.js';
import { UserText, Verbatim } from '../../ui/words/user-text.js';
import { reportWords } from '../words/report-words.js';
import { useReportDesk, useReportText } from './report-desk.js';
import styles from './report.module.css';

/** What was played, when, and for how long. */
export function Overview() {
  const say = useWords(reportWords);
  const { report, figures } = useReportDesk();
  const text = useReportText();
  const { overview } = report;
  const { counts, pack, scenario, startEx, endEx, asOf, endReason, pauses } = overview;
  const facts: (readonly [string, ReactNode])[] = [
    [say('report.fact.startEx'), figures.day(startEx)],
    endEx === null ? [say('report.fact.asOf'), figures.day(asOf)] : [say('report.fact.endEx'), figures.day(endEx)],
    [say('report.fact.played'), <Verbatim key="played">{figures.span(overview.played)}</Verbatim>],
    [say('report.fact.planned'), <Verbatim key="planned">{figures.span(overview.plannedDuration)}</Verbatim>],
    [say('report.fact.wall'), <Verbatim key="wall">{figures.span(overview.wall)}</Verbatim>],
    [
      say('report.fact.paused'),
      <span key="paused">
        <Verbatim>{figures.span(overview.paused)}</Verbatim> · {say('report.fact.pauses', { count: pauses })}
      </span>,
    ],
    [say('report.fact.pack'), <Verbatim key="pack">{`${pack.name} ${pack.version}`}</Verbatim>],
  ];
  if (endReason !== null) facts.push([say('report.fact.reason'), <UserText key="reason">{endReason}</UserText>]);
  if (report.audience === 'organiser') facts.push([say('report.fact.interventions'), counts.interventions]);
  return (
    <>
      <p>
        <UserText>{text(scenario.summary)}</UserText>
      </p>
      <dl className={styles['facts']}>
        {facts.map(([words, value]) => (
          <div key={words}>
            <dt>{words}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
