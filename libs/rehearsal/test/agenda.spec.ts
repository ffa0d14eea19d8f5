import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { ClockTurned } from '#libs/domain';
import { Agenda } from '../src/play/agenda.js';

const turned = (what: ClockTurned['what'], at: number, time: number, rate: number): ClockTurned => ({
  type: 'clock-turned',
  what,
  segment: { at, time, rate },
});

describe('an agenda in drill time', () => {
  beforeEach(() => void jest.useFakeTimers({ now: 0 }));
  afterEach(() => void jest.useRealTimers());

  const planned = (): { agenda: Agenda; done: number[] } => {
    const agenda = new Agenda(() => Date.now());
    const done: number[] = [];
    for (const at of [60_000, 30_000, 90_000]) agenda.plan(at, () => done.push(at));
    return { agenda, done };
  };

  it('waits for StartEx, then keeps to the speed', () => {
    const { agenda, done } = planned();
    jest.advanceTimersByTime(1_000_000);
    expect(done).toEqual([]);
    agenda.turn(turned('started', Date.now(), 0, 60));
    jest.advanceTimersByTime(1000);
    expect(done).toEqual([30_000, 60_000]);
  });

  it('stands still in a pause and goes on at another speed', () => {
    const { agenda, done } = planned();
    agenda.turn(turned('started', 0, 0, 1));
    jest.advanceTimersByTime(40_000);
    agenda.turn(turned('paused', 40_000, 40_000, 0));
    jest.advanceTimersByTime(500_000);
    expect(done).toEqual([30_000]);
    agenda.turn(turned('resumed', Date.now(), 40_000, 10));
    jest.advanceTimersByTime(2000);
    expect(done).toEqual([30_000, 60_000]);
  });

  it('does at once what a jump has passed, in order', () => {
    const { agenda, done } = planned();
    agenda.turn(turned('started', 0, 0, 1));
    agenda.turn(turned('jumped', 0, 95_000, 1));
    jest.advanceTimersByTime(1);
    expect(done).toEqual([30_000, 60_000, 90_000]);
  });

  it('does nothing after EndEx', () => {
    const { agenda, done } = planned();
    agenda.turn(turned('started', 0, 0, 1));
    agenda.turn(turned('ended', 10, 10, 0));
    agenda.plan(20, () => done.push(20));
    jest.advanceTimersByTime(1_000_000);
    expect(done).toEqual([]);
  });
});
