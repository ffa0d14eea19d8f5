import { drillTimeAt, formatOffset, type DrillStatus } from '#libs/domain';
import type { ReactNode } from 'react';
import { Shape, type ShapeName } from '../marks/shape.js';
import { uiWords } from '../ui-words.js';
import { useWords } from '../words/catalogue.js';
import type { DrillClock } from './drill-clock.js';
import styles from './clock-strip.module.css';
import { useNow } from './use-now.js';
import { useWallTime } from './wall-time.js';

export const STATUS_SHAPES: Readonly<Record<DrillStatus, ShapeName>> = {
  planned: 'ring',
  scheduled: 'clock',
  running: 'play',
  paused: 'pause',
  stopped: 'diamond',
  ended: 'stop',
  aborted: 'cross',
};

interface Stripped {
  readonly drill: DrillClock;
  /** The server's instant now. */
  readonly now: () => number;
  /** Whatever else belongs there, such as the state of the connection. */
  readonly children?: ReactNode;
}

/** The one fixed strip that tells drill time, state, speed and wall time. It runs the server's own clock function. */
export function ClockStrip({ drill, now, children }: Stripped) {
  const say = useWords(uiWords);
  const wall = useWallTime();
  const at = useNow(now);
  const { clock, status, startAt } = drill;
  const shown = Math.floor(drillTimeAt(clock, at) / 1000) * 1000;
  return (
    <section className={styles['strip']} aria-label={say('ui.clock')} data-status={status}>
      <span role="timer" aria-live="off" dir="ltr" className={styles['time']}>
        {formatOffset(shown)}
      </span>
      <span className={styles['state']}>
        <Shape name={STATUS_SHAPES[status]} />
        {say(`ui.status.${status}`)}
      </span>
      {status === 'scheduled' && startAt !== undefined && (
        <span>{say('ui.clock.starts', { when: wall.day(startAt) })}</span>
      )}
      {status === 'running' && clock.speed !== 1 && <span>{say('ui.clock.speed', { speed: clock.speed })}</span>}
      <span className={styles['rest']}>
        {children}
        <span>
          <span dir="ltr">{wall.minute(at)}</span> <span className={styles['zone']}>{say('ui.clock.wall')}</span>
        </span>
      </span>
    </section>
  );
}
