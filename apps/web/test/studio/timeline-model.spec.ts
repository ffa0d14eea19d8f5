import type { DraftDocument } from '#libs/contracts';
import { applyChanges, formatOffset, parseOffset, type Json } from '#libs/domain';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { injectsOf, type WrittenInject } from '../../src/studio/model/written.js';
import { lanesOf } from '../../src/studio/timeline/lanes.js';
import { moveInject } from '../../src/studio/timeline/move-injects.js';
import { plannedTimes } from '../../src/studio/timeline/planned-times.js';

const MINUTE = 60_000;
const at = (id: string, minutes: number): WrittenInject => ({
  id,
  title: id,
  trigger: { at: formatOffset(minutes * MINUTE) },
});
const after = (id: string, inject: string): WrittenInject => ({
  id,
  title: id,
  trigger: { after: { inject, delay: '5m' } },
});

const draftOf = (injects: readonly WrittenInject[]): DraftDocument => ({
  scenario: { injects, phases: [{ id: 'late', title: 'Late', at: 'T+00:30' }] } as unknown as DraftDocument['scenario'],
  locales: {},
  bodies: {},
  files: {},
});

const moved = (injects: readonly WrittenInject[], id: string, to: number, ripple: boolean): Record<string, number> => {
  const draft = draftOf(injects) as unknown as Json;
  const changed = applyChanges(draft, moveInject(injects, id, to, ripple));
  const done = (changed.ok ? changed.document : {}) as unknown as DraftDocument;
  return Object.fromEntries(
    injectsOf(done).flatMap((one) =>
      'at' in one.trigger ? [[one.id, (parseOffset(one.trigger.at) ?? -1) / MINUTE]] : [],
    ),
  );
};

describe('planned times', () => {
  it('place what waits after what it waits for, and know no time of a circle', () => {
    const times = plannedTimes([at('a', 10), after('b', 'a'), after('c', 'b'), after('x', 'y'), after('y', 'x')]);
    expect([...times]).toEqual([
      ['a', { at: 10 * MINUTE, certain: true }],
      ['b', { at: 15 * MINUTE, certain: false }],
      ['c', { at: 20 * MINUTE, certain: false }],
    ]);
  });
});

describe('moving', () => {
  it('moves one inject alone, or all that comes after it too', () => {
    const injects = [at('a', 5), at('b', 10), at('c', 20)];
    expect(moved(injects, 'b', 12 * MINUTE, false)).toEqual({ a: 5, b: 12, c: 20 });
    expect(moved(injects, 'b', 12 * MINUTE, true)).toEqual({ a: 5, b: 12, c: 22 });
  });

  it('keeps all distances of what it ripples, and moves nothing before the start', () => {
    const times = fc.uniqueArray(fc.integer({ min: 0, max: 300 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(times, fc.nat(), fc.integer({ min: 0, max: 400 }), (minutes, pick, to) => {
        const injects = minutes.map((minute, index) => at(`i${index}`, minute));
        const chosen = pick % minutes.length;
        const from = minutes[chosen] ?? 0;
        const done = moved(injects, `i${chosen}`, to * MINUTE, true);
        minutes.forEach((minute, index) =>
          expect(done[`i${index}`]).toBe(minute < from ? minute : Math.max(0, minute + to - from)),
        );
      }),
    );
  });
});

describe('lanes', () => {
  it('hold every inject that has a time once, and none covers another', () => {
    const kinds = fc.constantFrom('storyline' as const, 'phase' as const, 'channel' as const);
    const injects = fc.uniqueArray(fc.integer({ min: 0, max: 90 }), { maxLength: 30 });
    fc.assert(
      fc.property(kinds, injects, fc.integer({ min: 1, max: 20 }), (kind, minutes, width) => {
        const all = [
          ...minutes.map((minute, index) => at(`i${index}`, minute)),
          { ...at('m', 0), trigger: { manual: true as const } },
        ];
        const { lanes, untimed } = lanesOf(draftOf(all), kind, width * MINUTE);
        expect(lanes.flatMap(({ placed }) => placed.map(({ inject }) => inject.id)).sort()).toEqual(
          minutes.map((_, index) => `i${index}`).sort(),
        );
        expect(untimed.map(({ id }) => id)).toEqual(['m']);
        for (const { placed } of lanes)
          for (const one of placed)
            for (const other of placed)
              if (one !== other && one.line === other.line)
                expect(Math.abs(one.time.at - other.time.at)).toBeGreaterThanOrEqual(width * MINUTE);
      }),
    );
  });

  it('put an inject into the phase that has begun', () => {
    const { lanes } = lanesOf(draftOf([at('a', 29), at('b', 30)]), 'phase', MINUTE);
    expect(lanes.map(({ id, placed }) => [id, placed.map(({ inject }) => inject.id)])).toEqual([
      ['late', ['b']],
      ['', ['a']],
    ]);
  });
});
