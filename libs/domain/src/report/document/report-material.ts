import { isOver } from '../../drill/decision.js';
import type { SeenDrill } from '../../drill/drill.js';
import { assignments } from '../../evaluation/assigning/assignments.js';
import { isMarkable } from '../../evaluation/assigning/items.js';
import { drillAgreement, type DrillAgreement } from '../../evaluation/drill-agreement.js';
import { standingMarks, standingModeration } from '../../evaluation/marking/counted-marks.js';
import { rateTeam, type TeamRatings } from '../../evaluation/rating/rate-team.js';
import type { Entry } from '../../journal/event.js';
import type { NationId, TeamId } from '../../kernel/ids.js';
import { emptyDossier, type Dossier, type DossierOwner } from '../dossier/dossier.js';
import type { FilledForm } from '../feedback/filled-form.js';
import type { RegionalReport } from '../regional/regional-report.js';
import { report, type Report } from '../report.js';
import type { TeamResult } from '../report-teams.js';
import type { TrendPoint } from '../trend/trend-point.js';

/** What evaluators still have to do at one team. */
export interface Waiting {
  readonly marks: number;
  readonly disagreements: number;
}

/** All that the documents of one drill are made of, read once for all of them. */
export interface ReportMaterial {
  readonly drill: SeenDrill;
  readonly whole: Report;
  /** The last entry of the journal that was read. */
  readonly entries: number;
  readonly results: ReadonlyMap<TeamId, TeamResult>;
  readonly nationOf: ReadonlyMap<TeamId, NationId>;
  readonly ratings: ReadonlyMap<TeamId, TeamRatings>;
  readonly agreement: DrillAgreement;
  readonly waiting: ReadonlyMap<TeamId, Waiting>;
  readonly dossiers: ReadonlyMap<DossierOwner, Dossier>;
  readonly forms: readonly FilledForm[];
  /** The regional figures as somebody was last shown them; null: nobody was; undefined: it is of no matter here. */
  readonly published: RegionalReport | null | undefined;
  /** What nations came to in their other drills, as far as it was asked for. */
  readonly past: ReadonlyMap<NationId, readonly TrendPoint[]>;
}

/** What people have added to a drill, and what went before it. */
export interface AddedMaterial {
  readonly dossiers?: readonly Dossier[];
  readonly forms?: readonly FilledForm[];
  readonly published?: RegionalReport | null;
  readonly past?: ReadonlyMap<NationId, readonly TrendPoint[]>;
}

function waitingIn(drill: SeenDrill): ReadonlyMap<TeamId, Waiting> {
  const waiting = new Map<TeamId, Waiting>();
  for (const item of assignments(drill)) {
    if (!isMarkable(item) || standingModeration(item.delivery, item.rubric)) continue;
    const marks = standingMarks(item.delivery, item.rubric).length;
    const known = waiting.get(item.team) ?? { marks: 0, disagreements: 0 };
    waiting.set(item.team, {
      marks: known.marks + (marks === 0 ? 1 : 0),
      disagreements: known.disagreements + (item.disputed && marks < item.wanted ? 1 : 0),
    });
  }
  return waiting;
}

/**
 * Reads a drill for its documents.
 * @param entries the journal of that same drill, from its first entry on
 */
export function reportMaterial(drill: SeenDrill, entries: readonly Entry[], added: AddedMaterial = {}): ReportMaterial {
  const whole = report(drill, entries);
  const teams = [...drill.teams.values()].map(({ card }) => card);
  return {
    drill,
    whole,
    entries: entries.at(-1)?.seq ?? 0,
    results: new Map(whole.teams.map((result) => [result.team, result])),
    nationOf: new Map(teams.map(({ id, nation }) => [id, nation])),
    ratings: new Map(teams.map(({ id }) => [id, rateTeam(drill, id)])),
    agreement: drillAgreement(drill),
    waiting: waitingIn(drill),
    dossiers: new Map((added.dossiers ?? []).map((one) => [one.owner, one])),
    forms: added.forms ?? [],
    published: added.published,
    past: added.past ?? new Map(),
  };
}

export const dossierOf = ({ dossiers, whole }: ReportMaterial, owner: DossierOwner): Dossier =>
  dossiers.get(owner) ?? emptyDossier(owner, whole.drill);

export const teamsOf = ({ nationOf }: ReportMaterial, nation: NationId): readonly TeamId[] =>
  [...nationOf].filter(([, of]) => of === nation).map(([team]) => team);

/** Play is over and evaluators have nothing left to do: figures over all do not move with each mark any more. */
export const isSettled = ({ drill, waiting }: ReportMaterial): boolean =>
  isOver(drill) && [...waiting.values()].every(({ marks, disagreements }) => marks + disagreements === 0);
