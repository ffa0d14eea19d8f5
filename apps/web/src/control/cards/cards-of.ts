import type { AccessCodeList, DrillSummary, RenewCode } from '#libs/contracts';
import { LOCALES, type Locale } from '../../ui/words/locales.js';

/** The seats of a team, in the order in which their cards are printed. */
export const SEATS = ['lead', 'player', 'mentor', 'shadow'] as const;
export type Seat = (typeof SEATS)[number];

/** As what a card lets somebody in. */
export type CardKind =
  Seat | AccessCodeList['staff'][number]['role'] | 'national-controller' | 'evaluator' | 'lead-evaluator' | 'observer';

/** One printed card: whose it is, and the code that lets them in. */
export interface JoinCard {
  /** Names the card among all of a drill. */
  readonly id: string;
  readonly kind: CardKind;
  readonly team: string | undefined;
  readonly name: string | undefined;
  readonly nation: string | undefined;
  /** In which languages it says what to do, the reader's own first. */
  readonly locales: readonly Locale[];
  readonly code: string;
  /** Whose code is renewed when the card is lost. */
  readonly whose: RenewCode['whose'];
}

const EVERY = Object.keys(LOCALES) as Locale[];
const NOBODY = { team: undefined, name: undefined, nation: undefined, locales: EVERY };

/** The languages of ours that somebody reads; all of them where that is not known. */
function readBy(languages: readonly string[]): readonly Locale[] {
  const read = languages.flatMap((language) => EVERY.filter((locale) => locale === language));
  return read.length > 0 ? read : EVERY;
}

export const isSeat = (kind: CardKind): kind is Seat => SEATS.some((seat) => seat === kind);

/** The cards of a drill: its teams' in their order, seat by seat, then nations', evaluators', staff's, observers'. */
export function cardsOf(drill: DrillSummary, codes: AccessCodeList): readonly JoinCard[] {
  const cards = codes.teams.map((team) => ({ ...team, card: drill.teams.find(({ id }) => id === team.team) }));
  const nations = new Map(codes.nations.map(({ nation, name }) => [nation, name]));
  const languagesOf = (nation: string): readonly Locale[] =>
    readBy(cards.filter((team) => team.nation === nation).flatMap(({ card }) => card?.languages ?? []));
  return [
    ...cards.flatMap(({ team, name, nation, code, players, mentors, shadows, card }) =>
      SEATS.map((kind): JoinCard => ({
        ...{ id: `team:${team}:${kind}`, kind, team, name, nation: nations.get(nation) ?? nation },
        ...{ locales: readBy(card?.languages ?? []), whose: { role: 'team', team, seat: kind } },
        code: { lead: code, player: players, mentor: mentors, shadow: shadows }[kind],
      })),
    ),
    ...codes.nations.map(({ nation, name, code }): JoinCard => ({
      ...{ ...NOBODY, id: `nation:${nation}`, kind: 'national-controller', name, code },
      locales: [...new Set(languagesOf(nation))],
      whose: { role: 'national-controller', nation },
    })),
    ...codes.evaluators.map(({ evaluator, name, lead, code }): JoinCard => ({
      ...{ ...NOBODY, id: `evaluator:${evaluator}`, kind: lead ? 'lead-evaluator' : 'evaluator', name, code },
      whose: { role: 'evaluator', evaluator },
    })),
    ...codes.staff.map(({ role, code }): JoinCard => ({ ...NOBODY, id: role, kind: role, code, whose: { role } })),
    ...(codes.observers === null
      ? []
      : [
          {
            ...NOBODY,
            id: 'observer',
            kind: 'observer' as const,
            code: codes.observers,
            whose: { role: 'observer' as const },
          },
        ]),
  ];
}
