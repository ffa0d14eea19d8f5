import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  changeSpeed,
  drillTimeAt,
  FASTEST,
  instantAt,
  isRunning,
  jumpClock,
  pauseClock,
  resumeClock,
  shiftClock,
  SLOWEST,
  startClock,
  stoppedClock,
  type Clock,
} from './clock.js';

const NOON = Date.UTC(2031, 0, 1, 12);

type Turn = (clock: Clock, at: number) => Clock;

const speed = fc.oneof(
  fc.constantFrom(SLOWEST, 0.3, 1, 1.1, 7, 59.9, 599.99, FASTEST),
  fc.double({ min: SLOWEST, max: FASTEST, noNaN: true }),
);
const span = fc.oneof(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 40_000_000 }));
const play: fc.Arbitrary<Turn> = fc.oneof(
  fc.constant<Turn>(pauseClock),
  fc.constant<Turn>(resumeClock),
  speed.map(
    (rate): Turn =>
      (clock, at) =>
        changeSpeed(clock, at, rate),
  ),
);
const leap: fc.Arbitrary<Turn> = span.map(
  (by): Turn =>
    (clock, at) =>
      jumpClock(clock, at, drillTimeAt(clock, at) + by),
);
const sequence = (turn: fc.Arbitrary<Turn>) =>
  fc.array(fc.record({ after: span, turn }, { noNullPrototype: true }), { maxLength: 12 });

/** Starts a clock and turns it; gives it with the instants of its turns. */
function turned(first: number, turns: readonly { after: number; turn: Turn }[]): { clock: Clock; instants: number[] } {
  let clock = startClock({ ...stoppedClock, speed: first }, NOON);
  const instants = [NOON];
  for (const { after, turn } of turns) {
    const at = (instants.at(-1) ?? NOON) + after;
    clock = turn(clock, at);
    instants.push(at);
  }
  return { clock, instants };
}

describe('the drill clock', () => {
  it('says nothing before StartEx', () => {
    expect(drillTimeAt(stoppedClock, NOON)).toBe(0);
    expect(instantAt(stoppedClock, 0)).toBeUndefined();
    expect(isRunning(stoppedClock)).toBe(false);
    expect(drillTimeAt(startClock(stoppedClock, NOON), NOON - 1)).toBe(0);
  });

  it('runs at the speed chosen before StartEx', () => {
    const clock = startClock(changeSpeed(stoppedClock, NOON, 60), NOON);
    expect(drillTimeAt(clock, NOON + 1000)).toBe(60_000);
  });

  it('never runs backwards and speaks in whole milliseconds, whatever is done to it', () => {
    fc.assert(
      fc.property(speed, sequence(fc.oneof(play, leap)), fc.array(span), (first, turns, spans) => {
        const { clock, instants } = turned(first, turns);
        const looks = [...instants, ...spans.map((one) => NOON + one)].sort((a, b) => a - b);
        const times = looks.map((at) => drillTimeAt(clock, at));
        expect(times.every(Number.isInteger)).toBe(true);
        expect(times).toEqual([...times].sort((a, b) => a - b));
      }),
    );
  });

  it('never turns back what it has said already, but to take an outage out', () => {
    fc.assert(
      fc.property(speed, sequence(fc.oneof(play, leap)), fc.oneof(play, leap), span, (first, turns, turn, back) => {
        const { clock, instants } = turned(first, turns);
        const latest = instants.at(-1) ?? NOON;
        const after = turn(clock, latest - back);
        expect(drillTimeAt(after, latest)).toBeGreaterThanOrEqual(drillTimeAt(clock, latest));
        const turnedAt = after.segments.at(-1)?.at ?? latest;
        for (const at of instants.slice(0, -1).filter((one) => one < turnedAt)) {
          expect(drillTimeAt(after, at)).toBe(drillTimeAt(clock, at));
        }
      }),
    );
  });

  it('adds nothing in a pause, however long', () => {
    fc.assert(
      fc.property(speed, sequence(play), span, span, (first, turns, pause, after) => {
        const { clock, instants } = turned(first, turns);
        const at = instants.at(-1) ?? NOON;
        const paused = pauseClock(clock, at);
        expect(drillTimeAt(paused, at + pause)).toBe(drillTimeAt(clock, at));
        const resumed = resumeClock(paused, at + pause);
        const unpaused = resumeClock(clock, at);
        expect(drillTimeAt(resumed, at + pause + after)).toBe(drillTimeAt(unpaused, at + after));
      }),
    );
  });

  it('does not jump when its speed changes, and a speed set in a pause waits for the resumption', () => {
    fc.assert(
      fc.property(speed, sequence(play), speed, (first, turns, rate) => {
        const { clock, instants } = turned(first, turns);
        const at = instants.at(-1) ?? NOON;
        const changed = changeSpeed(clock, at, rate);
        expect(drillTimeAt(changed, at)).toBe(drillTimeAt(clock, at));
        expect(isRunning(changed)).toBe(isRunning(clock));
        expect(changed.speed).toBe(rate);
        if (isRunning(clock))
          expect(drillTimeAt(changed, at + 10)).toBe(drillTimeAt(clock, at) + Math.floor(10 * rate + 1e-6));
      }),
    );
  });

  it('knows the first whole instant of a drill time, at any speed', () => {
    fc.assert(
      fc.property(
        speed,
        sequence(fc.oneof(play, leap)),
        fc.integer({ min: 0, max: 2_000_000_000 }),
        (first, turns, time) => {
          const { clock } = turned(first, turns);
          const at = instantAt(clock, time);
          if (at === undefined) {
            expect(isRunning(clock)).toBe(false);
            return expect(drillTimeAt(clock, Number.MAX_SAFE_INTEGER)).toBeLessThan(time);
          }
          expect(Number.isInteger(at)).toBe(true);
          expect(drillTimeAt(clock, at)).toBeGreaterThanOrEqual(time);
          if (at > NOON) expect(drillTimeAt(clock, at - 1)).toBeLessThan(time);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('does not ring a moment early where an instant cannot hold the fraction', () => {
    const clock = startClock({ ...stoppedClock, speed: 599.99 }, NOON);
    expect(drillTimeAt(clock, NOON + 1)).toBe(599);
    expect(instantAt(clock, 600)).toBe(NOON + 2);
  });

  it('takes an outage out as if it had stood still', () => {
    fc.assert(
      fc.property(speed, span, span, span, (rate, before, outage, after) => {
        const clock = startClock({ ...stoppedClock, speed: rate }, NOON);
        const shifted = shiftClock(clock, NOON + before, NOON + before + outage);
        const stood = resumeClock(pauseClock(clock, NOON + before), NOON + before + outage);
        const at = NOON + before + outage + after;
        expect(drillTimeAt(shifted, at)).toBe(drillTimeAt(stood, at));
      }),
    );
  });

  it('does not jump back to a time that has passed', () => {
    const clock = startClock(stoppedClock, NOON);
    expect(drillTimeAt(jumpClock(clock, NOON + 5000, 1000), NOON + 5000)).toBe(5000);
    expect(instantAt(jumpClock(clock, NOON + 5000, 9000), 7000)).toBe(NOON + 5000);
  });
});
