import { QUALITY_BANDS, type Report, type TeamReport } from '#libs/domain';
import { useWords } from '../../ui/words/catalogue.js';
import { UserText, Verbatim } from '../../ui/words/user-text.js';
import { ComparedChart } from '../charts/compared-chart.js';
import { SpreadChart } from '../charts/spread-chart.js';
import { bandsOf, fifthsOf } from '../charts/spread-rows.js';
import { chartWords } from '../words/chart-words.js';
import { reportWords } from '../words/report-words.js';
import { DataTable } from './data-table.js';
import { useReportDesk, useReportText } from './report-desk.js';
import styles from './report.module.css';

/** How each inject went: over all teams for the organiser, for a team beside the mean and the spread of the others. */
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
      <OtherNations />
    </>
  );
}

/** The others as a distribution, as the nation's own report has it. */
function OtherNations() {
  const say = useWords(reportWords);
  const chart = useWords(chartWords);
  const text = useReportText();
  const { national } = useReportDesk();
  if (!national) return null;
  const rows = bandsOf(national.injects, text);
  return (
    <SpreadChart
      title={chart('chart.others.spread')}
      desc={chart('chart.others.spread.desc', { count: rows.length })}
      head={say('report.inject')}
      classes={QUALITY_BANDS.map((band) => {
        if (band === 'not-scored' || band === 'not-received')
          return { name: chart(`chart.band.${band}`), short: chart(`chart.band.${band}.short`) };
        const [from = 0, to = 0] = band.split('-').map(Number);
        return { name: chart('chart.fifth', { from, to }), short: `≤${to}` };
      })}
      rows={rows}
    />
  );
}

const FIFTHS = [20, 40, 60, 80, 100] as const;

function Whole({ report }: { readonly report: Report }) {
  const say = useWords(reportWords);
  const chart = useWords(chartWords);
  const text = useReportText();
  const rows = fifthsOf(report.injects, text);
  return (
    <>
      <p className={styles['lead']}>{say('report.injects.lead')}</p>
      {rows.length > 0 && (
        <SpreadChart
          title={chart('chart.spread')}
          desc={chart('chart.spread.desc', { count: rows.length })}
          head={say('report.inject')}
          classes={FIFTHS.map((to) => ({ name: chart('chart.fifth', { from: to - 20, to }), short: `≤${to}` }))}
          rows={rows}
        />
      )}
      <InjectTable report={report} />
    </>
  );
}

function InjectTable({ report }: { readonly report: Report }) {
  const say = useWords(reportWords);
  const text = useReportText();
  const { figures } = useReportDesk();
  const heads = [
    say('report.inject'),
    say('report.released'),
    say('report.answered'),
    say('report.late'),
    say('report.median'),
    say('report.quality'),
  ];
  const none = (
    <span key="none" className={styles['soft']}>
      {say('report.none-asked')}
    </span>
  );
  return (
    <DataTable
      heads={heads}
      numbers={[1, 2, 3, 4, 5]}
      rows={report.injects.map(({ inject, title, expected, released, answered, late, medianTook, quality }) => {
        const median = <Verbatim key="median">{figures.span(medianTook)}</Verbatim>;
        const asked = expected ? [answered, late, median, figures.percent(quality?.mean)] : [none, '', '', ''];
        return { key: inject, cells: [<UserText key="title">{text(title) || inject}</UserText>, released, ...asked] };
      })}
    />
  );
}
