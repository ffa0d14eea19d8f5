import type { ReviewStep } from '#libs/contracts';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { ask } from '../../shell/http/ask.js';
import { useGrants } from '../../shell/session/use-grants.js';
import { Button } from '../../ui/button.js';
import { Shape, type ShapeName } from '../../ui/marks/shape.js';
import { useWallTime } from '../../ui/time/wall-time.js';
import { useWords } from '../../ui/words/catalogue.js';
import { UserText } from '../../ui/words/user-text.js';
import { useDraft } from '../desk/draft-context.js';
import { DraftStateWord } from '../draft/draft-state.js';
import { reviewWords } from '../words/review-words.js';
import { ReviewDialog, type ReviewVerb } from './review-dialog.js';
import styles from './review.module.css';

const SHAPES: Readonly<Record<ReviewStep['step'], ShapeName>> = {
  submitted: 'arrow',
  returned: 'diamond',
  approved: 'tick',
};

/** Where the draft stands, how it came there, and what can be done next. */
export function Approval() {
  const say = useWords(reviewWords);
  const wall = useWallTime();
  const { id, summary, faults } = useDraft();
  const granted = useGrants();
  const [asking, asks] = useState<ReviewVerb>();
  const { data: steps = [] } = useQuery({
    queryKey: ['studio', id, 'state', 'review'],
    queryFn: () => ask<readonly ReviewStep[]>(`studio/drafts/${id}/review`),
  });
  const { state, published } = summary;
  const wrong = faults?.counts.faults ?? 0;
  return (
    <section className={styles['part']} aria-labelledby="approval">
      <h2 id="approval">{say('review.way')}</h2>
      <p>
        <DraftStateWord state={state} />
      </p>
      {steps.length === 0 && <p className={styles['soft']}>{say('review.step.none')}</p>}
      <ol className={styles['steps']}>
        {steps.map((step) => (
          <Step key={step.at} step={step} />
        ))}
      </ol>
      {state === 'draft' && wrong > 0 && (
        <p className={styles['wrong']}>{say('review.submit.faulty', { faults: wrong })}</p>
      )}
      <Ways wrong={wrong > 0} onAsk={asks} />
      {published && (
        <p>
          {say('review.published', {
            version: `\u2066${published.version}\u2069`,
            when: wall.day(Date.parse(published.at)),
          })}{' '}
          {granted('organiser') && (
            <Link to="/control" search={{ pack: summary.name }}>
              {say('review.drill')}
            </Link>
          )}
        </p>
      )}
      {asking && <ReviewDialog verb={asking} onClose={() => asks(undefined)} />}
    </section>
  );
}

interface Asked {
  readonly wrong: boolean;
  readonly onAsk: (verb: ReviewVerb) => void;
}

/** What can be done with the draft as it stands, by whoever looks. */
function Ways({ wrong, onAsk }: Asked) {
  const say = useWords(reviewWords);
  const { id, summary } = useDraft();
  const granted = useGrants();
  const { state } = summary;
  return (
    <div className={styles['ways']}>
      {state === 'draft' && granted('organiser', 'author') && (
        <Button look="main" aria-disabled={wrong} onClick={() => !wrong && onAsk('submit')}>
          {say('review.submit')}
        </Button>
      )}
      {state === 'submitted' && granted('organiser') && (
        <Button look="main" onClick={() => onAsk('approve')}>
          {say('review.approve')}
        </Button>
      )}
      {state !== 'draft' && granted('organiser', 'author') && (
        <Button onClick={() => onAsk('return')}>{say('review.return')}</Button>
      )}
      <a href={`/api/v1/studio/drafts/${id}/pack.zip`} download>
        {say('review.download')}
      </a>
    </div>
  );
}

function Step({ step: { step, by, at, reason, alone } }: { readonly step: ReviewStep }) {
  const say = useWords(reviewWords);
  const wall = useWallTime();
  const who = `\u2068${by.name ?? say('review.somebody')}\u2069`;
  return (
    <li>
      <Shape name={SHAPES[step]} /> {say(`review.step.${step}`, { who, when: wall.day(Date.parse(at)) })}
      {alone && <span className={styles['soft']}> ({say('review.step.alone')})</span>}
      {reason !== null && (
        <blockquote>
          <UserText>{reason}</UserText>
        </blockquote>
      )}
    </li>
  );
}
