import type { PlaceInDrill } from '#libs/contracts';
import { IsNull } from 'typeorm';
import type { Place } from '../policies/place.js';
import type { AccessCode } from './access-code.js';

type Row = Pick<AccessCode, 'role' | 'drill' | 'team' | 'evaluator' | 'nation' | 'seat'>;

/** Which place a row of a table speaks of; undefined where it does not say so whole. */
export function whoIn({ role, drill, team, evaluator, nation, seat }: Row): Place | undefined {
  if (role === 'organiser') return { role };
  if (drill === null) return undefined;
  switch (role) {
    case 'director':
    case 'controller':
    case 'sim-cell':
    case 'observer':
      return { role, drill };
    case 'national-controller':
      return nation === null ? undefined : { role, drill, nation };
    case 'evaluator':
    case 'lead-evaluator':
      return evaluator === null ? undefined : { role, drill, evaluator };
    case 'team':
      return team === null ? undefined : { role, drill, team, seat: seat ?? 'lead' };
  }
}

/** The columns of a place: those that it does not have are null. */
export const rowOf = (place: Place): Row => ({
  ...{ drill: null, team: null, evaluator: null, nation: null, seat: null },
  ...place,
});

/** What finds the rows of a place in a drill. */
export function placeIs(place: PlaceInDrill) {
  const { drill: _known, role: _too, team, evaluator, nation, seat } = rowOf(place);
  return {
    role: place.role,
    drill: place.drill,
    team: team ?? IsNull(),
    evaluator: evaluator ?? IsNull(),
    nation: nation ?? IsNull(),
    seat: seat ?? IsNull(),
  };
}

/** The columns of a place in a drill. */
export const columnsOf = (place: PlaceInDrill) => ({ ...rowOf(place), role: place.role, drill: place.drill });
