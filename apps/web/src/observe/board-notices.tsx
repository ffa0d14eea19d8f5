import type { DrillStatus } from '#libs/domain';
import { Shape, type ShapeName } from '../ui/marks/shape.js';
import { STATUS_SHAPES } from '../ui/time/clock-strip.js';
import type { DrillClock } from '../ui/time/drill-clock.js';
import { useWallTime } from '../ui/time/wall-time.js';
import { useWords } from '../ui/words/catalogue.js';
import { observeWords } from './observe-words.js';
import styles from './board-notices.module.css';

interface Noticed {
  readonly drill: DrillClock;
  /** The instant at which the board was frozen, where it is. */
  readonly frozenAt: number | undefined;
  /** Since when there is no connection, where there is none. */
  readonly awaySince: number | undefined;
}

const WHY = {
  planned: 'observe.waiting.why',
  scheduled: 'observe.waiting.why',
  paused: 'observe.paused.why',
  stopped: 'observe.stopped.why',
  ended: 'observe.ended.why',
  aborted: 'observe.aborted.why',
} as const satisfies Partial<Record<DrillStatus, string>>;

/** What a watcher has to know about the board itself: frozen, cut off, waiting, standing still, over. */
export function BoardNotices({ drill: { status }, frozenAt, awaySince }: Noticed) {
  const say = useWords(observeWords);
  const wall = useWallTime();
  const before = status === 'planned' || status === 'scheduled';
  const time = (at: number) => `\u2066${wall.second(at)}\u2069`;
  return (
    <div className={styles['notices']} role="status">
      {awaySince !== undefined && (
        <Notice tone="fault" shape="gap" title={say('observe.away', { time: time(awaySince) })}>
          {say('observe.away.why')}
        </Notice>
      )}
      {frozenAt !== undefined && (
        <Notice tone="frozen" shape="diamond" title={say('observe.frozen')}>
          {say('observe.frozen.why', { time: time(frozenAt) })}
        </Notice>
      )}
      {status !== 'running' && (
        <Notice tone="plain" shape={STATUS_SHAPES[status]} {...(before && { title: say('observe.waiting') })}>
          {say(WHY[status])}
        </Notice>
      )}
    </div>
  );
}

interface Told {
  readonly tone: 'fault' | 'frozen' | 'plain';
  readonly shape: ShapeName;
  /** Left out where the clock beside it says the word already. */
  readonly title?: string;
  readonly children: string;
}

const Notice = ({ tone, shape, title, children }: Told) => (
  <p className={`${styles['notice']} ${styles[tone]}`}>
    <strong>
      <Shape name={shape} />
      {title}
    </strong>{' '}
    <span>{children}</span>
  </p>
);
