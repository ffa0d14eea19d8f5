import { useWords } from '../../ui/words/catalogue.js';
import { RadarChart } from '../charts/radar-chart.js';
import { reportWords } from '../words/report-words.js';
import { useReportDesk } from './report-desk.js';
import styles from './report.module.css';

/** What was exercised of the services of a CSIRT, and how well. */
export function Services() {
  const say = useWords(reportWords);
  const { report, figures } = useReportDesk();
  return (
    <>
      <p className={styles['lead']}>{say('report.services.lead')}</p>
      <RadarChart lines={report.coverage.first} alone={report.audience === 'team'} percent={figures.percent} />
    </>
  );
}
