import { useRef, useState, type ReactNode, type RefObject } from 'react';
import { Button } from '../../ui/button.js';
import { useWords } from '../../ui/words/catalogue.js';
import { backThrough, type Past } from '../past.js';
import { controlWords } from '../words/control-words.js';
import styles from './feeds.module.css';

/** Keeps a list still while somebody reads further down in it: what is new waits until they ask for it. */
export function useStill<T>(latest: Past<T> | undefined) {
  const [held, setHeld] = useState<Past<T>>();
  const shown = held ?? latest;
  return {
    shown,
    waiting: (latest?.count ?? 0) - (shown?.count ?? 0),
    onScroll: (top: number) => setHeld((before) => (top > 0 ? (before ?? latest) : undefined)),
  };
}

interface Fed {
  readonly pane?: RefObject<HTMLDivElement | null>;
  readonly label: string;
  readonly waiting: number;
  readonly onScroll: (top: number) => void;
  readonly children: ReactNode;
}

/** A list with the newest on top that never moves what is being read. */
export function Feed({ pane, label, waiting, onScroll, children }: Fed) {
  const say = useWords(controlWords);
  const own = useRef<HTMLDivElement>(null);
  const box = pane ?? own;
  return (
    <div className={styles['feed']}>
      {waiting > 0 && (
        <Button className={styles['new'] ?? ''} onClick={() => box.current?.scrollTo({ top: 0 })}>
          {say('control.feed.new', { count: waiting })}
        </Button>
      )}
      <div
        ref={box}
        className={styles['window']}
        role="group"
        aria-label={label}
        tabIndex={0}
        onScroll={({ currentTarget }) => onScroll(currentTarget.scrollTop)}
      >
        {children}
      </div>
    </div>
  );
}

/** The first so many of a list that fit, from the newest. */
export function newest<T>(from: Past<T> | undefined, count: number, fits: (item: T) => boolean = () => true): T[] {
  const found: T[] = [];
  for (const item of backThrough(from)) {
    if (fits(item)) found.push(item);
    if (found.length >= count) break;
  }
  return found;
}
