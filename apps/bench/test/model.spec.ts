import { describe, expect, it } from '@jest/globals';
import type { BenchCase, BenchResult } from '#libs/contracts';
import fc from 'fast-check';
import { costsOf } from '../src/model/costs.js';
import { lineThrough, on } from '../src/model/line.js';
import { LOAD, needsOf } from '../src/model/needs.js';

const measured = (name: string, figures: Record<string, number>): BenchCase => ({
  name,
  figures,
  limit: {},
  peers: {},
  ratio: {},
  memory: { peak: 1 },
  bars: [],
});

/** 200 MB at rest and 20 KB a console; 5 ms an inject and 50 µs a delivery; 10 µs of PostgreSQL; a commit for 100. */
const deliver = (consoles: number, off = 1): BenchCase =>
  measured(`deliver-${consoles}`, {
    consoles,
    processes: 1,
    restMb: 200,
    consoleKb: 20.48 * off,
    deliveryUs: (5000 / consoles + 50) * off,
    postgresUs: 10,
    commitsPerInject: consoles / 100,
    beatUs: 40,
    bytes: 1250,
  });

const run = (...crowds: readonly BenchCase[]): BenchResult => ({
  machine: { cpu: 'A', cores: 2, memory: 1, system: 's', node: 'n', load: 0, at: '2026-11-22T00:00:00.000Z' },
  size: 'full',
  leftOut: [],
  failed: [],
  cases: [
    ...crowds,
    measured('precision', { alarmUs: 300, drillKb: 512 }),
    measured('board', { answerUs: 400 }),
    measured('deliver-two', { consoles: 1000, processes: 2 }),
  ],
});

describe('lineThrough', () => {
  it('finds the line that the points lie on', () => {
    const some = fc.integer({ min: -1000, max: 1000 });
    const xs = fc.uniqueArray(fc.integer({ min: 0, max: 10_000 }), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(some, some, xs, (at0, slope, given) => {
        const line = lineThrough(given.map((x) => [x, at0 + slope * x]));
        expect(line.slope).toBeCloseTo(slope, 5);
        expect(on(line, 20_000) / 1000).toBeCloseTo((at0 + slope * 20_000) / 1000, 3);
      }),
    );
  });

  it('is level through one point', () => {
    expect(lineThrough([[5, 7]])).toEqual({ at0: 7, slope: 0 });
  });
});

describe('costsOf', () => {
  it('fits all but the largest crowd, which it is checked against', () => {
    const { costs, checks } = costsOf(run(deliver(10_000, 1.25), deliver(1000), deliver(5000)));
    expect(costs.memory).toEqual({ at0: expect.closeTo(200, 5), slope: expect.closeTo(0.02, 8) });
    expect(costs.inject).toEqual({ at0: expect.closeTo(5000, 5), slope: expect.closeTo(50, 8) });
    expect(costs).toMatchObject({ beatUs: 40, answerUs: 400, alarmUs: 300, drillKb: 512, bytes: 1250 });
    expect(checks[0]).toEqual({ figure: 'memory, MB at 10,000 consoles', predicted: 400, measured: 450 });
    expect(checks[1]?.predicted).toBeCloseTo(505_000, 5);
    expect(checks[1]?.measured).toBeCloseTo(631_250, 5);
  });

  it('refuses a run that tells too little', () => {
    expect(() => costsOf(run(deliver(1000), deliver(5000)))).toThrow(RangeError);
    expect(() => costsOf({ ...run(), cases: [deliver(1), deliver(2), deliver(3)] })).toThrow('a full run');
  });
});

describe('needsOf', () => {
  const { costs } = costsOf(run(deliver(1000), deliver(5000), deliver(10_000)));

  it('adds up what a load costs', () => {
    // A minute has 60 injects to 100 consoles each: one a second of 10 ms; 100 beats and 20 answers of 0.4 ms; an alarm.
    const load = { consoles: 1000, drills: 10, consolesOfATeam: 5, injectsAMinute: 6, busy: 0.5 };
    const needs = needsOf(costs, load);
    expect(needs).toMatchObject({
      processes: 1,
      consolesOfAProcess: 1000,
      deliveriesPerSecond: 100,
      answersPerSecond: 20,
    });
    expect(needs.memoryMb).toBeCloseTo(200 + 20 + 5, 5);
    expect(needs.postgresCores).toBeCloseTo(((100 + 2 * 20) * 10) / 1e6 / 0.5, 8);
    expect(needs.commitsPerSecond).toBeCloseTo(1 + 20, 5);
    expect(needs.megabitsPerSecond).toBeCloseTo(1, 5);
    expect(needs.megabitsAtOnce).toBeCloseTo(10, 5);
  });

  it('never needs less for more', () => {
    const more = fc.integer({ min: 1, max: 20 });
    fc.assert(
      fc.property(more, more, (consoles, injects) => {
        const [few, many] = [
          needsOf(costs, LOAD),
          needsOf(costs, { ...LOAD, consoles: LOAD.consoles * consoles, injectsAMinute: injects }),
        ];
        for (const need of ['processes', 'memoryMb', 'postgresCores', 'commitsPerSecond', 'megabitsPerSecond'] as const)
          expect(many[need]).toBeGreaterThanOrEqual(few[need]);
      }),
    );
  });
});
