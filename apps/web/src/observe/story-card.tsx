import { formatOffset } from '#libs/domain';
import { useState } from 'react';
import { Button } from '../ui/button.js';
import { useWallTime } from '../ui/time/wall-time.js';
import { directionOf } from '../ui/words/locales.js';
import { useLocale } from '../ui/words/use-locale.js';
import { useWords } from '../ui/words/catalogue.js';
import { UserText, Verbatim } from '../ui/words/user-text.js';
import { observeWords } from './observe-words.js';
import type { Story } from './observed-drill.js';
import { StoryText } from './story-text.js';
import styles from './story-card.module.css';
import { toldIn } from './told-in.js';

/** More than a hall reads at once; the rest is for whoever opens it. */
const LONG = 260;

interface Carded {
  readonly story: Story;
  readonly newest: boolean;
}

/** One piece of the story, in the look of the channel by which it came. */
export function StoryCard({ story, newest }: Carded) {
  const say = useWords(observeWords);
  const told = toldIn(story, useLocale());
  const [open, setOpen] = useState(false);
  const long = told.body.length > LONG;
  return (
    <article className={styles['card']} data-channel={story.channel} data-newest={newest}>
      <CardHead story={story} />
      <div lang={told.lang} dir={told.lang === 'ar' ? directionOf('ar') : 'ltr'} className={styles['told']}>
        <h3 className={styles['subject']}>
          <UserText>{told.subject}</UserText>
        </h3>
        <div className={styles['body']} data-clamped={long && !open}>
          <StoryText>{told.body}</StoryText>
        </div>
      </div>
      {long && (
        <Button look="quiet" className={styles['more'] ?? ''} aria-expanded={open} onClick={() => setOpen(!open)}>
          {say(open ? 'observe.less' : 'observe.more')}
        </Button>
      )}
    </article>
  );
}

function CardHead({ story: { channel, from, time, at } }: Pick<Carded, 'story'>) {
  const say = useWords(observeWords);
  const wall = useWallTime();
  return (
    <header className={styles['head']}>
      <span className={styles['face']} aria-hidden="true">
        {[...from.name][0]}
      </span>
      <span className={styles['from']}>
        <span className={styles['sender']}>
          <UserText>{from.name}</UserText>
        </span>
        {from.address !== undefined && <Verbatim>{from.address}</Verbatim>}
      </span>
      <span className={styles['channel']}>{say(`observe.channel.${channel}`)}</span>
      <span className={styles['when']}>
        <Verbatim>{formatOffset(time)}</Verbatim> <bdi dir="ltr">{wall.minute(at)}</bdi>
      </span>
    </header>
  );
}
