import { useState } from 'react';
import { Stored } from '../../ui/stored.js';
import { useStored } from '../../ui/use-stored.js';
import { isSeat, SEATS, type JoinCard, type Seat } from './cards-of.js';

export const PAPERS = ['a4', 'letter'] as const;
export type Paper = (typeof PAPERS)[number];
export const WHOSE = ['all', 'teams', 'nations', 'evaluators', 'staff', 'observers'] as const;
export const MOST_COPIES = 20;

type Copies = Readonly<Record<Seat, number>>;
const FOUR = 4;
/** What most teams need at first: one who leads, one card that players pass round at the table. */
const USUAL: Copies = { lead: 1, player: 1, mentor: 0, shadow: 0 };

const chosenPaper = new Stored<Paper>('muster.cards.paper', (found) => PAPERS.find((paper) => paper === found) ?? 'a4');

const groupOf = ({ kind }: JoinCard): (typeof WHOSE)[number] => {
  if (isSeat(kind)) return 'teams';
  if (kind === 'observer') return 'observers';
  if (kind === 'national-controller') return 'nations';
  return /evaluator/.test(kind) ? 'evaluators' : 'staff';
};

const fits = (card: JoinCard, whose: string): boolean =>
  whose === 'all' || whose === groupOf(card) || whose === `team:${card.team}`;

/** What is to be printed: whose cards, how many for each seat, on which paper; and the cards, sheet by sheet. */
export function usePrinting(cards: readonly JoinCard[]) {
  const paper = useStored(chosenPaper);
  const [whose, setWhose] = useState('all');
  const [copies, setCopies] = useState(USUAL);
  const printed = cards
    .filter((card) => fits(card, whose))
    .flatMap((card) => Array.from({ length: isSeat(card.kind) ? copies[card.kind] : 1 }, () => card));
  const sheets = Array.from({ length: Math.ceil(printed.length / FOUR) }, (_, sheet) =>
    printed.slice(sheet * FOUR, (sheet + 1) * FOUR),
  );
  return {
    ...{ paper, whose, copies, count: printed.length, sheets, setWhose, seats: SEATS },
    setPaper: (chosen: Paper) => chosenPaper.set(chosen),
    setCopies: (seat: Seat, wanted: number) =>
      setCopies({ ...copies, [seat]: Math.max(0, Math.min(MOST_COPIES, Math.round(wanted) || 0)) }),
  };
}

export type Printing = ReturnType<typeof usePrinting>;
