import type { AccessCodeList, DrillSummary, PlaceInDrill } from '#libs/contracts';

interface Named {
  readonly id: string;
  readonly name: string;
}

/** What a place in a drill can be of, by names. */
export interface KnownPlaces {
  readonly drill: string;
  readonly roles: readonly PlaceInDrill['role'][];
  readonly nations: readonly Named[];
  readonly teams: readonly Named[];
  readonly evaluators: readonly (Named & { readonly lead: boolean })[];
}

const WHOLE = ['director', 'controller', 'sim-cell', 'observer'] as const;

/** Whoever hands out codes to one nation only invites into its teams only. */
export const placesOf = ({ id }: DrillSummary, codes: AccessCodeList): KnownPlaces => ({
  drill: id,
  roles: codes.observers === null ? ['team'] : ['team', 'national-controller', 'evaluator', ...WHOLE],
  nations: codes.nations.map(({ nation, name }) => ({ id: nation, name })),
  teams: codes.teams.map(({ team, name }) => ({ id: team, name })),
  evaluators: codes.evaluators.map(({ evaluator, name, lead }) => ({ id: evaluator, name, lead })),
});

/** What the team, nation or evaluator of a place is called. */
export function ofPlace(place: PlaceInDrill, { nations, teams, evaluators }: KnownPlaces): string | undefined {
  const named = (all: readonly Named[], id: string): string => all.find((one) => one.id === id)?.name ?? id;
  if (place.role === 'team') return named(teams, place.team);
  if (place.role === 'national-controller') return named(nations, place.nation);
  return 'evaluator' in place ? named(evaluators, place.evaluator) : undefined;
}
