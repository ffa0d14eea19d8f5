import { useEffect, useRef, useState } from 'react';

export const SPEEDS = [1, 2, 5, 10, 30, 60] as const;
const BEAT = 100;

interface Playing {
  readonly playing: boolean;
  readonly speed: number;
  readonly play: (on: boolean) => void;
  readonly setSpeed: (speed: number) => void;
}

/** Moves on by itself while it is told to play, so many times as fast as it happened. */
export function usePlaying(position: number, length: number, moveTo: (position: number) => void): Playing {
  const [playing, play] = useState(false);
  const [speed, setSpeed] = useState<number>(1);
  const latest = useRef({ position, moveTo });
  useEffect(() => void (latest.current = { position, moveTo }));
  useEffect(() => {
    if (!playing) return undefined;
    let last = performance.now();
    const timer = window.setInterval(() => {
      const now = performance.now();
      const next = Math.min(length, latest.current.position + (now - last) * speed);
      last = now;
      latest.current.moveTo(next);
      if (next >= length) play(false);
    }, BEAT);
    return () => window.clearInterval(timer);
  }, [playing, speed, length]);
  return { playing, speed, play, setSpeed };
}
