import type { Localised } from '../../kernel/localised.js';
import type { NationId } from '../../kernel/ids.js';
import { drillOverview } from '../document/drill-overview.js';
import { frame } from '../document/frame.js';
import type { DrillOverview, NationCard, ReportFrame } from '../document/report-frame.js';
import { dossierOf, teamsOf, type ReportMaterial } from '../document/report-material.js';
import { isOpenAction } from '../dossier/improvement-action.js';
import type { ReportOverview } from '../report-overview.js';
import { ownCoverage } from '../national/national-coverage.js';

/** What of the agenda a nation took part in, without how it did. */
export interface ExercisedCode {
  readonly code: string;
  readonly objectives: readonly string[];
  readonly injects: number;
}

/**
 * That a nation took part, in what, and what it does about it: evidence for those who report of a nation's exercises. It
 * holds no result, and is not a score of the Global Cybersecurity Index nor part of one.
 */
export interface ParticipationRecord extends ReportFrame {
  readonly audience: 'participation';
  readonly nation: NationCard;
  readonly statement: 'not-a-gci-score';
  readonly overview: Omit<DrillOverview, 'interventions'>;
  readonly organisations: ReportOverview['organisations'];
  readonly teams: readonly { readonly name: string; readonly role: string }[];
  readonly received: number;
  readonly answered: number;
  readonly objectives: readonly { readonly id: string; readonly title: Localised; readonly exercised: boolean }[];
  readonly gca: readonly ExercisedCode[];
  readonly first: readonly ExercisedCode[];
  readonly advisoriesShared: number;
  readonly improvement: { readonly actions: number; readonly open: number; readonly done: number };
}

/** The record of one nation, or undefined when it has no team in the drill. */
export function participationRecord(material: ReportMaterial, nation: NationId): ParticipationRecord | undefined {
  const { whole } = material;
  const card = whole.overview.nations.find(({ id }) => id === nation);
  const teams = teamsOf(material, nation);
  if (!card || teams.length === 0) return undefined;
  const { interventions: _interventions, ...overview } = drillOverview(material);
  const results = teams.flatMap((team) => material.results.get(team) ?? []);
  const coverage = ownCoverage(whole.coverage, results);
  const received = new Set(results.flatMap(({ injects }) => injects.map(({ inject }) => inject)));
  const actions = [...dossierOf(material, nation).actions.values()];
  const codes = (lines: typeof coverage.gca): ExercisedCode[] =>
    lines.map(({ code, objectives, injects }) => ({ code, objectives, injects: injects.length }));
  return {
    audience: 'participation',
    ...frame(material, 'participation', nation, 'TLP:GREEN'),
    nation: card,
    statement: 'not-a-gci-score',
    overview,
    organisations: whole.overview.organisations.filter((one) => one.nation === nation),
    teams: whole.overview.teams.filter((one) => one.nation === nation).map(({ name, role }) => ({ name, role })),
    received: results.reduce((sum, result) => sum + result.received, 0),
    answered: results.reduce((sum, result) => sum + result.answered, 0),
    objectives: whole.objectives.map(({ id, title, targets }) => ({
      id,
      title,
      exercised: targets.some(({ tasks }) => tasks.some(({ injects }) => injects.some((one) => received.has(one)))),
    })),
    gca: codes(coverage.gca),
    first: codes(coverage.first),
    advisoriesShared: results.reduce((sum, { sharing }) => sum + sharing.advisoriesSent, 0),
    improvement: {
      actions: actions.length,
      open: actions.filter(isOpenAction).length,
      done: actions.filter(({ status }) => status === 'done').length,
    },
  };
}
