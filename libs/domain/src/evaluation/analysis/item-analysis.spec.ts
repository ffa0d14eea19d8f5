import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aRunningDrill } from '../../../test/a-running-drill.js';
import { aQuestion, MINUTE } from '../../../test/an-inject.js';
import type { VirtualDrill } from '../../../test/virtual-drill.js';
import { submit } from '../../response/submit.js';
import { correlation, discrimination } from './discrimination.js';
import { itemAnalysis } from './item-analysis.js';

const choice = (id: string) =>
  aQuestion(id, {
    rules: [{ id: 'r', kind: 'choice', field: 'verdict', text: { en: 'Verdict' }, share: 1, credit: { phish: 1 } }],
    limit: 60 * MINUTE,
  });

/** Each team answers each of two injects with the verdict that is named; `-` is silence. */
function played(first: string, second: string): VirtualDrill {
  const drill = aRunningDrill({ injects: [choice('first'), choice('second')], teams: first.length });
  drill.advance(MINUTE);
  for (const [inject, verdicts] of [
    ['first', first],
    ['second', second],
  ] as const)
    [...verdicts].forEach((one, n) => {
      const verdict = { p: 'phish', s: 'spam' }[one];
      if (verdict)
        drill.does((seen, now) => submit(seen, `team-${n + 1}`, inject, { verdict, note: '' }, now), {
          kind: 'team',
          team: `team-${n + 1}`,
          console: 'c',
        });
    });
  return drill;
}
const analysed = (first: string, second: string) => itemAnalysis(played(first, second).seen);

describe('item analysis', () => {
  it('gives difficulty, discrimination, time and wrong answers where five teams stand behind each', () => {
    expect(analysed('pppppsssss', 'pppppsssss')[0]).toMatchObject({
      inject: 'first',
      teams: 10,
      difficulty: 0.5,
      discrimination: 1,
      time: { p25: MINUTE, p50: MINUTE, p75: MINUTE },
      wrong: [{ field: 'verdict', option: 'spam', teams: 5 }],
    });
    expect(analysed('pppppsssss', 'ssssspppp' + 'p')[0]).toMatchObject({ discrimination: -1 });
  });

  it('says nothing where fewer stand behind a figure, nor where a few could be worked out', () => {
    expect(analysed('ppss', 'ppss')[0]).toEqual({
      inject: 'first',
      teams: null,
      difficulty: null,
      discrimination: null,
      time: null,
      wrong: [],
    });
    expect(analysed('ppppppssss', 'pppppppppp')[0]).toMatchObject({ difficulty: 0.6, wrong: [], discrimination: null });
    expect(analysed('ppppssssss', 'pppppppppp')[0]?.wrong).toEqual([]);
  });

  it('counts no time of teams that were silent', () => {
    const [first] = analysed('ppppp----', 'ppppppppp');
    expect(first).toMatchObject({ time: { p50: MINUTE } });
    expect(analysed('pppp-----', 'ppppppppp')[0]?.time).toBeNull();
  });
});

describe('the statistic of discrimination', () => {
  it('is Pearson’s correlation, as worked by hand', () => {
    const pairs = [
      [1, 2],
      [2, 1],
      [3, 4],
      [4, 3],
    ] as const;
    expect(correlation(pairs)).toBeCloseTo(0.6, 12);
    expect(
      correlation([
        [1, 2],
        [1, 3],
      ]),
    ).toBeUndefined();
  });

  it('lies between -1 and 1, and leaves out whoever was scored on nothing else', () => {
    const team = fc.record({ item: fc.float({ min: 0, max: 1, noNaN: true }), points: fc.nat(50), weight: fc.nat(50) });
    fc.assert(
      fc.property(fc.array(team), (teams) => {
        const found = discrimination(teams);
        expect(Math.abs(found ?? 0)).toBeLessThanOrEqual(1 + 1e-9);
        expect(discrimination([...teams, { item: 1, points: 0, weight: 0 }])).toEqual(found);
      }),
    );
  });
});
