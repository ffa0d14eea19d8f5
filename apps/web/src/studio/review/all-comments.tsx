import { useState } from 'react';
import { Button } from '../../ui/button.js';
import { Choice } from '../../ui/form/choice.js';
import { useWords } from '../../ui/words/catalogue.js';
import { UserText } from '../../ui/words/user-text.js';
import { useDraft } from '../desk/draft-context.js';
import { useLeading } from '../draft/use-leading.js';
import { CommentThread, Talk } from '../fields/comments.js';
import { usePlaceInWords } from '../words/place-in-words.js';
import { reviewWords } from '../words/review-words.js';
import styles from './review.module.css';

/** Everything that authors said, each leading to what it is about; and what is said of the whole. */
export function AllComments() {
  const say = useWords(reviewWords);
  const placeInWords = usePlaceInWords();
  const { id, comments } = useDraft();
  const lead = useLeading(id);
  const [open, onlyOpen] = useState(true);
  const first = comments.filter(({ answers, at, resolved }) => answers === null && at !== null && !(open && resolved));
  return (
    <section className={styles['part']} aria-labelledby="comments">
      <h2 id="comments">{say('review.comments')}</h2>
      <Choice type="checkbox" checked={open} onChange={({ target }) => onlyOpen(target.checked)}>
        {say('review.comments.open')}
      </Choice>
      {comments.length === 0 && <p className={styles['soft']}>{say('review.comments.none')}</p>}
      {first.map((comment) => (
        <div key={comment.id}>
          <Button look="quiet" onClick={() => comment.at && lead(comment.at)}>
            <UserText>{placeInWords(comment.at)}</UserText>
          </Button>
          <Talk comment={comment} answers={comments.filter(({ answers }) => answers === comment.id)} />
        </div>
      ))}
      <h3>{say('review.comments.about')}</h3>
      <CommentThread at={null} label={say('review.comments.about')} />
    </section>
  );
}
