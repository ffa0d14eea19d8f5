import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aPlannedDrill, aRunningDrill, canaryOf, domainOf } from '../../test/a-running-drill.js';
import { aScenario } from '../../test/a-scenario.js';
import { anAction, anInject, aQuestion, HOUR, MINUTE, noTags } from '../../test/an-inject.js';
import type { VirtualDrill } from '../../test/virtual-drill.js';
import { pause } from '../drill/pause.js';
import { end } from '../drill/end.js';
import { submit } from '../response/submit.js';
import { BOARD_STEP } from './board-progress.js';
import { boardOf, type Board } from './board.js';

const target = (id: string) => ({ id: `target-${id}`, title: { en: 'T' }, tasks: [{ id, title: { en: id } }] });
const objective = (id: string) => ({
  id,
  title: { en: `Objective ${id}` },
  needs: [],
  tags: noTags,
  targets: [target(id)],
});
const scenario = aScenario(
  [
    aQuestion('ask', { tasks: ['a'] }),
    aQuestion('more', { tasks: ['b'] }),
    aQuestion('few', { tasks: ['c'], audience: { teams: ['team-1', 'team-2', 'team-3', 'team-4', 'team-5'] } }),
    anInject('news', { tasks: ['a'] }),
    anAction('tell', { tasks: ['a'] }),
  ],
  { objectives: ['a', 'b', 'c'].map(objective) },
);

const board = (drill: VirtualDrill): Board => boardOf(drill.seen, drill.now);

function answers(drill: VirtualDrill, inject: string, teams: number, revisions = 1): void {
  for (let n = 1; n <= teams; n++) {
    for (let revision = 1; revision <= revisions; revision++) {
      const answer = { verdict: 'phish', note: `take ${revision}` };
      expect(drill.does((seen, now) => submit(seen, `team-${n}`, inject, answer, now))).toBeUndefined();
    }
  }
}

const played = (teams: number): VirtualDrill => aRunningDrill({ scenario, teams });

describe('the board', () => {
  it('tells what is played and how many play, and nothing of the phases to come', () => {
    const drill = aPlannedDrill({
      scenario,
      teams: 3,
      team: (n) => (n === 3 ? { nation: 'N2', organisation: 'cirt-2' } : {}),
    });
    expect(board(drill)).toEqual({
      title: 'Regional drill',
      scenario: { en: 'A test' },
      duration: 3 * HOUR,
      phases: [0, 1, 2].map((hour) => ({ at: hour * HOUR, title: null })),
      nations: 2,
      named: [],
      teams: 3,
      progress: { asOf: null, answers: null, answered: null, objectives: [] },
    });
  });

  it('names a phase from its beginning on, in the order of time', () => {
    const drill = aRunningDrill({ scenario: { ...scenario, phases: [...scenario.phases].reverse() } });
    const named = () => board(drill).phases.map(({ title }) => title?.en);
    expect(named()).toEqual(['Hour 0', undefined, undefined]);
    drill.to(HOUR - 1);
    expect(named()).toEqual(['Hour 0', undefined, undefined]);
    drill.to(HOUR);
    expect(named()).toEqual(['Hour 0', 'Hour 1', undefined]);
  });
});

describe('the figures of the board', () => {
  it('count answers over all teams, rounded down, each question of a team once', () => {
    const drill = played(8);
    answers(drill, 'ask', 8, 2);
    answers(drill, 'more', 6);
    drill.advance(BOARD_STEP);
    expect(board(drill).progress).toEqual({
      asOf: BOARD_STEP,
      answers: 10,
      answered: 0.85,
      objectives: [
        { title: { en: 'Objective a' }, answered: 0.95 },
        { title: { en: 'Objective b' }, answered: 0.75 },
      ],
    });
  });

  it('are kept back until five teams besides any one that reads have answered', () => {
    const drill = played(8);
    answers(drill, 'ask', 5);
    drill.advance(BOARD_STEP);
    expect(board(drill).progress).toMatchObject({ answers: null, answered: null, objectives: [] });
    answers(drill, 'more', 6);
    drill.advance(BOARD_STEP);
    expect(board(drill).progress).toMatchObject({ answers: 10, objectives: [{ title: { en: 'Objective b' } }] });
  });

  it('are never given where fewer than six teams play', () => {
    const drill = played(5);
    answers(drill, 'ask', 5);
    answers(drill, 'few', 5);
    drill.advance(2 * HOUR);
    expect(board(drill).progress).toMatchObject({ answers: null, answered: null, objectives: [] });
  });

  it('leave out what went to few teams', () => {
    const drill = played(6);
    for (const inject of ['ask', 'more']) answers(drill, inject, 6);
    drill.advance(BOARD_STEP);
    const before = board(drill).progress;
    answers(drill, 'few', 5);
    drill.advance(BOARD_STEP);
    expect(board(drill).progress).toEqual({ ...before, asOf: 2 * BOARD_STEP });
  });

  it('move in steps of drill time, and stand while the clock stands; the end tells the rest', () => {
    const drill = played(6);
    answers(drill, 'ask', 6);
    drill.advance(BOARD_STEP + MINUTE);
    const before = board(drill);
    answers(drill, 'more', 6);
    drill.advance(BOARD_STEP - MINUTE - 1);
    expect(board(drill)).toEqual(before);
    drill.does((seen) => pause(seen, 'lunch'));
    drill.advance(HOUR);
    expect(board(drill)).toEqual(before);
    drill.does((seen) => end(seen, 'enough'));
    expect(board(drill).progress).toMatchObject({ asOf: 2 * BOARD_STEP - 1, answers: 10 });
  });

  it('never say anything that is true of each team alone, and name nobody', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 0, max: 9 }), fc.boolean(), (teams, some, over) => {
        const drill = played(teams);
        const answering = Math.min(teams, some);
        answers(drill, 'ask', answering);
        drill.advance(BOARD_STEP);
        if (over) drill.does((seen) => end(seen, 'enough'));
        const told = board(drill);
        const { answers: count, answered, objectives } = told.progress;
        const text = JSON.stringify(told);
        for (let n = 1; n <= teams; n++) {
          for (const secret of [
            `team-${n}`,
            `Crew ${n}`,
            `Nation ${n}`,
            `cirt-${n}`,
            canaryOf(`team-${n}`),
            domainOf(`team-${n}`),
          ])
            expect(text).not.toContain(secret);
        }
        expect(answered ?? 0).toBeLessThan(1);
        if (answering < 6) expect([count, answered, objectives]).toEqual([null, null, []]);
        else expect(count).toBe(5);
      }),
      { numRuns: 40 },
    );
  });
});
