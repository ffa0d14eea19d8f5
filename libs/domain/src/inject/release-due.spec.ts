import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aPlannedDrill, aRunningDrill } from '../../test/a-running-drill.js';
import { aScenario } from '../../test/a-scenario.js';
import { anInject, HOUR, MINUTE } from '../../test/an-inject.js';
import { drillTimeAt } from '../clock/clock.js';
import { pause } from '../drill/pause.js';
import { resume } from '../drill/resume.js';
import { schedule } from '../drill/schedule.js';
import { setSpeed } from '../drill/set-speed.js';
import { shift } from '../drill/shift.js';
import { free, hold } from './hold.js';
import { START, type VirtualDrill } from '../../test/virtual-drill.js';

const offsets = fc.uniqueArray(fc.integer({ min: 1, max: 3 * HOUR }), { minLength: 1, maxLength: 12 });
const at = (times: readonly number[]) =>
  times.map((time, index) => anInject(`i-${index}`, { trigger: { kind: 'offset', at: time } }));

const releases = ({ journal }: VirtualDrill) =>
  journal.flatMap(({ event, at: instant, time }) =>
    event.type === 'inject-released' ? [{ ...event, at: instant, time }] : [],
  );

const disturbances: Readonly<Record<string, (drill: VirtualDrill, n: number) => unknown>> = {
  pause: (drill) => drill.does((seen) => pause(seen, 'lunch')),
  resume: (drill) => drill.does((seen) => resume(seen)),
  speed: (drill, n) => drill.does((seen) => setSpeed(seen, 0.1 + (n % 5999) / 10)),
  hold: (drill, n) => drill.does((seen) => hold(seen, `i-${n % 12}`)),
  free: (drill, n) => drill.does((seen) => free(seen, `i-${n % 12}`)),
  wait: (drill, n) => drill.advance(n),
};
const disturbed = fc.array(fc.tuple(fc.constantFrom(...Object.keys(disturbances)), fc.nat(HOUR)), { maxLength: 30 });

describe('what falls due at its time', () => {
  it('reaches every team once, at the first instant of its drill time, in order', () => {
    const times = [HOUR, 0, 20 * MINUTE + 1, 3 * HOUR];
    const drill = aRunningDrill({ teams: 3, injects: at(times) }).playOut();
    expect(releases(drill).map(({ time, at: instant, due }) => [time, instant - due])).toEqual([
      [0, 0],
      [20 * MINUTE + 1, 0],
      [HOUR, 0],
      [3 * HOUR, 0],
    ]);
    expect(releases(drill).every(({ teams }) => teams.length === 3)).toBe(true);
  });

  it('comes exactly once and not early, whatever pauses, speeds and holds there were', () => {
    fc.assert(
      fc.property(offsets, disturbed, (times, steps) => {
        const drill = aRunningDrill({ injects: at(times), settings: { endsItself: false } });
        for (const [what, n] of steps) disturbances[what]?.(drill, n);
        times.forEach((_, index) => drill.does((seen) => free(seen, `i-${index}`)));
        drill.does((seen) => resume(seen));
        const got = releases(drill.playOut());
        expect(got.map(({ inject }) => inject).sort()).toEqual(times.map((_, index) => `i-${index}`).sort());
        for (const { inject, time, due, at: instant, teams } of got) {
          expect(time).toBeGreaterThanOrEqual(times[Number(inject.slice(2))] ?? NaN);
          expect(due).toBeLessThanOrEqual(instant);
          expect(teams).toEqual(['team-1', 'team-2']);
        }
      }),
    );
  });

  it('comes in order and with its own due instant when the ring is late', () => {
    fc.assert(
      fc.property(offsets, fc.integer({ min: 0, max: 4 * HOUR }), (times, outage) => {
        const drill = aRunningDrill({ injects: at(times) })
          .sleep(outage)
          .ring();
        const late = times.filter((time) => time <= outage).sort((a, b) => a - b);
        expect(releases(drill).map(({ due }) => due - START)).toEqual(late);
        expect(releases(drill).every((release) => release.at === drill.now)).toBe(true);
      }),
    );
  });

  it('says when it was due even after a pause and a change of speed', () => {
    const drill = aRunningDrill({ injects: at([30 * MINUTE]) }).advance(10 * MINUTE);
    drill.does((seen) => pause(seen, 'lunch'));
    drill.advance(HOUR).does((seen) => setSpeed(seen, 20));
    drill.does((seen) => resume(seen));
    drill.sleep(5 * MINUTE).ring();
    expect(releases(drill).map(({ due }) => due - START)).toEqual([HOUR + 11 * MINUTE]);
  });

  it('ends the drill by itself, after all that was due, and only where that is wished', () => {
    const ended = aRunningDrill({ injects: at([3 * HOUR]) }).playOut();
    expect(ended.journal.slice(-3).map(({ event }) => event.type)).toEqual([
      'inject-released',
      'inject-closed',
      'drill-ended',
    ]);
    expect(ended.now - START).toBe(3 * HOUR);
    const open = aRunningDrill({ injects: at([HOUR]), settings: { endsItself: false } }).playOut();
    expect(open.seen.status).toBe('running');
  });

  it('closes an inject by itself, later for a team with extra time', () => {
    const drill = aRunningDrill({
      injects: [anInject('short', { closes: 10 * MINUTE })],
      team: (n) => ({ extraTime: n === 2 ? 1.0001 : 1 }),
    }).playOut();
    const closed = drill.journal.flatMap(({ event, time }) =>
      event.type === 'inject-closed' ? [[event.teams, event.reason, time]] : [],
    );
    expect(closed).toEqual([
      [['team-1'], 'time', 10 * MINUTE],
      [['team-2'], 'time', 10 * MINUTE + 60],
    ]);
  });

  it('waits for StartEx, which comes when it is scheduled', () => {
    const drill = aPlannedDrill({ injects: at([0]) });
    expect(releases(drill.advance(HOUR))).toEqual([]);
    drill.does((seen, now) => schedule(seen, now + MINUTE, now));
    expect(releases(drill.playOut())).toMatchObject([{ due: START + HOUR + MINUTE, at: START + HOUR + MINUTE }]);
  });

  it('moves by the outage when the director takes that out of the clock', () => {
    const drill = aRunningDrill({ injects: at([20 * MINUTE]) }).advance(10 * MINUTE);
    const alive = drill.now;
    drill.sleep(5 * MINUTE).does((seen, now) => shift(seen, alive, now));
    expect(drillTimeAt(drill.seen.clock, drill.now)).toBe(10 * MINUTE);
    expect(releases(drill.playOut()).map(({ at: instant }) => instant - START)).toEqual([25 * MINUTE]);
  });

  it('plays six hours with forty teams and a hundred injects in no time', () => {
    const injects = Array.from({ length: 100 }, (_, n) =>
      anInject(`i-${n}`, {
        trigger:
          n % 3 === 2
            ? { kind: 'silence', inject: `i-${n - 2}`, after: 90_000 + n }
            : { kind: 'offset', at: n * 200_000 },
        closes: HOUR,
      }),
    );
    const drill = aRunningDrill({ teams: 40, scenario: aScenario(injects, { duration: 6 * HOUR }) }).playOut();
    expect(releases(drill).reduce((sum, { teams }) => sum + teams.length, 0)).toBe(4000);
    expect(releases(drill).every((release) => release.at === release.due)).toBe(true);
  });
});
