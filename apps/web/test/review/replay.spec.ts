import type { StreamEntry } from '#libs/contracts';
import { drillTimeAt, type Clock, type Viewed } from '#libs/domain';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { FoldedPast } from '../../src/review/replay/folded-past.js';
import { replayAxis } from '../../src/review/replay/replay-axis.js';
import { markBeside, replayMarks } from '../../src/review/replay/replay-marks.js';
import { readReplaySearch } from '../../src/shell/routes/replay-search.js';

const START = 1_000_000;

/** Any clock: pieces that run at some speed or stand, each for some time. */
const anyClock = fc
  .array(fc.record({ rate: fc.constantFrom(0, 0.5, 1, 60), span: fc.integer({ min: 0, max: 5_000_000 }) }), {
    minLength: 1,
    maxLength: 12,
  })
  .map((pieces): { clock: Clock; end: number } => {
    let at = START;
    let time = 0;
    const segments = pieces.map(({ rate, span }, index) => {
      const segment = { at, time: Math.floor(time), rate: index === 0 ? 1 : rate };
      at += span;
      time += span * segment.rate;
      return segment;
    });
    return { clock: { segments, speed: 1 }, end: at };
  });

describe('the axis of a replay', () => {
  it('leads from StartEx to the end and back, in order, without losing an instant that runs', () => {
    fc.assert(
      fc.property(anyClock, fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 20 }), (made, shares) => {
        const { clock, end } = made;
        const axis = replayAxis(clock, end);
        const instants = shares.map((share) => Math.round(START + share * (end - START))).sort((a, b) => a - b);
        const places = instants.map(axis.positionOf);
        for (const [index, place] of places.entries()) {
          expect(place).toBeGreaterThanOrEqual(places[index - 1] ?? 0);
          expect(place).toBeLessThanOrEqual(axis.length + 1e-6);
          const back = axis.instantAt(place);
          expect(drillTimeAt(clock, back)).toBe(drillTimeAt(clock, instants[index] ?? 0));
        }
      }),
      { seed: 7 },
    );
  });

  it('draws a long pause together, and keeps a short one as it was', () => {
    const clock = {
      speed: 1,
      segments: [
        { at: 0, time: 0, rate: 1 },
        { at: 1000, time: 1000, rate: 0 },
        { at: 100_000_000, time: 1000, rate: 1 },
        { at: 100_001_000, time: 2000, rate: 0 },
        { at: 100_001_010, time: 2000, rate: 1 },
      ],
    };
    const axis = replayAxis(clock, 100_002_010);
    expect(axis.pauses.map(({ from, to }) => to - from)).toEqual([90, 10]);
    expect(axis.length).toBe(3100);
    expect(axis.instantAt(0)).toBe(0);
    expect(axis.instantAt(axis.length)).toBe(100_002_010);
    expect(axis.positionOf(-5)).toBe(0);
    expect(axis.positionOf(Infinity)).toBe(3100);
  });

  it('is a point where nothing was played', () => {
    const axis = replayAxis({ segments: [] }, 5);
    expect([axis.length, axis.positionOf(5), axis.instantAt(0)]).toEqual([0, 0, 5]);
  });
});

const line = (n: number, at: number, event: object = { type: 'comcheck-opened' }): StreamEntry =>
  ({ n, at, time: at, event }) as StreamEntry;

describe('the folded past', () => {
  const counting = { empty: '', fold: (view: string, { n }: StreamEntry<Viewed>) => `${view.slice(-40)} ${n}` };

  it('shows at any instant what the fold makes of the lines until then, wherever one was before', () => {
    const steps = fc.array(fc.nat(3), { maxLength: 900 });
    fc.assert(
      fc.property(steps, fc.array(fc.nat(2000), { minLength: 1, maxLength: 30 }), (gaps, visits) => {
        let at = 0;
        const lines = gaps.map((gap, index) => line(index + 1, (at += gap)));
        const past = new FoldedPast(counting, lines);
        for (const instant of visits) {
          const direct = lines.filter((one) => one.at <= instant).reduce(counting.fold, counting.empty);
          expect(past.at(instant)).toBe(direct);
        }
      }),
      { seed: 11, numRuns: 60 },
    );
  });

  it('keeps the same view where nothing has come, so that nothing is drawn anew', () => {
    const past = new FoldedPast({ empty: {}, fold: () => ({}) }, [line(1, 10), line(2, 20)]);
    expect(past.at(12)).toBe(past.at(19));
  });
});

describe('the marks of a replay', () => {
  const lines = [
    line(1, 5, { type: 'inject-released' }),
    line(2, 10, { type: 'inject-released' }),
    line(3, 10, { type: 'inject-released' }),
    line(4, 10, { type: 'response-submitted' }),
    line(5, 15, { type: 'inject-delivered' }),
    line(6, 20, { type: 'drill-paused' }),
    line(7, 30, { type: 'message-sent' }),
  ];
  const marks = replayMarks(lines, 6);

  it('tell what came and what was done from StartEx on, one of a kind for an instant', () => {
    expect(marks).toEqual([
      { at: 10, kind: 'inject' },
      { at: 10, kind: 'answer' },
      { at: 20, kind: 'clock' },
      { at: 30, kind: 'message' },
    ]);
  });

  it('lead on and back', () => {
    expect([markBeside(marks, 10, 1), markBeside(marks, 20, -1)]).toEqual([20, 10]);
    expect([markBeside(marks, 30, 1), markBeside(marks, 10, -1)]).toEqual([undefined, undefined]);
  });
});

describe('the address of a replay', () => {
  it('gives what makes sense', () => {
    const sound = { viewer: 'team:blue', time: 60_000, inject: 'first', part: 'messages' };
    expect(readReplaySearch(sound)).toEqual(sound);
  });

  it('leaves out whatever does not', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('viewer', 'time', 'inject', 'part'), fc.anything()), (found) => {
        const { viewer = '', time = 0, inject = '', part = 'messages' } = readReplaySearch(found);
        expect([typeof viewer, typeof inject, Number.isFinite(time) && time >= 0]).toEqual(['string', 'string', true]);
        expect(['messages', 'history']).toContain(part);
      }),
      { seed: 3 },
    );
  });
});
