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

/** Room for the rounding of binary fractions: 10 ms at speed 0.1 are 1 ms, not 0.999…. */
const GRAIN = 1e-6;

const timeOn = (segment: Segment, instant: Instant): DrillTime =>
  Math.floor(segment.time + (instant - segment.at) * segment.rate + GRAIN);

/** Drill time at an instant, in whole milliseconds; 0 before StartEx. */
export function drillTimeAt(clock: Clock, instant: Instant): DrillTime {
  const segment = clock.segments.findLast(({ at }) => at <= instant);
  return segment ? timeOn(segment, instant) : 0;
}

/** The first whole instant at which drill time has reached `time`, or undefined while nothing runs towards it. */
export function instantAt(clock: Clock, time: DrillTime): Instant | undefined {
  for (const [i, segment] of clock.segments.entries()) {
    if (segment.time >= time) return segment.at;
    if (segment.rate === 0) continue;
    const reached = reachedOn(segment, time);
    const next = clock.segments[i + 1];
    if (!next || reached < next.at) return reached;
  }
  return undefined;
}

/** Division only comes near: an instant too early would ring an alarm at which nothing is due yet, again and again. */
function reachedOn(segment: Segment, time: DrillTime): Instant {
  const near = segment.at + Math.ceil((time - segment.time) / segment.rate);
  return [near - 1, near].find((instant) => timeOn(segment, instant) >= time) ?? near + 1;
}

export const isRunning = (clock: Clock): boolean => (clock.segments.at(-1)?.rate ?? 0) > 0;

/** An instant before the latest turn counts as that turn's: a wall clock that was set back must not set drill time back. */
function turn(clock: Clock, instant: Instant, rate: number, to?: DrillTime): Clock {
  const at = Math.max(instant, clock.segments.at(-1)?.at ?? instant);
  const time = Math.max(to ?? 0, drillTimeAt(clock, at));
  return { speed: clock.speed, segments: [...clock.segments, { at, time, rate }] };
}

export const startClock = (clock: Clock, at: Instant): Clock => turn(clock, at, clock.speed);

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
  return turn(clock, at, rate, time);
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
