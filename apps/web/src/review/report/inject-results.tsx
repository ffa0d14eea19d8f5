import type { Report, TeamReport } from '#libs/domain';
import { useWords } from '../../ui/words/catalogue.js';
import { UserText, Verbatim } from '../../ui/words/user-text.js';
import { ComparedChart } from '../charts/compared-chart.js';
import { SpreadChart } from '../charts/spread-chart.js';
import { chartWords } from '../words/chart-words.js';
import { reportWords } from '../words/report-words.js';
import { DataTable } from './data-table.js';
import { useReportDesk, useReportText } from './report-desk.js';
import styles from './report.module.css';

/** How each inject went: over all teams for the organiser, for a team beside the mean of the others. */
export function InjectResults() {
  const { report } = useReportDesk();
  return report.audience === 'team' ? <Own report={report} /> : <Whole report={report} />;
}

function Own({ report }: { readonly report: TeamReport }) {
  const say = useWords(reportWords);
  const chart = useWords(chartWords);
  const text = useReportText();
  const { figures } = useReportDesk();
  const rows = report.injects
    .filter(({ expected }) => expected)
    .map(({ inject, title, others }) => {
      const own = report.result.injects.find((one) => one.inject === inject)?.score?.quality ?? null;
      return { id: inject, name: text(title), own, others: others.quality };
    });
  return (
    <>
      <p className={styles['lead']}>{say('report.injects.lead.team')}</p>
      <ComparedChart
        title={chart('chart.compared')}
        desc={chart('chart.compared.desc', { count: rows.length })}
        head={say('report.inject')}
        rows={rows}
        percent={figures.percent}
      />
    </>
  );
}

function Whole({ report }: { readonly report: Report }) {
  const say = useWords(reportWords);
  const text = useReportText();
  const { figures } = useReportDesk();
  const asked = report.injects.filter(({ expected, quality }) => expected && quality !== null);
  const heads = [
    say('report.inject'),
    say('report.released'),
    say('report.answered'),
    say('report.late'),
    say('report.median'),
    say('report.quality'),
  ];
  return (
    <>
      <p className={styles['lead']}>{say('report.injects.lead')}</p>
      {asked.length > 0 && <SpreadChart injects={asked} />}
      <DataTable
        heads={heads}
        numbers={[1, 2, 3, 4, 5]}
        rows={report.injects.map(({ inject, title, expected, released, answered, late, medianTook, quality }) => ({
          key: inject,
          cells: [
            <UserText key="title">{text(title) || inject}</UserText>,
            released,
            ...(expected
              ? [
                  answered,
                  late,
                  <Verbatim key="median">{figures.span(medianTook)}</Verbatim>,
                  figures.percent(quality?.mean),
                ]
              : [
                  <span key="none" className={styles['soft']}>
                    {say('report.none-asked')}
                  </span>,
                  '',
                  '',
                  '',
                ]),
          ],
        }))}
      />
    </>
  );
}
