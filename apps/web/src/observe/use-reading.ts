import { useEffect, useRef, useState, type RefObject } from 'react';
import type { Story } from './observed-drill.js';

interface Reading {
  /** The mark at the top of the story: out of sight means that somebody reads further down. */
  readonly top: RefObject<HTMLDivElement | null>;
  /** What is shown: while somebody reads, nothing is put above it. */
  readonly shown: readonly Story[];
  /** How much waits until the reader comes back to the top. */
  readonly waiting: number;
  /** The newest line that was there before the latest reading, where more has come since. */
  readonly leftOffAt: number | undefined;
}

/** Above what is in sight of its list or of the page; below it, nobody has come as far as the story yet. */
const isAbove = (at: number, place: HTMLElement): boolean =>
  at < Math.max(0, place.parentElement?.getBoundingClientRect().top ?? 0);

/** Holds new pieces of the story back while somebody reads, and remembers where they left off. */
export function useReading(storyline: readonly Story[]): Reading {
  const top = useRef<HTMLDivElement>(null);
  const [reads, setReads] = useState(false);
  const [mark, setMark] = useState<number>();
  const newest = useRef(0);
  newest.current = storyline[0]?.n ?? 0;
  useEffect(() => {
    const place = top.current;
    if (!place) return undefined;
    const observer = new IntersectionObserver(([seen]) => {
      const away = seen !== undefined && !seen.isIntersecting && isAbove(seen.boundingClientRect.top, place);
      setReads(away);
      if (away) setMark(newest.current);
    });
    observer.observe(place);
    return () => observer.disconnect();
  }, []);
  const known = mark === undefined ? storyline : storyline.filter(({ n }) => n <= mark);
  const since = storyline.length - known.length;
  return {
    top,
    shown: reads ? known : storyline,
    waiting: reads ? since : 0,
    leftOffAt: !reads && since > 0 ? mark : undefined,
  };
}
