export interface RespondSize {
  /** As the figures are called. */
  readonly name: string;
  /** Drills at once; each has as many teams as the others. */
  readonly drills: number;
  readonly teams: number;
  readonly inFlight: number;
  readonly questions: number;
  /** Rounds of each side that are measured; one round of each before them is not. */
  readonly rounds: number;
  /** Milliseconds of one round of one side. */
  readonly round: number;
}

const ONE: RespondSize = {
  name: 'respond',
  ...{ drills: 1, teams: 40, inFlight: 64, questions: 250, rounds: 4, round: 3000 },
};
const FORTY: RespondSize = { ...ONE, name: 'respond-40-drills', drills: 40, teams: 2 };
const QUICK = { rounds: 2, round: 1000 };
const SMALL = { inFlight: 8, teams: 4, questions: 20, rounds: 1, round: 200 };

export const RESPOND: Readonly<Record<'full' | 'quick' | 'small', readonly RespondSize[]>> = {
  full: [ONE, FORTY],
  quick: [
    { ...ONE, ...QUICK },
    { ...FORTY, ...QUICK },
  ],
  small: [
    { ...ONE, ...SMALL },
    { ...FORTY, ...SMALL, name: 'respond-3-drills', drills: 3 },
  ],
};
