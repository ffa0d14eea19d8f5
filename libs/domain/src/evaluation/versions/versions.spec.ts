import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aMarkedDrill, ALL_TWICE, anEvaluator, answer, levels, mark } from '../../../test/a-marked-drill.js';
import { aRunningDrill } from '../../../test/a-running-drill.js';
import { aScenarioOfEveryKind } from '../../../test/a-scenario.js';
import { MINUTE } from '../../../test/an-inject.js';
import { anyEvaluation, evaluate } from '../../../test/any-evaluation.js';
import { anyLongPlay, play } from '../../../test/any-play.js';
import type { VirtualDrill } from '../../../test/virtual-drill.js';
import { end } from '../../drill/end.js';
import type { Scenario } from '../../scenario/scenario.js';
import { verifyOutage, withdrawOutage } from '../outages/verify-outage.js';
import { freezeMarking, reopenMarking } from '../marking/freeze-marking.js';
import { settleEvaluation } from '../settings/settle-evaluation.js';
import { changeScoring } from './change-scoring.js';
import { compareVersions } from './compare-versions.js';
import { rescored } from './rescored.js';
import type { ScoringChange } from './measure-change.js';
import { drillAtVersion, versionScores, type VersionScores } from './version-scores.js';

const CONTROL = { kind: 'control', id: 'director' } as const;
const scenarioOf = (drill: VirtualDrill): Scenario => drill.seen.scenario as Scenario;
const atVersion = (drill: VirtualDrill, version: number): VersionScores | undefined => {
  const then = drillAtVersion(scenarioOf(drill), drill.journal, version);
  return then && versionScores(then);
};
const evaluators = [anEvaluator('ada'), anEvaluator('ben'), anEvaluator('cem')];

function aMarkedAndEndedDrill(): VirtualDrill {
  const drill = aMarkedDrill();
  mark(drill, 'ada', 'm1', { levels: levels(3) });
  drill.does((seen) => end(seen, 'done'));
  return drill;
}
const changes = (drill: VirtualDrill, change: ScoringChange): ReturnType<VirtualDrill['does']> =>
  drill.does((seen) => changeScoring(seen, change, 'a complaint'));
const scoreOf = (drill: VirtualDrill, team = 'team-1') => drill.seen.injects.get('first')?.deliveries.get(team)?.score;

describe('scores worked out again', () => {
  it('come out as they were given, whatever was played', () => {
    const wanted = {
      scenario: aScenarioOfEveryKind(),
      teams: 3,
      team: (n: number) => ({ extraTime: [1, 1.37, 2.5][n - 1] ?? 1 }),
    };
    fc.assert(
      fc.property(anyLongPlay, (steps) => {
        const drill = play(aRunningDrill(wanted), steps);
        expect(rescored(drill.seen)).toEqual([]);
        expect(rescored(drill.playOut().seen)).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it('come out as they were given, whatever was marked, moderated, verified and changed, in every version', () => {
    fc.assert(
      fc.property(anyEvaluation, (acts) => {
        const stood = new Map<number, VersionScores>();
        const drill = aMarkedDrill(ALL_TWICE, evaluators, 3);
        evaluate(drill, acts, () => stood.set(drill.seen.evaluation.version, versionScores(drill.seen)));
        expect(rescored(drill.seen)).toEqual([]);
        expect(drill.rebuilt()).toEqual(drill.seen);
        expect(drill.seen.evaluation.versions.map(({ version }) => version)).toEqual([...stood.keys()]);
        for (const [version, scores] of stood) expect(atVersion(drill, version)).toEqual(scores);
        expect(atVersion(drill, stood.size + 1)).toBeUndefined();
      }),
      { numRuns: 200 },
    );
  });
});

describe('a change of scoring', () => {
  it('waits for EndEx, changes something that is there, and says so of every fault', () => {
    const drill = aMarkedDrill();
    expect(changes(drill, { settings: { floor: 0.5 } })).toMatchObject({ code: 'drill-not-over' });
    drill.does((seen) => end(seen, 'done'));
    expect(changes(drill, {})).toMatchObject({ code: 'nonsense-value' });
    expect(changes(drill, { settings: { floor: 0.7 } })).toMatchObject({ code: 'nonsense-value' });
    const wrong: ScoringChange = {
      settings: { floor: 7, thresholds: { P: 0.5, S: 0.6, M: 0.4 } },
      injects: [
        { inject: 'nothing', weight: 1 },
        {
          inject: 'first',
          weight: -1,
          shares: { nobody: 1 },
          rules: [{ id: 'r', kind: 'attached', field: 'none', text: {}, share: 1 }],
        },
        { inject: 'first', weight: 1 },
      ],
    };
    expect(changes(drill, wrong)?.faults?.map(({ path }) => path)).toEqual([
      'settings.floor',
      'settings.thresholds',
      'injects[0].inject',
      'injects[1].weight',
      'injects[1].rules[0].field',
      'injects[1].shares.nobody',
      'injects',
    ]);
    expect(drill.seen.evaluation.version).toBe(1);
  });

  it('makes a version that says who, when and why; the one before stays, and both can be compared', () => {
    const drill = aMarkedAndEndedDrill();
    drill.does((seen) => freezeMarking(seen, 'all marked'));
    expect(
      changes(drill, { injects: [{ inject: 'first', weight: 20, shares: { 'judged/whole': 0 } }] }),
    ).toBeUndefined();
    expect(drill.seen.evaluation.versions).toEqual([
      { version: 1, since: 1, cause: 'play', frozen: { at: drill.now, by: CONTROL, reason: 'all marked' } },
      expect.objectContaining({
        version: 2,
        cause: 'changed',
        begun: { at: drill.now, by: CONTROL, reason: 'a complaint' },
      }),
    ]);
    expect(drill.seen.evaluation.frozen).toBe(true);
    drill.does((seen) => reopenMarking(seen, 'an appeal'));
    const [one, two, three] = [1, 2, 3].map((version) => atVersion(drill, version));
    const { teams } = compareVersions(one as VersionScores, two as VersionScores);
    expect(teams[0]?.injects).toMatchObject([
      { inject: 'first', before: { weight: 10, points: 7.5 }, after: { weight: 20, points: 15 } },
    ]);
    expect(
      compareVersions(two as VersionScores, three as VersionScores).teams.flatMap(({ injects }) => injects),
    ).toEqual([]);
    expect(rescored(drill.seen)).toEqual([]);
  });

  it('is refused before by another door: what scores rest on is chosen before StartEx', () => {
    const drill = aMarkedDrill();
    const settle = (choice: object) => drill.does((seen) => settleEvaluation(seen, choice));
    expect(settle({ floor: 0.5 })).toMatchObject({ code: 'drill-already-started' });
    expect(settle({ thresholds: { P: 0.9, S: 0.8, M: 0.7 } })).toMatchObject({ code: 'drill-already-started' });
    expect(settle({ doubled: 1, blind: false })).toBeUndefined();
    expect(settle({ doubled: 2 })).toMatchObject({ code: 'nonsense-value', faults: [{ path: 'doubled' }] });
  });
});

describe('a verified outage', () => {
  function late(): VirtualDrill {
    const drill = aMarkedDrill();
    mark(drill, 'ada', 'm1');
    drill.advance(40 * MINUTE);
    answer(drill, 'team-2');
    return drill;
  }
  const verify = (drill: VirtualDrill, from: number, to: number, team = 'team-2') =>
    drill.does((seen, now) =>
      verifyOutage(seen, { team, from: now - from, to: now - to, reason: 'cut' }, `x${from}`, CONTROL, now),
    );

  it('is taken off the time that the team took, once where two overlap, and given back when withdrawn', () => {
    const drill = late();
    const before = scoreOf(drill, 'team-2');
    expect(before?.timeliness).toBe(0.7);
    verify(drill, 30 * MINUTE, 10 * MINUTE);
    verify(drill, 25 * MINUTE, 5 * MINUTE);
    expect(scoreOf(drill, 'team-2')).toMatchObject({
      took: (before?.took ?? 0) - 25 * MINUTE,
      away: 25 * MINUTE,
      timeliness: 1,
    });
    expect(scoreOf(drill, 'team-1')?.away).toBeUndefined();
    for (const outage of [30, 25].map((span) => `x${span * MINUTE}`))
      expect(drill.does((seen) => withdrawOutage(seen, outage, 'was none'))).toBeUndefined();
    expect(scoreOf(drill, 'team-2')).toEqual(before);
    expect(drill.seen.evaluation.outages).toHaveLength(2);
  });

  it('is refused where it cannot have been, and on a frozen version', () => {
    const drill = late();
    expect(verify(drill, 5, 10)).toMatchObject({ code: 'nonsense-value' });
    expect(verify(drill, 5, -10)).toMatchObject({ code: 'nonsense-value' });
    expect(verify(drill, 10, 5, 'nobody')).toMatchObject({ code: 'unknown-thing' });
    expect(drill.does((seen) => withdrawOutage(seen, 'x', 'none'))).toMatchObject({ code: 'unknown-thing' });
    drill.does((seen) => end(seen, 'done'));
    drill.does((seen) => freezeMarking(seen, 'done'));
    expect(verify(drill, 10, 5)).toMatchObject({ code: 'marking-frozen' });
    expect(drill.does((seen) => withdrawOutage(seen, 'x', 'none'))).toMatchObject({ code: 'marking-frozen' });
  });
});
