import { FloodGate } from '#libs/doors';
import { loadConfig } from '#libs/platform';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';

const taken = async (each: readonly Promise<{ ok: boolean }>[]): Promise<number> =>
  (await Promise.all(each)).filter(({ ok }) => ok).length;
const times = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, at) => make(at));

describe('a gate that holds floods back', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  it('takes so many of each and no more, says when to come back, and then takes as many again', async () => {
    const gate = new FloodGate({ session: 5, team: 8, address: 3 });
    const [ada, bob] = [
      { console: 'ada', drill: 'd', team: 'blue' },
      { console: 'bob', drill: 'd', team: 'blue' },
    ];
    expect(await taken(times(9, () => gate.ofCaller(ada)))).toBe(5);
    expect(await taken(times(9, () => gate.ofCaller(bob)))).toBe(3);
    expect(await taken(times(9, () => gate.ofCaller({ console: 'cy', drill: 'd', team: 'green' })))).toBe(5);
    expect(await taken(times(9, () => gate.ofAddress('203.0.113.7')))).toBe(3);
    expect(await taken(times(9, () => gate.ofToken('t', 2)))).toBe(2);
    jest.advanceTimersByTime(4000);
    expect(await gate.ofAddress('203.0.113.7')).toMatchObject({ refusal: { code: 'too-often', retryAfter: 6 } });
    jest.advanceTimersByTime(6001);
    expect(await taken(times(9, () => gate.ofAddress('203.0.113.7')))).toBe(3);
  });

  it('counts a person once, in all their sessions, and teams of the same name in two drills apart', async () => {
    const gate = new FloodGate({ session: 5, team: 6, address: 0 });
    const as = (console: string, drill: string) => ({ console, person: 'p', drill, team: 'blue' });
    expect(await taken(times(9, (at) => gate.ofCaller(as(`c${at}`, 'd'))))).toBe(5);
    const nobody = (drill: string, at: number) => ({ console: `c${at}`, drill, team: 'blue' });
    expect(await taken(times(9, (at) => gate.ofCaller(nobody('one', at))))).toBe(6);
    expect(await taken(times(9, (at) => gate.ofCaller(nobody('two', at))))).toBe(6);
  });

  it('as it comes lets forty teams of five sit down behind one address at one moment, and come back all at once', async () => {
    const gate = new FloodGate(loadConfig({}).limits);
    const consoles = times(200, (at) => ({ console: `c${at}`, drill: 'd', team: `t${at % 40}` }));
    for (const turn of ['sits down', 'comes back']) {
      const asked = consoles.flatMap((one) => [
        ...times(20, () => gate.ofAddress('203.0.113.7')),
        ...times(19, () => gate.ofToken(one.console)),
        ...times(19, () => gate.ofCaller(one)),
      ]);
      expect([turn, await taken(asked)]).toEqual([turn, asked.length]);
    }
  });

  it('takes all where no limit is set', async () => {
    const gate = new FloodGate({ session: 0, team: 0, address: 0 });
    expect(await taken(times(20_000, () => gate.ofCaller({ console: 'c', drill: 'd', team: 't' })))).toBe(20_000);
  });
});
