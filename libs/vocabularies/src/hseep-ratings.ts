import type { Term, Vocabulary } from './vocabulary.js';

/** How well a critical task went. The ratings are ordinal: a lower `rank` is better. */
export interface HseepRating extends Term {
  readonly rank: 1 | 2 | 3 | 4;
  /** P, S and M all reached the objective. */
  readonly achieved: boolean;
  readonly meaning: string;
}

export const hseepRatings: Vocabulary<HseepRating> = {
  id: 'hseep-ratings',
  version: '2020',
  source: 'FEMA, Homeland Security Exercise and Evaluation Program',
  terms: [
    {
      code: 'P',
      name: 'Performed without Challenges',
      rank: 1,
      achieved: true,
      meaning: 'Done so that the objective was reached and nothing else suffered.',
    },
    {
      code: 'S',
      name: 'Performed with Some Challenges',
      rank: 2,
      achieved: true,
      meaning: 'The objective was reached; it could have been done better or with less.',
    },
    {
      code: 'M',
      name: 'Performed with Major Challenges',
      rank: 3,
      achieved: true,
      meaning: 'The objective was reached, at the price of other work, of safety or of the plans in force.',
    },
    {
      code: 'U',
      name: 'Unable to be Performed',
      rank: 4,
      achieved: false,
      meaning: 'The objective was not reached.',
    },
  ],
};
