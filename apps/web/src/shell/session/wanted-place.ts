import type { OwnPlace, PlaceInDrill, Self } from '#libs/contracts';
import { ask } from '../http/ask.js';
import type { Wanted } from './afterwards.js';

type Role = PlaceInDrill['role'];

/** Whose pages begin with what; who has more than one of these places in a drill gets the first. */
const PAGES: readonly (readonly [string, readonly Role[]])[] = [
  ['/control', ['director', 'controller', 'national-controller', 'sim-cell']],
  ['/review', ['director', 'team', 'national-controller']],
  ['/console', ['team']],
  ['/observe', ['observer']],
  ['/evaluate', ['lead-evaluator', 'evaluator']],
];
const DRILL = /^\/\w+\/([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})(?:\/|$)/;

/** The place that a person has to take to see a page: the one that they had, or the only one of theirs that shows it. */
export async function wantedPlace({ path, place }: Wanted): Promise<PlaceInDrill | undefined> {
  const pathname = path.split('?')[0] ?? '';
  const roles = PAGES.find(([begin]) => pathname === begin || pathname.startsWith(`${begin}/`))?.[1];
  if (!roles) return undefined;
  const drill = DRILL.exec(pathname)?.[1];
  const suits = ({ role, drill: of }: PlaceInDrill): boolean =>
    roles.includes(role) && (drill === undefined || of === drill);
  if (place && suits(place)) return place;
  const { places } = await ask<Self>('people/me');
  const suiting = places.filter((each) => suits(each.place));
  const going = drill === undefined ? suiting.filter(({ over }) => !over) : suiting;
  return drill === undefined && going.length !== 1 ? undefined : firstOf(roles, going)?.place;
}

const firstOf = (roles: readonly Role[], places: readonly OwnPlace[]): OwnPlace | undefined =>
  places.toSorted((one, other) => roles.indexOf(one.place.role) - roles.indexOf(other.place.role))[0];
