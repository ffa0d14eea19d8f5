import type { Report, TeamReport } from '#libs/domain';
import { TlpMark } from '../../ui/marks/tlp-mark.js';
import { useWords, type Say } from '../../ui/words/catalogue.js';
import { UserText } from '../../ui/words/user-text.js';
import { reportWords } from '../words/report-words.js';
import type { Figures } from './figures.js';
import { useNames, useReportDesk, useReportText } from './report-desk.js';
import type { ChapterName } from './report-sheet.js';
import styles from './report.module.css';

/** The head of the report: what it is, for whom, the figures that matter most, and the way to each chapter. */
export function ReportTitle({ chapters }: { readonly chapters: readonly ChapterName[] }) {
  const say = useWords(reportWords);
  const { report, figures } = useReportDesk();
  const names = useNames();
  const text = useReportText();
  const { overview } = report;
  return (
    <header className={styles['title']}>
      <p className={styles['kind']}>
        <span>{say(report.audience === 'team' ? 'report.title.team' : 'report.title')}</span>
        <TlpMark tlp={report.tlp} />
      </p>
      <h1>
        <UserText>{overview.title}</UserText>
      </h1>
      {report.audience === 'team' && (
        <p className={styles['whose']}>
          <UserText>{names.team(report.team)}</UserText>
        </p>
      )}
      <p className={styles['subtitle']}>
        <UserText>{text(overview.scenario.title)}</UserText> · {figures.day(overview.startEx)}
      </p>
      {overview.endEx === null && (
        <p className={styles['interim']} role="status">
          {say('report.interim')}
        </p>
      )}
      <dl className={styles['tiles']}>
        {tilesOf(report, say, figures).map(([words, value]) => (
          <div key={words}>
            <dt>{words}</dt>
            <dd dir="ltr">{value}</dd>
          </div>
        ))}
      </dl>
      <nav className={styles['contents']} aria-label={say('report.contents')}>
        <ol>
          {chapters.map((name) => (
            <li key={name}>
              <a href={`#${name}`}>{say(`report.${name}`)}</a>
            </li>
          ))}
        </ol>
      </nav>
    </header>
  );
}

type SayHere = typeof reportWords extends { readonly say: (locale: never) => infer Speaks } ? Speaks : Say<string>;

function tilesOf(report: Report | TeamReport, say: SayHere, figures: Figures): [string, string][] {
  const { counts, nations, played } = report.overview;
  if (report.audience === 'team') {
    const { total, answered, expected, late } = report.result;
    return [
      [say('report.share'), figures.percent(total.share)],
      [say('report.answered'), `${answered} / ${expected}`],
      [say('report.late'), String(late)],
      [say('report.injects.count'), String(counts.released)],
      [say('report.fact.played'), figures.span(played)],
      [say('report.fact.participants'), String(report.participants)],
    ];
  }
  const inTime = counts.answered === 0 ? null : (counts.answered - counts.late) / counts.answered;
  return [
    [say('report.nations'), String(nations.length)],
    [say('report.teams.count'), String(report.teams.length)],
    [say('report.injects.count'), `${counts.released} / ${counts.injects}`],
    [say('report.answers'), String(counts.answered)],
    [say('report.in-time'), figures.percent(inTime)],
    [say('report.fact.played'), figures.span(played)],
  ];
}
