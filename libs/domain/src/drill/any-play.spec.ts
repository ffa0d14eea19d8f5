import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aPlannedDrill, aRunningDrill } from '../../test/a-running-drill.js';
import { aScenarioOfEveryKind } from '../../test/a-scenario.js';
import { anyLongPlay, anyPlay, COMMANDS, play } from '../../test/any-play.js';
import { nextDue } from '../inject/due.js';
import { REFUSAL_CODES } from '../kernel/refusal.js';
import { scoreNow } from '../scoring/score-now.js';
import type { Entry } from '../journal/event.js';
import type { Drill } from './drill.js';

const scenario = aScenarioOfEveryKind();
const wanted = { scenario, teams: 3, team: (n: number) => ({ extraTime: [1, 1.37, 2.5][n - 1] ?? 1 }) };

describe('whatever is done in a drill, in whatever order', () => {
  it('nothing throws, no due instant is left in the past, and refusals have a code and a sentence', () => {
    fc.assert(
      fc.property(anyPlay, fc.boolean(), (steps, started) => {
        const drill = play(started ? aRunningDrill(wanted) : aPlannedDrill(wanted), steps).ring();
        const due = drill.seen.status === 'running' ? nextDue(drill.seen) : undefined;
        expect(due ?? Infinity).toBeGreaterThan(drill.now);
      }),
      { numRuns: 500 },
    );
    fc.assert(
      fc.property(anyPlay, anyPlay, (before, tried) => {
        const drill = play(aRunningDrill(wanted), before);
        for (const step of tried) {
          if (!('command' in step)) continue;
          const refusal = drill.does((seen, now) => COMMANDS[step.command]?.(seen, step.chosen, now) ?? fail());
          if (!refusal) continue;
          expect(REFUSAL_CODES).toContain(refusal.code);
          expect(refusal.message).toMatch(/\.$/);
        }
      }),
    );
  });

  it('a decision changes nothing by itself', () => {
    fc.assert(
      fc.property(anyPlay, anyPlay, (before, tried) => {
        const drill = play(aRunningDrill(wanted), before);
        const stood = structuredClone(drill.seen);
        for (const step of tried) if ('command' in step) COMMANDS[step.command]?.(drill.seen, step.chosen, drill.now);
        expect(drill.seen).toEqual(stood);
      }),
      { numRuns: 50 },
    );
  });

  it('the journal alone gives the same drill', () => {
    fc.assert(
      fc.property(anyPlay, (steps) => {
        const drill = play(aRunningDrill(wanted), steps).playOut();
        expect(drill.rebuilt()).toEqual(drill.seen);
        expect(drill.journal.map(({ seq }) => seq)).toEqual(drill.journal.map((_, index) => index + 1));
      }),
      { numRuns: 50 },
    );
  });

  it('the journal never goes back in time, in instants or, unless an outage is taken out, in drill time', () => {
    fc.assert(
      fc.property(anyPlay, (steps) => {
        const unshifted = steps.filter((step) => !('command' in step) || step.command !== 'shift');
        const { journal } = play(aRunningDrill(wanted), unshifted).playOut();
        const instants = journal.map(({ at }) => at);
        const times = journal.map(({ time }) => time);
        expect(instants).toEqual([...instants].sort((a, b) => a - b));
        expect(times).toEqual([...times].sort((a, b) => a - b));
      }),
    );
  });

  it('every inject reaches a team once at most, never before it was due, and every closed one stays closed', () => {
    fc.assert(
      fc.property(anyLongPlay, (steps) => {
        const { journal } = play(aRunningDrill(wanted), steps).playOut();
        const [released, closed] = [new Set<string>(), new Set<string>()];
        for (const { event, at } of journal) {
          if (event.type === 'inject-released') {
            expect(event.due).toBeLessThanOrEqual(at);
            for (const team of event.teams) expectNew(released, `${event.inject}/${team}`);
          }
          if (event.type === 'inject-closed')
            for (const team of event.teams) expectNew(closed, `${event.inject}/${team}`);
          if (event.type === 'response-submitted') expect(closed).not.toContain(`${event.inject}/${event.team}`);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('EndEx closes what is open, and nothing but receipts comes after it', () => {
    fc.assert(
      fc.property(anyPlay, (steps) => {
        const { journal, seen } = play(aRunningDrill(wanted), steps).playOut();
        const over = journal.findIndex(({ event }) => event.type === 'drill-ended' || event.type === 'drill-aborted');
        if (over < 0) return;
        expect([...seen.injects.values()].every((record) => record.open.size === 0)).toBe(true);
        const after = journal.slice(over + 1).map(({ event }) => event.type);
        expect(after.filter((type) => type !== 'inject-delivered' && type !== 'inject-opened')).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('every score comes out the same when it is worked out again from the journal', () => {
    fc.assert(
      fc.property(anyLongPlay, (steps) => {
        const drill = play(aRunningDrill(wanted), steps).playOut();
        drill.rebuilt((entry, seen) => expectSameScore(entry, seen as Drill));
      }),
      { numRuns: 200 },
    );
  });
});

const fail = (): never => {
  throw new Error('no such command');
};

function expectNew(known: Set<string>, one: string): void {
  expect(known).not.toContain(one);
  known.add(one);
}

function expectSameScore({ event, time }: Entry, drill: Drill): void {
  if (event.type !== 'response-scored') return;
  const record = drill.injects.get(event.inject) ?? fail();
  const delivery = record.deliveries.get(event.team) ?? fail();
  expect(scoreNow(drill, record, delivery, event.team, time)).toEqual(event.score);
}
