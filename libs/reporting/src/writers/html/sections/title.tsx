import type { Report, TeamReport } from '#libs/domain';
import type { ReactElement } from 'react';
import { Figure, Name } from '../parts/name.js';
import { TlpMark } from '../parts/tlp-mark.js';
import type { Names } from '../names.js';
import type { Words } from '../../words/words.js';

interface Given {
  readonly w: Words;
  readonly names: Names;
  readonly report: Report | TeamReport;
  readonly chapters: readonly string[];
}

/** The head of the first page: what this is, for whom, and the figures that matter most. */
export function Title({ w, names, report, chapters }: Given): ReactElement {
  const { texts } = w;
  const { overview } = report;
  const over = overview.endEx !== null;
  return (
    <header className="title">
      <p className="kind">
        <span>{report.audience === 'team' ? texts.ownReport : texts.report}</span>
        <TlpMark tlp={report.tlp} />
      </p>
      <h1>
        <Name of={overview.title} />
      </h1>
      {report.audience === 'team' && (
        <p className="whose">
          <Name of={names.team(report.team)} />
        </p>
      )}
      <p className="subtitle">
        <bdi>{w.text(overview.scenario.title)}</bdi>
        <span className="when">{w.instant(overview.startEx)}</span>
      </p>
      {!over && <p className="interim">{texts.interim}</p>}
      <dl className="figures">
        {figuresOf(w, report).map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <Figure>{value}</Figure>
            </dd>
          </div>
        ))}
      </dl>
      <nav aria-label={texts.contents}>
        <ol>
          {chapters.map((id) => (
            <li key={id}>
              <a href={`#${id}`}>{texts.sections[id as keyof typeof texts.sections]}</a>
            </li>
          ))}
        </ol>
      </nav>
    </header>
  );
}

function figuresOf(w: Words, report: Report | TeamReport): [string, string][] {
  const { columns, facts } = w.texts;
  const { counts, nations, played } = report.overview;
  if (report.audience === 'team') {
    const { expected, answered, total, late } = report.result;
    return [
      [columns.total, w.percent(total.share)],
      [columns.answered, `${answered} / ${expected}`],
      [columns.late, String(late)],
      [columns.injects, String(counts.released)],
      [facts.played, w.span(played)],
      [facts.participants, String(report.participants)],
    ];
  }
  const inTime = counts.answered === 0 ? null : (counts.answered - counts.late) / counts.answered;
  return [
    [columns.nations, String(nations.length)],
    [columns.teams, String(report.teams.length)],
    [columns.injects, `${counts.released} / ${counts.injects}`],
    [columns.answers, String(counts.answered)],
    [columns.onTime, w.percent(inTime)],
    [facts.played, w.span(played)],
  ];
}
