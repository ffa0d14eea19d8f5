import type { PlaceInDrill } from '#libs/contracts';
import { useRole } from '../words/role-words.js';
import { ofPlace, type KnownPlaces } from './places-of.js';

/** A place of this drill in words: as what, and of what. */
export function usePlaceText(known: KnownPlaces): (place: PlaceInDrill) => string {
  const role = useRole();
  return (place) => {
    const of = ofPlace(place, known);
    return of === undefined ? role(place) : `${role(place)} · \u2068${of}\u2069`;
  };
}
