import type { StreamEntry } from '#libs/contracts';
import { formatOffset } from '#libs/domain';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useState, type RefObject } from 'react';
import type { ConductSees } from '../conduct-sees.js';
import { useWallTime } from '../../ui/time/wall-time.js';
import { Verbatim } from '../../ui/words/user-text.js';
import styles from './feeds.module.css';

const USUAL = 30;

interface Lined {
  readonly pane: RefObject<HTMLElement | null>;
  readonly lines: readonly StreamEntry<ConductSees>[];
  readonly inWords: (event: ConductSees) => string;
}

/** The lines of the log that its window shows, however many there are. */
export function LogLines({ pane, lines, inWords }: Lined) {
  const wall = useWallTime();
  const drawn = useVirtualizer({
    count: lines.length,
    getScrollElement: () => pane.current,
    estimateSize: () => USUAL,
    getItemKey: (index) => lines[index]?.n ?? index,
    overscan: 12,
    useFlushSync: false,
  });
  // The pane is drawn around these lines, so that it is known only once they were drawn.
  const [, look] = useState(false);
  useEffect(() => look(true), []);
  const items = drawn.getVirtualItems();
  return (
    <ol className={`${styles['list']} ${styles['drawn']}`} style={{ blockSize: drawn.getTotalSize() }}>
      {items.map(({ index, key, start }) => {
        const line = lines[index];
        return (
          line && (
            <li
              key={key}
              ref={drawn.measureElement}
              data-index={index}
              aria-setsize={lines.length}
              aria-posinset={index + 1}
              className={styles['line']}
              style={{ insetBlockStart: start }}
            >
              <span className={styles['when']} title={wall.second(line.at)}>
                <Verbatim>{formatOffset(Math.floor(line.time / 1000) * 1000)}</Verbatim>
              </span>
              <span>{inWords(line.event)}</span>
            </li>
          )
        );
      })}
    </ol>
  );
}
