import { VirtualClock } from '#libs/testing';
import { describe, expect, it } from '@jest/globals';
import { AccountThrottle } from '../src/passwords/account-throttle.js';

const guessed = (times: number): { throttle: AccountThrottle; clock: VirtualClock } => {
  const clock = new VirtualClock();
  const throttle = new AccountThrottle(clock);
  for (let count = 0; count < times; count++) throttle.failed('pia');
  return { throttle, clock };
};

/** How long it is shut after so many failures, in milliseconds. */
function shutFor(times: number): number {
  const { throttle, clock } = guessed(times);
  const begun = clock.now();
  while (throttle.isShut('pia')) clock.leapTo(clock.now() + 500);
  return clock.now() - begun;
}

describe('an account at which many guess', () => {
  it('is open for ten failures, then shut twice as long after each, and never for more than five minutes', () => {
    expect([9, 10, 11, 12, 15].map(shutFor)).toEqual([0, 1000, 2000, 4000, 32_000]);
    expect([20, 50, 2000].map(shutFor)).toEqual([300_000, 300_000, 300_000]);
  });

  it('is open again after its person came in, or when nobody guessed for an hour; others never shut', () => {
    const { throttle, clock } = guessed(15);
    expect([throttle.isShut('pia'), throttle.isShut('tom')]).toEqual([true, false]);
    throttle.succeeded('pia');
    expect(throttle.isShut('pia')).toBe(false);
    for (let count = 0; count < 15; count++) throttle.failed('pia');
    clock.leapTo(clock.now() + 3_600_000);
    throttle.failed('pia');
    expect(throttle.isShut('pia')).toBe(false);
  });

  it('costs no more memory however many accounts are made up', () => {
    const { throttle } = guessed(15);
    for (let count = 0; count < 20_000; count++) throttle.failed(`made-up-${count}`);
    expect(throttle.isShut('pia')).toBe(false);
  });
});
