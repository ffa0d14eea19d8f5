import { formatOffset, parseOffset } from '#libs/domain';
import { useWords } from '../../ui/words/catalogue.js';
import { useDraft } from '../desk/draft-context.js';
import { PLACES } from '../model/places.js';
import { textInAny } from '../model/texts.js';
import { elementsOf, type WrittenScenario } from '../model/written.js';
import { timelineWords } from '../words/timeline-words.js';
import { ticks, type Scale } from './scale.js';
import styles from './timeline.module.css';

type Phase = NonNullable<WrittenScenario['phases']>[number];

interface Measured {
  readonly scale: Scale;
  readonly until: number;
  readonly end: number;
}

/** Drill time, the phases, and where the drill ends. What it shows can be read at the injects: it is no part of what is said aloud. */
export function Axis({ scale, until, end }: Measured) {
  const say = useWords(timelineWords);
  const { document, wanted } = useDraft();
  const phases = elementsOf<Phase>(document, 'phases').flatMap(({ id, at }) => {
    const from = typeof at === 'string' ? parseOffset(at) : undefined;
    return from === undefined ? [] : [{ id, from, name: textInAny(document, PLACES.phase(id), wanted) || id }];
  });
  return (
    <>
      <div className={styles['axis']} aria-hidden="true">
        {ticks(until, scale).map((time) => (
          <span key={time} className={styles['tick']} style={{ insetInlineStart: scale.toX(time) }}>
            {formatOffset(time).slice(0, -3)}
          </span>
        ))}
        {phases.map(({ id, from, name }) => (
          <span key={id} className={styles['phase']} style={{ insetInlineStart: scale.toX(from) }}>
            <bdi>{name}</bdi>
          </span>
        ))}
      </div>
      <svg className={styles['rules']} aria-hidden="true" focusable="false">
        {ticks(until, scale).map((time) => (
          <line key={time} x1={scale.toX(time)} x2={scale.toX(time)} y1="0" y2="100%" className={styles['rule']} />
        ))}
        {phases.map(({ id, from }) => (
          <line key={id} x1={scale.toX(from)} x2={scale.toX(from)} y1="0" y2="100%" className={styles['phase-rule']} />
        ))}
        {end > 0 && (
          <>
            <line x1={scale.toX(end)} x2={scale.toX(end)} y1="0" y2="100%" className={styles['end-rule']} />
            <text x={scale.toX(end) + 6} y="44" className={styles['end']}>
              {say('timeline.end')}
            </text>
          </>
        )}
      </svg>
    </>
  );
}
