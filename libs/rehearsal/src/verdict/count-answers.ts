import { isDeepStrictEqual } from 'node:util';
import type { RehearsalResult, StreamEntry } from '#libs/contracts';
import type { ControlSees, EventOf } from '#libs/domain';
import type { GivenAnswer } from '../play/orders.js';

type Submitted = EventOf<'response-submitted'>;
type Counted = Pick<RehearsalResult, 'sent' | 'kept' | 'lost' | 'unheard' | 'refused'> & { readonly keptTwice: number };

const placeOf = ({ team, inject }: { readonly team: string; readonly inject: string }): string => `${team} ${inject}`;

/**
 * Looks for every given answer in the journal: under its revision and word for word as the server said that it kept it.
 * Submissions of a team's that it never gave were kept more than once.
 */
export function countAnswers(entries: readonly StreamEntry<ControlSees>[], given: readonly GivenAnswer[]): Counted {
  const journal = new Map<string, Submitted[]>();
  for (const { event } of entries) {
    if (event.type !== 'response-submitted') continue;
    const place = placeOf(event);
    journal.set(place, [...(journal.get(place) ?? []), event]);
  }
  const sent = given.filter(({ outcome }) => outcome !== 'refused');
  const unclaimed = new Map([...journal].map(([place, events]) => [place, [...events]]));
  const claim = (answer: GivenAnswer): boolean => {
    const events = unclaimed.get(placeOf(answer)) ?? [];
    const index = events.findIndex((event) => isKeptAs(event, answer));
    if (index >= 0) events.splice(index, 1);
    return index >= 0;
  };
  const precise = sent.filter(({ revision }) => revision !== undefined);
  const vague = sent.filter(({ revision }) => revision === undefined);
  const missing = [...precise, ...vague].filter((answer) => !claim(answer));
  // Whoever never heard what became of an answer was promised nothing.
  const unheard = missing.filter(({ outcome }) => outcome === 'unknown').length;
  const places = new Set(given.map(placeOf));
  const left = [...unclaimed]
    .filter(([place]) => places.has(place))
    .reduce((all, [, events]) => all + events.length, 0);
  return {
    sent: sent.length,
    kept: sent.length - missing.length,
    lost: missing.length - unheard,
    unheard,
    refused: given.length - sent.length,
    keptTwice: left,
  };
}

const isKeptAs = (event: Submitted, { revision, answer }: GivenAnswer): boolean =>
  revision === undefined || (event.revision === revision && isDeepStrictEqual(event.answer, answer));
