import type { Rating } from '#libs/domain';
import type { ReactElement } from 'react';
import { DASH, type Words } from '../../words/words.js';

interface Given {
  readonly w: Words;
  readonly rating: Rating | 'not-exercised';
}

/** The letter of a rating; its colour says nothing that the letter does not. */
export const RatingMark = ({ w, rating }: Given): ReactElement => (
  <abbr className={`rating rating-${rating}`} title={w.texts.ratings[rating]}>
    {rating === 'not-exercised' ? DASH : rating}
  </abbr>
);
