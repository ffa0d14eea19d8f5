import type { DrillId, EvaluatorId, NationId, TeamId } from '#libs/domain';
import type { Place } from '../policies/place.js';

/** What identity needs to know of a drill to speak of places in it. */
export interface DrillFacts {
  readonly title: string;
  readonly over: boolean;
  /** Whether what came of nations is theirs alone by now. */
  readonly closed: boolean;
  readonly nations: ReadonlyMap<NationId, string>;
  readonly teams: ReadonlyMap<TeamId, { readonly name: string; readonly nation: NationId }>;
  readonly evaluators: ReadonlyMap<EvaluatorId, { readonly name: string; readonly lead: boolean }>;
}

/** Where identity reads of drills: it knows none itself. */
export abstract class DrillBook {
  /** Undefined where there is no such drill. */
  abstract find(drill: DrillId): Promise<DrillFacts | undefined>;
}

/** What the team, the nation or the evaluator of a place is called; null for places that are of the whole drill. */
export function nameOf(place: Place, facts: DrillFacts): string | null {
  switch (place.role) {
    case 'team':
      return facts.teams.get(place.team)?.name ?? place.team;
    case 'national-controller':
      return facts.nations.get(place.nation) ?? place.nation;
    case 'evaluator':
    case 'lead-evaluator':
      return facts.evaluators.get(place.evaluator)?.name ?? place.evaluator;
    default:
      return null;
  }
}

/** Of which nation a place is, where it is of one. */
export function nationOf(place: Place, facts: DrillFacts): NationId | null {
  if (place.role === 'team') return facts.teams.get(place.team)?.nation ?? null;
  return place.role === 'national-controller' ? place.nation : null;
}

/** Whether the drill has what a place speaks of. */
export function isThere(place: Place, facts: DrillFacts): boolean {
  switch (place.role) {
    case 'team':
      return facts.teams.has(place.team);
    case 'national-controller':
      return facts.nations.has(place.nation);
    case 'evaluator':
    case 'lead-evaluator':
      return facts.evaluators.get(place.evaluator)?.lead === (place.role === 'lead-evaluator');
    default:
      return true;
  }
}
