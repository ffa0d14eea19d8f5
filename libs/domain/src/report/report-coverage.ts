import type { SeenDrill } from '../drill/drill.js';
import type { InjectId } from '../kernel/ids.js';
import type { TeamResult } from './report-teams.js';
import { mean } from './spread.js';

/** How far the drill exercised one code of a vocabulary. */
export interface CoverageLine {
  readonly code: string;
  readonly objectives: readonly string[];
  /** Injects with this tag that reached a team. */
  readonly injects: readonly InjectId[];
  /** Injects with this tag that the drill holds. */
  readonly planned: number;
  /** Teams that received at least one of them. */
  readonly teams: number;
  /** Mean quality over their scores. */
  readonly quality: number | null;
}

/** Coverage by pillar of the Global Cybersecurity Agenda and by service of the FIRST CSIRT framework. */
export interface ReportCoverage {
  readonly gca: readonly CoverageLine[];
  readonly first: readonly CoverageLine[];
}

type Tagged = { readonly tags: { readonly gca: readonly string[]; readonly first: readonly string[] } };

const byCode = new Intl.Collator('en', { numeric: true });

function coverageBy(kind: keyof ReportCoverage, drill: SeenDrill, teams: readonly TeamResult[]): CoverageLine[] {
  const injects = [...drill.injects.values()].map(({ inject }) => inject);
  const { objectives } = drill.scenario;
  const has = (code: string) => (one: Tagged) => one.tags[kind].includes(code);
  const codes = new Set([...injects, ...objectives].flatMap(({ tags }) => tags[kind]));
  return [...codes].sort(byCode.compare).map((code) => {
    const planned = new Set(injects.filter(has(code)).map(({ id }) => id));
    const played = teams.map((team) => team.injects.filter(({ inject }) => planned.has(inject)));
    const reached = new Set(played.flat().map(({ inject }) => inject));
    return {
      code,
      objectives: objectives.filter(has(code)).map(({ id }) => id),
      injects: [...planned].filter((id) => reached.has(id)),
      planned: planned.size,
      teams: played.filter((results) => results.length > 0).length,
      quality: mean(played.flat().flatMap(({ score }) => (score ? [score.quality] : []))),
    };
  });
}

export const reportCoverage = (drill: SeenDrill, teams: readonly TeamResult[]): ReportCoverage => ({
  gca: coverageBy('gca', drill, teams),
  first: coverageBy('first', drill, teams),
});
