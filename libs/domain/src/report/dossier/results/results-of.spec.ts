import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aRunningDrill, canaryOf } from '../../../../test/a-running-drill.js';
import { aScenarioOfEveryKind } from '../../../../test/a-scenario.js';
import { MINUTE } from '../../../../test/an-inject.js';
import { anyLongPlay, play } from '../../../../test/any-play.js';
import type { VirtualDrill } from '../../../../test/virtual-drill.js';
import { end } from '../../../drill/end.js';
import { freezeMarking } from '../../../evaluation/marking/freeze-marking.js';
import { submit } from '../../../response/submit.js';
import { lineFor, viewFor } from '../../../sharing/view-for.js';
import type { ResultsWish } from './released-results.js';
import { resultsOf } from './results-of.js';

const scenario = aScenarioOfEveryKind();
const ids = scenario.injects.map(({ id }) => id);
const wish: fc.Arbitrary<ResultsWish> = fc.record({
  scores: fc.oneof(fc.constant('all' as const), fc.subarray(ids)),
  answers: fc.uniqueArray(fc.record({ inject: fc.constantFrom(...ids), text: fc.boolean() }), {
    selector: ({ inject }) => inject,
  }),
  ratings: fc.constant([]),
});

/** Every team has answered `mail` in words of its own. */
function answeredDrill(): VirtualDrill {
  const drill = aRunningDrill({ scenario, teams: 3 }).advance(11 * MINUTE);
  for (const team of ['team-1', 'team-2', 'team-3'])
    drill.does((seen, now) => submit(seen, team, 'mail', { verdict: 'phish', note: canaryOf(team) }, now));
  return drill;
}

describe('what a nation lets go of a drill that is closed', () => {
  it('is all that anybody outside of it reads of its answers and scores, whatever was played', () => {
    let told = 0;
    fc.assert(
      fc.property(anyLongPlay, wish, (steps, wished) => {
        const drill = play(answeredDrill(), steps).playOut();
        drill.does((seen) => end(seen, 'done'));
        drill.does((seen) => freezeMarking(seen, 'all is marked'));
        const released = resultsOf(drill.seen, 'N1', wished, drill.time);
        if (!released.ok) return;
        const given = JSON.stringify(released.value);
        const answered = drill.journal.flatMap(({ event }) => (event.type === 'response-submitted' ? [event] : []));
        const own = answered.filter(({ team }) => team === 'team-1');
        const letGo = own.filter(({ inject }) => wished.answers.some((one) => one.inject === inject && one.text));
        if (letGo.length > 0) told++;
        expect(given.includes(canaryOf('team-1'))).toBe(letGo.length > 0);
        for (const other of ['team-2', 'team-3']) expect(given).not.toContain(canaryOf(other));
        for (const { scores, total } of released.value) {
          expect(total !== null).toBe(wished.scores === 'all');
          if (wished.scores !== 'all')
            expect(scores.filter(({ inject }) => !wished.scores.includes(inject))).toEqual([]);
        }
        for (const entry of drill.journal) {
          const { type } = entry.event;
          if (type !== 'response-submitted' && type !== 'response-scored') continue;
          expect(viewFor({ role: 'control' }, entry, drill.seen)).toBeUndefined();
          expect(lineFor({ role: 'closed-control' }, entry, drill.seen)).toBeUndefined();
        }
      }),
      { numRuns: 200 },
    );
    expect(told).toBeGreaterThan(10);
  });
});
