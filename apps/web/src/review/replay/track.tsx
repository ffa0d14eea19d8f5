import type { ReplayAxis } from './replay-axis.js';
import type { MarkKind, ReplayMark } from './replay-marks.js';
import styles from './replay.module.css';

const LANES: Readonly<Record<MarkKind, readonly [number, number]>> = {
  inject: [2, 12],
  answer: [14, 24],
  message: [26, 32],
  clock: [0, 36],
};
const HEIGHT = 36;
const WIDTH = 1000;

interface Tracked {
  readonly axis: ReplayAxis;
  readonly marks: readonly ReplayMark[];
  readonly position: number;
}

/** The whole drill as one track: injects above, answers below them, messages at the foot, turns of the clock across. */
export function Track({ axis, marks, position }: Tracked) {
  const x = (place: number): number => (axis.length === 0 ? 0 : (place / axis.length) * WIDTH);
  return (
    <svg className={styles['track']} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
      <rect width={WIDTH} height={HEIGHT} className={styles['ground']} />
      <rect width={x(position)} height={HEIGHT} className={styles['passed']} />
      {axis.pauses.map(({ from, to }) => (
        <rect
          key={from}
          x={x(from)}
          width={Math.max(1.5, x(to) - x(from))}
          height={HEIGHT}
          className={styles['pause']}
        />
      ))}
      {marks.map(({ at, kind }) => (
        <line
          key={`${kind} ${at}`}
          x1={x(axis.positionOf(at))}
          x2={x(axis.positionOf(at))}
          y1={LANES[kind][0]}
          y2={LANES[kind][1]}
          className={styles[`mark-${kind}`]}
        />
      ))}
    </svg>
  );
}
