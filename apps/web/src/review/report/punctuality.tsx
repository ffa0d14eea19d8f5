import type { Spread } from '#libs/domain';
import { useWords } from '../../ui/words/catalogue.js';
import { reportWords } from '../words/report-words.js';
import { DataTable } from './data-table.js';
import { useReportDesk } from './report-desk.js';
import styles from './report.module.css';

/** How punctual Muster itself was, and how much was said between teams. */
export function Punctuality() {
  const say = useWords(reportWords);
  const { report, figures } = useReportDesk();
  if (report.audience === 'team') return null;
  const { release, acknowledgement } = report.lateness;
  const { messages, advisories, indicators, announcements } = report.communications;
  const line = (words: string, { count, p50, p99, max, overSecond }: Spread) => ({
    key: words,
    cells: [words, count, figures.span(p50), figures.span(p99), figures.span(max), overSecond],
  });
  return (
    <>
      <p className={styles['lead']}>{say('report.punctuality.lead')}</p>
      <DataTable
        heads={[
          say('report.punctuality'),
          say('report.injects.count'),
          say('report.half'),
          say('report.most'),
          say('report.latest'),
          say('report.over-second'),
        ]}
        numbers={[1, 2, 3, 4, 5]}
        rows={[line(say('report.release'), release), line(say('report.receipt'), acknowledgement)]}
      />
      <h3>{say('report.between')}</h3>
      <p className={styles['lead']}>{say('report.between.lead')}</p>
      <DataTable
        heads={[say('report.between'), say('report.all')]}
        numbers={[1]}
        rows={[
          { key: 'messages', cells: [say('report.messages'), messages] },
          { key: 'advisories', cells: [say('report.advisories'), advisories] },
          { key: 'indicators', cells: [say('report.indicators'), indicators] },
          { key: 'announcements', cells: [say('report.announcements'), announcements] },
        ]}
      />
    </>
  );
}
