import type { EvaluationMarks } from '#libs/contracts';
import type { Localised, NationalReport, Report, TeamReport } from '#libs/domain';
import { createContext, useContext } from 'react';
import { useInWords } from '../../ui/words/in-words.js';
import type { Figures } from './figures.js';

/** What every chapter of the report works with. */
export interface ReportDesk {
  readonly report: Report | TeamReport;
  readonly figures: Figures;
  /** Who marked what, for those who may know. */
  readonly marks?: EvaluationMarks | undefined;
  /** The nation's own report, for a team: it has the others as distributions. */
  readonly national?: NationalReport | undefined;
}

export const ReportContext = createContext<ReportDesk | null>(null);

export function useReportDesk(): ReportDesk {
  const desk = useContext(ReportContext);
  if (!desk) throw new Error('used outside the report');
  return desk;
}

const VARIABLE = /\{\{[^{}]*\}\}/g;

/** A text of the scenario as it may stand in a report: whose values its variables would have is not said. */
export function useReportText(): (text: Localised) => string {
  const inWords = useInWords();
  return (text) => inWords(text).replace(VARIABLE, '…');
}

/** How things are called; what the report does not name keeps its id. */
export function useNames() {
  const { report } = useReportDesk();
  const text = useReportText();
  return {
    team: (id: string): string => report.overview.teams.find((team) => team.id === id)?.name ?? id,
    inject: (id: string): string => {
      const found = report.injects.find(({ inject }) => inject === id);
      return (found && text(found.title)) || id;
    },
  };
}
