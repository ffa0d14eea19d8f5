import type { DrillTime, Instant } from '../kernel/time.js';

/** From `at` on, drill time runs from `time` at `rate` drill milliseconds a millisecond; 0 stands still. */
export interface Segment {
  readonly at: Instant;
  readonly time: DrillTime;
  readonly rate: number;
}

/**
 * The drill clock: a piecewise-linear map between instants and drill time. It never runs backwards. Before StartEx it
 * has no segments. Server and browser run this same code.
 */
export interface Clock {
  readonly segments: readonly Segment[];
  /** The speed at which the clock runs, or will run again after a pause. */
  readonly speed: number;
}

export const SLOWEST = 0.1;
export const FASTEST = 600;

export const stoppedClock: Clock = { segments: [], speed: 1 };

/** Room for the rounding of binary fractions, in milliseconds. */
const GRAIN = 1e-6;

/** Drill time at an instant, in whole milliseconds; 0 before StartEx. */
export function drillTimeAt(clock: Clock, instant: Instant): DrillTime {
  for (let i = clock.segments.length - 1; i >= 0; i--) {
    const segment = clock.segments[i];
    if (segment && segment.at <= instant)
      return Math.floor(segment.time + (instant - segment.at) * segment.rate + GRAIN);
  }
  return 0;
}

/** The first whole instant at which drill time has reached `time`, or undefined while nothing runs towards it. */
export function instantAt(clock: Clock, time: DrillTime): Instant | undefined {
  for (let i = 0; i < clock.segments.length; i++) {
    const segment = clock.segments[i];
    if (!segment) continue;
    if (segment.time >= time) return segment.at;
    if (segment.rate === 0) continue;
    const reached = Math.ceil(segment.at + (time - segment.time) / segment.rate - GRAIN);
    const next = clock.segments[i + 1];
    if (!next || reached < next.at) return reached;
  }
  return undefined;
}

export const isRunning = (clock: Clock): boolean => (clock.segments.at(-1)?.rate ?? 0) > 0;

const turn = (clock: Clock, at: Instant, rate: number, time = drillTimeAt(clock, at)): Clock => ({
  speed: clock.speed,
  segments: [...clock.segments, { at: Math.max(at, clock.segments.at(-1)?.at ?? at), time, rate }],
});

export const startClock = (clock: Clock, at: Instant): Clock => turn(clock, at, clock.speed, 0);

export const pauseClock = (clock: Clock, at: Instant): Clock => turn(clock, at, 0);

export const resumeClock = (clock: Clock, at: Instant): Clock => turn(clock, at, clock.speed);

/** Changes the speed; while the clock stands, the new speed counts from the resumption on. */
export function changeSpeed(clock: Clock, at: Instant, speed: number): Clock {
  const changed = { ...clock, speed };
  return isRunning(clock) ? turn(changed, at, speed) : changed;
}

/** Sets drill time forward to `time`; a time already passed changes nothing. */
export function jumpClock(clock: Clock, at: Instant, time: DrillTime): Clock {
  const rate = clock.segments.at(-1)?.rate ?? 0;
  return turn(clock, at, rate, Math.max(time, drillTimeAt(clock, at)));
}

/**
 * Takes an outage out of drill time: the clock is treated as having stood still from `from` to `at`.
 * @param from the last instant at which Muster was seen alive
 */
export function shiftClock(clock: Clock, from: Instant, at: Instant): Clock {
  const kept = clock.segments.filter((segment) => segment.at <= from);
  const before = { speed: clock.speed, segments: kept };
  const rate = clock.segments.at(-1)?.rate ?? 0;
  return turn(turn(before, from, 0), at, rate);
}
