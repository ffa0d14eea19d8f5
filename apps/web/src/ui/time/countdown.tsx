import { drillTimeAt, formatDuration, isRunning, type DrillTime } from '#libs/domain';
import { Shape } from '../marks/shape.js';
import { uiWords } from '../ui-words.js';
import { useWords } from '../words/catalogue.js';
import styles from './countdown.module.css';
import type { DrillClock } from './drill-clock.js';
import { useNow } from './use-now.js';

const SOON = 0.25;

interface Counted {
  readonly drill: DrillClock;
  readonly now: () => number;
  /** Drill time of the deadline, and of the moment from which it was counted. */
  readonly until: DrillTime;
  readonly since: DrillTime;
}

/** Drill time left until a deadline, or by how much it has passed. */
export function Countdown({ drill, now, until, since }: Counted) {
  const say = useWords(uiWords);
  const left = until - drillTimeAt(drill.clock, useNow(now));
  const tone = left < 0 ? 'over' : left < (until - since) * SOON ? 'soon' : 'ample';
  const time = formatDuration(Math.floor(Math.abs(left) / 1000) * 1000 || 1000);
  const still = drill.status === 'running' && isRunning(drill.clock) ? '' : ` · ${say('ui.countdown.still')}`;
  return (
    <span className={`${styles['countdown']} ${styles[tone]}`}>
      <Shape name="clock" />
      {say(left < 0 ? 'ui.countdown.over' : 'ui.countdown.left', { time: `\u2066${time}\u2069` })}
      {still}
    </span>
  );
}
