import type { RatingName } from './rating-parts.js';

/** How each rating is drawn: by pattern, so that no colour has to be told apart. */
export const RATING_LOOKS: Readonly<Record<RatingName, string>> = {
  P: 'full',
  S: 'stripes',
  M: 'dots',
  U: 'crossed',
  'not-exercised': 'empty',
};
