import { drillTimeAt, formatOffset } from '#libs/domain';
import { Shape } from '../ui/marks/shape.js';
import { STATUS_SHAPES } from '../ui/time/clock-strip.js';
import type { DrillClock } from '../ui/time/drill-clock.js';
import { useWallTime } from '../ui/time/wall-time.js';
import { uiWords } from '../ui/ui-words.js';
import { useWords } from '../ui/words/catalogue.js';
import styles from './board-clock.module.css';
import { observeWords } from './observe-words.js';

interface Clocked {
  readonly drill: DrillClock;
  readonly at: number;
  readonly frozen: boolean;
}

const SECOND = 1000;

/** Drill time, or the time until StartEx: to the second, as `T+00:31:05` or `T−00:05:00`. */
function timeShown({ clock, status, startAt }: DrillClock, at: number): string {
  if (status !== 'scheduled' || startAt === undefined)
    return formatOffset(Math.floor(drillTimeAt(clock, at) / SECOND) * SECOND);
  const left = Math.max(0, Math.ceil((startAt - at) / SECOND) * SECOND);
  return formatOffset(left).replace('+', '−');
}

/** Drill time, large enough for the last row of the hall, with the state as word, shape and colour. */
export function BoardClock({ drill, at, frozen }: Clocked) {
  const say = useWords(uiWords);
  const { status, clock } = drill;
  return (
    <section className={styles['clock']} aria-label={say('ui.clock')} data-status={status} data-frozen={frozen}>
      <span role="timer" aria-live="off" dir="ltr" className={styles['time']}>
        {timeShown(drill, at)}
      </span>
      <div className={styles['beside']}>
        <p role="status" className={styles['state']}>
          <Shape name={STATUS_SHAPES[status]} />
          {say(`ui.status.${status}`)}
        </p>
        {status === 'running' && clock.speed !== 1 && <p>{say('ui.clock.speed', { speed: clock.speed })}</p>}
        <Until drill={drill} at={at} />
        <WallTime at={at} />
      </div>
    </section>
  );
}

function Until({ drill: { status, startAt }, at }: Omit<Clocked, 'frozen'>) {
  const say = useWords(observeWords);
  const wall = useWallTime();
  if (status !== 'scheduled' || startAt === undefined) return null;
  return (
    <p>
      {say(startAt > at ? 'observe.until-start' : 'observe.starts-soon')} · <bdi>{wall.day(startAt)}</bdi>
    </p>
  );
}

function WallTime({ at }: Pick<Clocked, 'at'>) {
  const say = useWords(uiWords);
  const wall = useWallTime();
  return (
    <p className={styles['wall']}>
      <bdi dir="ltr">{wall.minute(at)}</bdi> {say('ui.clock.wall')}
    </p>
  );
}
