import { useWords } from '../../ui/words/catalogue.js';
import type { RatingName } from '../charts/rating-parts.js';
import { reportWords } from '../words/report-words.js';
import styles from './report.module.css';

/** A rating as its letter, with its meaning for whoever hears or points at it. */
export function RatingMark({ rating }: { readonly rating: RatingName }) {
  const say = useWords(reportWords);
  const words = say(`report.rating.${rating}`);
  return (
    <span className={styles['rating']}>
      {rating !== 'not-exercised' && (
        <b dir="ltr" lang="en" className={styles['letter']} data-rating={rating}>
          {rating}
        </b>
      )}{' '}
      <span className={styles['meaning']}>{words}</span>
    </span>
  );
}
