import styles from './review.module.css';
import { AllComments } from './all-comments.js';
import { Approval } from './approval.js';
import { Versions } from './versions.js';

/** The way to approval, what authors said, and every version with what has changed since. */
export const ReviewView = () => (
  <div className={styles['view']}>
    <div>
      <Approval />
      <AllComments />
    </div>
    <Versions />
  </div>
);
