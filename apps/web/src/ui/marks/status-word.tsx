import { Shape, type ShapeName } from './shape.js';
import styles from './marks.module.css';

export type Tone = 'plain' | 'live' | 'still' | 'done' | 'attention' | 'fault';

interface StatusWorded {
  readonly shape: ShapeName;
  readonly tone: Tone;
  readonly children: string;
}

/** A state, told by word, shape and colour, in that order of weight. */
export const StatusWord = ({ shape, tone, children }: StatusWorded) => (
  <span className={`${styles['status']} ${styles[tone]}`}>
    <Shape name={shape} />
    {children}
  </span>
);
