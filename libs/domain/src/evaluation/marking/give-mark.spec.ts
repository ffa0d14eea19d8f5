import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ALL_TWICE, aMarkedDrill, anEvaluator, answer, levels, mark, RUBRIC } from '../../../test/a-marked-drill.js';
import type { VirtualDrill } from '../../../test/virtual-drill.js';
import { end } from '../../drill/end.js';
import { evolve } from '../../drill/evolve.js';
import { blankDrill, type SeenDelivery } from '../../drill/drill.js';
import type { Refusal } from '../../kernel/refusal.js';
import type { Scenario } from '../../scenario/scenario.js';
import { scoreNow } from '../../scoring/score-now.js';
import { freezeMarking, reopenMarking } from './freeze-marking.js';
import { moderateMark } from './moderate-mark.js';

const delivery = (drill: VirtualDrill, team = 'team-1', inject = 'first'): SeenDelivery | undefined =>
  drill.seen.injects.get(inject)?.deliveries.get(team);
const three = ['ada', 'ben', 'cem'].map((id) => anEvaluator(id));
const CONTROL = { kind: 'control', id: 'director' } as const;
const moderate = (drill: VirtualDrill, right: number, reason = 'a talk'): Refusal | undefined =>
  drill.does((seen, now) =>
    moderateMark(
      seen,
      { inject: 'first', team: 'team-1', rubric: RUBRIC.id, levels: levels(right), reason },
      CONTROL,
      now,
    ),
  );
/** The two to whom everything goes when all is doubled, whoever they are. */
const markersOf = (drill: VirtualDrill): string[] =>
  three.map(({ evaluator }) => evaluator).filter((id) => mark(drill, id, `m-${id}`) === undefined);

describe('a mark', () => {
  it('makes a provisional score whole: the level of each criterion by its weight', () => {
    const drill = aMarkedDrill();
    expect(delivery(drill)?.score).toMatchObject({ provisional: true });
    expect(mark(drill, 'ada', 'm1', { levels: { right: 4, whole: 2 } })).toBeUndefined();
    expect(delivery(drill)?.score).toMatchObject({ provisional: false, quality: 0.875, timeliness: 1, points: 8.75 });
  });

  it('is superseded by its own evaluator alone, with a reason, and stays in the journal', () => {
    const drill = aMarkedDrill();
    mark(drill, 'ada', 'm1');
    expect(mark(drill, 'ada', 'm2')).toMatchObject({ code: 'already-marked' });
    expect(mark(drill, 'ada', 'm2', { supersedes: 'm1' })).toMatchObject({ faults: [{ path: 'reason' }] });
    expect(mark(drill, 'ada', 'm2', { supersedes: 'm0', reason: 'r' })).toMatchObject({ code: 'mark-superseded' });
    expect(mark(drill, 'ada', 'm2', { levels: levels(2), supersedes: 'm1', reason: 'misread' })).toBeUndefined();
    expect(mark(drill, 'ada', 'm3', { supersedes: 'm1', reason: 'r' })).toMatchObject({ code: 'mark-superseded' });
    expect(delivery(drill)?.score?.quality).toBe(0.5);
    expect(delivery(drill)?.marks).toMatchObject([{ mark: 'm1' }, { mark: 'm2', supersedes: 'm1', reason: 'misread' }]);
  });

  it('counts as the mean of two, until moderation sets what counts', () => {
    const drill = aMarkedDrill(ALL_TWICE, three);
    const [one = '', other = ''] = markersOf(drill);
    mark(drill, other, 'again', { levels: levels(3), supersedes: `m-${other}`, reason: 'misread' });
    expect(delivery(drill)?.score?.quality).toBe(0.875);
    expect(moderate(drill, 1)).toBeUndefined();
    expect(delivery(drill)?.score?.quality).toBe(0.25);
    expect(delivery(drill)?.score?.lines[0]?.because).toEqual({ code: 'moderated', figures: { levels: '1' } });
    mark(drill, one, 'late', { levels: levels(4), supersedes: `m-${one}`, reason: 'thought again' });
    expect(delivery(drill)?.score?.quality).toBe(0.25);
    moderate(drill, 2, 'another talk');
    expect(delivery(drill)?.moderations).toMatchObject([
      { reason: 'a talk', by: CONTROL },
      { reason: 'another talk', by: CONTROL },
    ]);
  });

  it('says nothing of an answer that was revised since', () => {
    const drill = aMarkedDrill();
    mark(drill, 'ada', 'm1');
    moderate(drill, 3);
    answer(drill, 'team-1', 'first', 'a better one');
    expect(delivery(drill)?.score).toMatchObject({ provisional: true });
    expect(mark(drill, 'ada', 'm2', { levels: levels(3), supersedes: 'm1', reason: 'revised' })).toBeUndefined();
    expect(delivery(drill)?.score).toMatchObject({ provisional: false, quality: 0.75 });
  });

  it('can be given for what was never submitted, once nothing can come any more', () => {
    const drill = aMarkedDrill();
    expect(mark(drill, 'ada', 'm1', { team: 'team-2' })).toMatchObject({ code: 'not-markable-yet' });
    drill.does((seen) => end(seen, 'done'));
    expect(mark(drill, 'ada', 'm1', { team: 'team-2', levels: levels(2) })).toBeUndefined();
    expect(delivery(drill, 'team-2')?.score).toMatchObject({
      quality: 0.5,
      provisional: false,
      lines: [{ credit: 0.5 }, {}],
    });
    expect(delivery(drill, 'team-2', 'second')?.score).toBeUndefined();
  });

  it('must give every criterion one of its levels, and nothing else', () => {
    const drill = aMarkedDrill();
    for (const [wrong, path] of [
      [{ right: 4 }, 'levels.whole'],
      [{ right: 5, whole: 1 }, 'levels.right'],
      [{ right: 1.5, whole: 1 }, 'levels.right'],
      [{ right: NaN, whole: 1 }, 'levels.right'],
      [{ right: 1, whole: 1, more: 1 }, 'levels.more'],
    ] as const) {
      const refusal = mark(drill, 'ada', 'm1', { levels: wrong as never });
      expect(refusal).toMatchObject({ code: 'mark-outside-rubric', faults: [{ path }] });
    }
    expect(moderate(drill, 9)).toMatchObject({ code: 'mark-outside-rubric' });
    expect(delivery(drill)?.marks).toBeUndefined();
  });

  it('is refused to whoever is not assigned, and for what is not there', () => {
    const cards = [anEvaluator('ada', { objectives: ['two'] }), anEvaluator('ben', { objectives: ['one'] })];
    const drill = aMarkedDrill(ALL_TWICE, cards);
    expect(mark(drill, 'ada', 'm1')).toMatchObject({ code: 'not-assigned' });
    expect(mark(drill, 'nobody', 'm1')).toMatchObject({ code: 'not-assigned' });
    expect(mark(drill, 'ben', 'm1', { rubric: 'none' })).toMatchObject({ code: 'unknown-thing' });
    expect(mark(drill, 'ben', 'm1', { inject: 'none' })).toMatchObject({ code: 'unknown-thing' });
    expect(mark(drill, 'ben', 'm1', { team: 'none' })).toMatchObject({ code: 'unknown-thing' });
    expect(mark(drill, 'ben', 'm1')).toBeUndefined();
  });
});

describe('a frozen version', () => {
  it('takes nothing, until the next version is begun', () => {
    const drill = aMarkedDrill();
    const freeze = (): Refusal | undefined => drill.does((seen) => freezeMarking(seen, 'all is marked'));
    const reopen = (): Refusal | undefined => drill.does((seen) => reopenMarking(seen, 'a complaint'));
    expect(freeze()).toMatchObject({ code: 'drill-not-over' });
    expect(reopen()).toMatchObject({ code: 'marking-not-frozen' });
    drill.does((seen) => end(seen, 'done'));
    expect(freeze()).toBeUndefined();
    expect(freeze()).toMatchObject({ code: 'marking-frozen' });
    expect(mark(drill, 'ada', 'm1')).toMatchObject({ code: 'marking-frozen', state: 'frozen' });
    expect(moderate(drill, 1)).toMatchObject({ code: 'marking-frozen' });
    expect(reopen()).toBeUndefined();
    expect(drill.seen.evaluation).toMatchObject({ version: 2, frozen: false });
    expect(mark(drill, 'ada', 'm1')).toBeUndefined();
  });
});

describe('scores', () => {
  const step = fc.record({
    what: fc.constantFrom('mark', 'again', 'moderate', 'answer', 'wait'),
    who: fc.constantFrom('ada', 'ben', 'cem'),
    team: fc.constantFrom('team-1', 'team-2'),
    right: fc.integer({ min: 0, max: 4 }),
  });

  it('come out the same from the journal alone, whoever marks what in whatever order', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        const drill = aMarkedDrill(ALL_TWICE, three);
        steps.forEach(({ what, who, team, right }, n) => {
          const own = delivery(drill, team)?.marks?.findLast(({ evaluator }) => evaluator === who)?.mark;
          const again = own === undefined || what === 'mark' ? {} : { supersedes: own, reason: 'again' };
          if (what === 'moderate') moderate(drill, right);
          else if (what === 'answer') answer(drill, team, 'first', String(n));
          else if (what === 'wait') drill.advance(10 * 60_000);
          else mark(drill, who, `m${n}`, { team, levels: levels(right, n % 5), ...again });
        });
        const again = blankDrill(drill.seen.scenario as Scenario);
        for (const entry of drill.journal) {
          const { event } = entry;
          if (event.type === 'response-scored') {
            const record = again.injects.get(event.inject);
            const found = record?.deliveries.get(event.team);
            expect(record && found && scoreNow(again, record, found, event.team, entry.time)).toEqual(event.score);
          }
          evolve(again, entry);
        }
        expect(again).toEqual(drill.seen);
      }),
      { numRuns: 60 },
    );
  });
});
