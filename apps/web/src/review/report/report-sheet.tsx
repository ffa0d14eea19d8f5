import { useEffect, useRef, useState, type ReactNode, type RefObject } from 'react';
import { Button } from '../../ui/button.js';
import { TlpMark } from '../../ui/marks/tlp-mark.js';
import { useWords } from '../../ui/words/catalogue.js';
import { Patterns } from '../charts/patterns.js';
import { PlayChart } from '../charts/play-chart.js';
import { reportWords } from '../words/report-words.js';
import { InjectResults } from './inject-results.js';
import { Method } from './method.js';
import { Objectives } from './objectives.js';
import { Overview } from './overview.js';
import { Punctuality } from './punctuality.js';
import { useReportDesk } from './report-desk.js';
import { ReportTitle } from './report-title.js';
import styles from './report.module.css';
import { Services } from './services.js';
import { Results } from './results.js';

const CHAPTERS = [
  'overview',
  'objectives',
  'services',
  'timeline',
  'teams',
  'injects',
  'punctuality',
  'method',
] as const;
export type ChapterName = (typeof CHAPTERS)[number];
/** What is only about the platform and about all teams together stands in the organiser's report. */
const OWN: readonly ChapterName[] = ['overview', 'objectives', 'services', 'timeline', 'teams', 'injects', 'method'];

/** The report as one sheet, on the screen and on paper. */
export function ReportSheet() {
  const say = useWords(reportWords);
  const { report } = useReportDesk();
  const sheet = useRef<HTMLElement>(null);
  const chapters = report.audience === 'team' ? OWN : CHAPTERS;
  const contents: Readonly<Record<ChapterName, ReactNode>> = {
    overview: <Overview />,
    objectives: <Objectives />,
    services: <Services />,
    timeline: (
      <>
        <p className={styles['lead']}>{say('report.timeline.lead')}</p>
        <PlayChart report={report} />
      </>
    ),
    teams: <Results />,
    injects: <InjectResults />,
    punctuality: <Punctuality />,
    method: <Method />,
  };
  useOpenOnPaper(sheet);
  return (
    <article ref={sheet} className={styles['sheet']} data-paper={report.tlp} data-audience={report.audience}>
      <Patterns />
      <Tools sheet={sheet} />
      <ReportTitle chapters={chapters} />
      {chapters.map((name) => (
        <section
          key={name}
          id={name}
          data-chapter={name}
          className={styles['chapter']}
          aria-labelledby={`${name}-head`}
        >
          <h2 id={`${name}-head`}>{say(`report.${name}`)}</h2>
          {contents[name]}
        </section>
      ))}
      <footer className={styles['foot']}>
        <span>{say('report.handling')}</span>
        <TlpMark tlp={report.tlp} />
      </footer>
    </article>
  );
}

type Sheet = RefObject<HTMLElement | null>;

const foldedIn = (sheet: Sheet): HTMLDetailsElement[] => [...(sheet.current?.querySelectorAll('details') ?? [])];

function Tools({ sheet }: { readonly sheet: Sheet }) {
  const say = useWords(reportWords);
  const [open, setOpen] = useState(false);
  const turn = (): void => {
    for (const each of foldedIn(sheet)) each.open = !open;
    setOpen(!open);
  };
  return (
    <div className={`${styles['tools']} off-paper`}>
      <Button onClick={turn}>{say(open ? 'report.close-all' : 'report.open-all')}</Button>
      <Button look="main" onClick={() => window.print()}>
        {say('report.print')}
      </Button>
    </div>
  );
}

/** Nothing can be opened on paper: what is folded is opened for printing, and folded again afterwards. */
function useOpenOnPaper(sheet: Sheet): void {
  useEffect(() => {
    let opened: HTMLDetailsElement[] = [];
    const before = (): void => {
      opened = foldedIn(sheet).filter((each) => !each.open);
      for (const each of opened) each.open = true;
    };
    const after = (): void => {
      for (const each of opened) each.open = false;
    };
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    return () => {
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
    };
  }, [sheet]);
}
