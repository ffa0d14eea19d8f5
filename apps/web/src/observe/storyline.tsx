import { formatOffset } from '#libs/domain';
import { Fragment } from 'react';
import { Button } from '../ui/button.js';
import { EmptyState } from '../ui/empty-state.js';
import { useWords } from '../ui/words/catalogue.js';
import { useLocale } from '../ui/words/use-locale.js';
import { observeWords } from './observe-words.js';
import type { Story } from './observed-drill.js';
import { StoryCard } from './story-card.js';
import { toldIn } from './told-in.js';
import styles from './storyline.module.css';
import { useReading } from './use-reading.js';

interface Lined {
  readonly storyline: readonly Story[];
  /** Whether an empty story is known to be empty. */
  readonly read: boolean;
  /** Whether new pieces are said aloud. */
  readonly aloud: boolean;
}

/** The story so far, the newest first; nothing moves under the eyes of somebody who reads further down. */
export function Storyline({ storyline, read, aloud }: Lined) {
  const say = useWords(observeWords);
  const { top, shown, waiting, leftOffAt } = useReading(storyline);
  return (
    <section className={styles['story']} aria-labelledby="story">
      <div className={styles['head']}>
        <h2 id="story">{say('observe.story')}</h2>
        {waiting > 0 && (
          <Button look="main" onClick={() => top.current?.scrollIntoView({ block: 'center' })}>
            {say('observe.new.show', { count: waiting })}
          </Button>
        )}
      </div>
      {aloud && <LatestSaid storyline={storyline} />}
      <div className={styles['roll']} tabIndex={0} role="group" aria-labelledby="story">
        <div ref={top} className={styles['top']} />
        {storyline.length === 0 && read && (
          <EmptyState title={say('observe.nothing')}>
            <p>{say('observe.nothing.why')}</p>
          </EmptyState>
        )}
        <ol className={styles['cards']}>
          {shown.map((story, index) => (
            <Fragment key={story.n}>
              {story.n === leftOffAt && (
                <li className={styles['divider']}>{say('observe.left-off', { count: index })}</li>
              )}
              <li>
                <StoryCard story={story} newest={index === 0} />
              </li>
            </Fragment>
          ))}
        </ol>
      </div>
    </section>
  );
}

/** For those who hear the page: one line for each new piece, after whatever is being said. */
function LatestSaid({ storyline }: Pick<Lined, 'storyline'>) {
  const say = useWords(observeWords);
  const locale = useLocale();
  return (
    <div role="log" className="out-of-sight">
      {storyline.slice(0, 1).map((story) => (
        <p key={story.n}>
          {say('observe.told', {
            time: formatOffset(story.time),
            channel: say(`observe.channel.${story.channel}`),
            from: story.from.name,
            subject: toldIn(story, locale).subject,
          })}
        </p>
      ))}
    </div>
  );
}
