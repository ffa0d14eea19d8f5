import type { Gives, PlaceInDrill } from '#libs/contracts';
import { drillClosed, ok, refuse, type Result } from '#libs/domain';
import type { Caller } from '../policies/caller.js';
import { permit } from '../policies/permit.js';
import type { DrillBook, DrillFacts } from './drill-book.js';
import { isThere, nationOf } from './drill-book.js';

/** A drill in which the caller may give places, and of whom: national controllers of their own nation's teams only. */
export async function givingIn(caller: Caller, drill: string, book: DrillBook): Promise<Result<DrillFacts>> {
  const permitted = permit(caller, 'places.give', drill);
  if (!permitted.ok) return permitted;
  const facts = await book.find(drill);
  return facts ? ok(facts) : refuse('unknown-thing', 'There is no such drill.');
}

/** Whether a place is among those that a caller may give, take away and see. */
export const isTheirs = (caller: Caller, place: PlaceInDrill, facts: DrillFacts): boolean =>
  caller.role !== 'national-controller' || (place.role === 'team' && nationOf(place, facts) === caller.nation);

/** Whether a caller may give this. Gives what is known of the drill, where it is a place in one. */
export async function mayGive(caller: Caller, gives: Gives, book: DrillBook): Promise<Result<DrillFacts | undefined>> {
  if (gives.what === 'grant') {
    const permitted = permit(caller, 'grants.give');
    return permitted.ok ? ok(undefined) : permitted;
  }
  const { place } = gives;
  const giving = await givingIn(caller, place.drill, book);
  if (!giving.ok) return giving;
  // What is of another nation is answered as what is not there.
  if (!isThere(place, giving.value) || (place.role === 'team' && !isTheirs(caller, place, giving.value)))
    return refuse('unknown-thing', 'The drill has no such team, nation or evaluator.');
  if (!isTheirs(caller, place, giving.value)) return refuse('not-allowed', 'Your role does not allow this.');
  return giving;
}

/** `mayGive`, as the drill stands: into a nation of one that is closed, only that nation's own lets somebody in. */
export async function mayInvite(
  caller: Caller,
  gives: Gives,
  book: DrillBook,
): Promise<Result<DrillFacts | undefined>> {
  const may = await mayGive(caller, gives, book);
  if (!may.ok || gives.what === 'grant' || !may.value?.closed || caller.role === 'national-controller') return may;
  return nationOf(gives.place, may.value) === null ? may : drillClosed;
}
