import type { Report, TeamReport } from '#libs/domain';
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { setImmediate as breathe } from 'node:timers/promises';
import { inOrderOf, namesOf, type Names } from './names.js';
import { TlpMark, tlpClass } from './parts/tlp-mark.js';
import { Communications } from './sections/communications.js';
import { Coverage } from './sections/coverage.js';
import { Injects } from './sections/injects.js';
import { Lateness } from './sections/lateness.js';
import { Method } from './sections/method.js';
import { Objectives } from './sections/objectives.js';
import { Overview } from './sections/overview.js';
import { OwnResults } from './sections/own-results.js';
import { TeamResults } from './sections/team-results.js';
import { Teams } from './sections/teams.js';
import { Timeline } from './sections/timeline.js';
import { Title } from './sections/title.js';
import { Tools } from './parts/tools.js';
import { stylesheet, stylesheetHash } from './styles/stylesheet.js';
import { plain, wordsIn, type PageLanguage, type Words } from '../words/words.js';

export interface PageWish {
  readonly language: PageLanguage;
  /** Address of the stylesheet; without it the styles are written into the page, which then needs nothing else. */
  readonly stylesheet?: string;
  /** Addresses of the same report in other forms, shown on screen only. */
  readonly links?: { readonly download: string; readonly languages: readonly (readonly [PageLanguage, string])[] };
}

const WHOLE = [
  'overview',
  'objectives',
  'coverage',
  'teams',
  'injects',
  'lateness',
  'communications',
  'timeline',
  'method',
];
const OWN = ['overview', 'objectives', 'teams', 'coverage', 'timeline', 'method'];

function* wholeReport(w: Words, names: Names, report: Report): Generator<ReactElement> {
  yield <Overview w={w} names={names} report={report} />;
  yield <Objectives w={w} names={names} report={report} />;
  yield <Coverage w={w} coverage={report.coverage} alone={false} />;
  yield <Teams w={w} names={names} teams={report.teams} />;
  for (const result of inOrderOf(report.teams, ({ team }) => names.team(team), w))
    yield <TeamResults w={w} names={names} result={result} />;
  yield <Injects w={w} injects={report.injects} />;
  yield <Lateness w={w} names={names} lateness={report.lateness} />;
  yield <Communications w={w} names={names} report={report} />;
  yield <Timeline w={w} names={names} report={report} />;
  yield <Method w={w} />;
}

function* ownReport(w: Words, names: Names, report: TeamReport): Generator<ReactElement> {
  yield <Overview w={w} names={names} report={report} />;
  yield <Objectives w={w} names={names} report={report} />;
  yield <OwnResults w={w} names={names} report={report} />;
  yield <Coverage w={w} coverage={report.coverage} alone />;
  yield <Timeline w={w} names={names} report={report} />;
  yield <Method w={w} />;
}

/**
 * The report as one page of HTML without scripts, piece by piece: a chapter or a team at a time, with room for other work
 * in between, because a regional drill of forty teams is a long page.
 */
export async function* writeHtml(report: Report | TeamReport, wish: PageWish): AsyncGenerator<string> {
  const w = wordsIn(wish.language, report.overview.zone);
  const names = namesOf(report, w);
  yield `<!doctype html>\n<html lang="${w.language}" dir="${w.texts.dir}">\n`;
  yield renderToStaticMarkup(<Head w={w} report={report} wish={wish} />);
  yield `\n<body class="marked-${tlpClass(report.tlp)} audience-${report.audience}">\n`;
  if (wish.links) yield renderToStaticMarkup(<Tools w={w} links={wish.links} />);
  const chapters = report.audience === 'team' ? OWN : WHOLE;
  yield renderToStaticMarkup(<Title w={w} names={names} report={report} chapters={chapters} />);
  yield '\n<main>\n';
  const parts = report.audience === 'team' ? ownReport(w, names, report) : wholeReport(w, names, report);
  for (const part of parts) {
    yield `${renderToStaticMarkup(part)}\n`;
    await breathe();
  }
  yield `</main>\n${renderToStaticMarkup(<Foot w={w} report={report} />)}\n</body>\n</html>\n`;
}

interface Given {
  readonly w: Words;
  readonly report: Report | TeamReport;
}

/** A file on its own carries a policy of its own: no scripts, nothing fetched, only these styles. */
function Head({ w, report, wish }: Given & { readonly wish: PageWish }): ReactElement {
  const alone = `default-src 'none'; style-src 'sha256-${stylesheetHash}'; base-uri 'none'; form-action 'none'`;
  return (
    <head>
      <meta charSet="utf-8" />
      {wish.stylesheet === undefined && <meta httpEquiv="Content-Security-Policy" content={alone} />}
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <meta name="robots" content="noindex" />
      <title>{`${plain(report.overview.title)} – ${w.texts.report} (${report.tlp})`}</title>
      {wish.stylesheet === undefined ? (
        <style dangerouslySetInnerHTML={{ __html: stylesheet }} />
      ) : (
        <link rel="stylesheet" href={wish.stylesheet} />
      )}
    </head>
  );
}

const Foot = ({ w, report }: Given): ReactElement => (
  <footer className="page-foot">
    <span>{w.texts.handling}</span>
    <TlpMark tlp={report.tlp} />
  </footer>
);
