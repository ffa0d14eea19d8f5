import { describe, expect, it } from '@jest/globals';
import { ALL_TWICE, aMarkedDrill, anEvaluator, answer, levels, mark, ONE_EACH } from '../../../test/a-marked-drill.js';
import { end } from '../../drill/end.js';
import type { Refusal } from '../../kernel/refusal.js';
import type { Rating } from '../../scoring/scoring-settings.js';
import { aliasOf } from './blind.js';
import { deskFor, type DeskItem, type EvaluatorDesk } from './desk.js';
import { rateTeam } from '../rating/rate-team.js';
import { recordObservation } from '../rating/record-observation.js';
import type { VirtualDrill } from '../../../test/virtual-drill.js';

const two = ['ada', 'ben'].map((id) => anEvaluator(id));
const itemOf = (desk: EvaluatorDesk, n = 0): DeskItem => {
  const found = desk.item(desk.queue[n]?.item ?? '');
  if (!found.ok) throw new Error(found.refusal.message);
  return found.value;
};

describe('an evaluator’s desk', () => {
  it('shows what is theirs, under an alias that is another’s no more than the team’s name', () => {
    const drill = aMarkedDrill(ALL_TWICE, two);
    answer(drill, 'team-1', 'first', 'crew 1 OF TEAM-1, for Nation 1, told Crew 2 of team-2');
    const [ada, ben] = two.map(({ evaluator }) => deskFor(drill.seen, evaluator));
    expect(ada?.queue).toMatchObject([{ inject: 'first', state: 'to-mark', answered: true, objectives: ['one'] }]);
    expect(ada?.queue[0]?.team).not.toBe(ben?.queue[0]?.team);
    expect(ada?.queue[0]?.item).not.toBe(ben?.queue[0]?.item);
    const shown = ada && itemOf(ada);
    expect(JSON.stringify([ada?.queue, shown])).not.toMatch(/team-1|team-2|crew|nation 1|cirt-1|\bN1\b|seed/i);
    const alias = (team: string): string => aliasOf(drill.seen.seed, 'ada', team);
    expect(shown?.answer).toMatchObject({
      note: `${alias('team-1')}, for ${alias('team-1')}, told ${alias('team-2')}`,
    });
    expect(shown).toMatchObject({ team: alias('team-1'), revision: 2, marks: [] });
    expect(shown?.criteria.map(({ id }) => id)).toEqual(['right', 'whole']);
  });

  it('names teams where the organiser does not want it blind', () => {
    const desk = deskFor(aMarkedDrill({ ...ONE_EACH, blind: false }).seen, 'ada');
    expect(desk.queue[0]?.team).toBe('Crew 1 of team-1');
  });

  it('never shows what another gave, nor what rules gave', () => {
    const drill = aMarkedDrill(ALL_TWICE, two);
    mark(drill, 'ben', 'of-ben', { note: 'ben thinks so' });
    mark(drill, 'ada', 'of-ada', { levels: levels(2) });
    const item = itemOf(deskFor(drill.seen, 'ada'));
    expect(item).toMatchObject({ state: 'marked', marks: [{ mark: 'of-ada', levels: levels(2) }] });
    expect(JSON.stringify(item)).not.toMatch(/ben|quality|credit|points/);
  });

  it('brings an item back when the answer was revised, and what nobody answered after EndEx, the oldest first', () => {
    const drill = aMarkedDrill();
    mark(drill, 'ada', 'm1');
    drill.advance(1000);
    answer(drill, 'team-1', 'first', 'better');
    expect(deskFor(drill.seen, 'ada').queue).toMatchObject([{ state: 'revised' }]);
    drill.does((seen) => end(seen, 'done'));
    const { queue } = deskFor(drill.seen, 'ada');
    expect(queue).toHaveLength(4);
    expect(queue.map(({ since }) => since)).toEqual(queue.map(({ since }) => since).sort((a, b) => a - b));
    expect(queue.filter(({ answered }) => answered)).toHaveLength(1);
  });

  it('refuses what is another’s apart from what is nothing', () => {
    const drill = aMarkedDrill(ALL_TWICE, [anEvaluator('ada'), anEvaluator('ben', { objectives: ['two'] })]);
    const theirs = deskFor(drill.seen, 'ada').queue[0]?.item ?? '';
    const ben = deskFor(drill.seen, 'ben');
    expect(ben.queue).toEqual([]);
    expect(ben.item(theirs)).toMatchObject({ refusal: { code: 'not-assigned' } });
    expect(ben.item('0'.repeat(24))).toMatchObject({ refusal: { code: 'unknown-thing' } });
  });

  it('is nothing to teams and observers: for them nothing of it happens', () => {
    const drill = aMarkedDrill(ALL_TWICE, two);
    const before = drill.viewers().map((viewer) => drill.stream(viewer).length);
    mark(drill, 'ada', 'm1', { note: 'a secret note' });
    see(drill, 'P');
    const [control, ...others] = drill.viewers().map((viewer) => drill.stream(viewer));
    expect(control?.length).toBe((before[0] ?? 0) + 3);
    expect(others.map(({ length }) => length)).toEqual(before.slice(1));
    expect(JSON.stringify(others)).not.toMatch(/mark|ada|secret|evaluat/);
  });
});

const see = (drill: VirtualDrill, rating: Rating, said: { task?: string; team?: string; text?: string } = {}) =>
  drill.does((seen): ReturnType<typeof recordObservation> =>
    recordObservation(seen, 'ada', { task: 'one-task', team: 'team-1', rating, text: 'They called', ...said }, 'o1'),
  ) as Refusal | undefined;

describe('an observation', () => {
  it('rates a critical task together with the injects, and stands among the evidence', () => {
    const drill = aMarkedDrill();
    see(drill, 'U', { task: 'two-task' });
    expect(rateTeam(drill.seen, 'team-1').objectives).toMatchObject([
      { id: 'one', rating: 'not-exercised' },
      { id: 'two', rating: 'U', targets: [{ tasks: [{ rating: 'U', injects: [] }] }] },
    ]);
    mark(drill, 'ada', 'm1');
    see(drill, 'M');
    const { objectives, evidence } = rateTeam(drill.seen, 'team-1');
    expect(objectives[0]).toMatchObject({ rating: 'S', share: (1 + 0.525) / 2 });
    expect(evidence[0]).toMatchObject({
      task: 'one-task',
      injects: [{ inject: 'first', quality: 1 }],
      observations: [{ rating: 'M', text: 'They called', evaluator: 'ada' }],
    });
    expect(rateTeam(drill.seen, 'team-2').objectives[0]).toMatchObject({ rating: 'not-exercised' });
  });

  it('takes the worst where the organiser chose so', () => {
    const drill = aMarkedDrill({ ...ONE_EACH, aggregation: 'worst' });
    mark(drill, 'ada', 'm1');
    see(drill, 'M');
    expect(rateTeam(drill.seen, 'team-1').objectives[0]).toMatchObject({ rating: 'M' });
  });

  it('of one’s own may be superseded with a reason; it stays on record and counts no more', () => {
    const drill = aMarkedDrill();
    const record = (evaluator: string, id: string, more: object = {}) =>
      drill.does((seen) =>
        recordObservation(
          seen,
          evaluator,
          { task: 'one-task', team: 'team-1', rating: 'U', text: 'seen', ...more },
          id,
        ),
      );
    record('ada', 'o1');
    expect(record('ada', 'o2', { supersedes: 'o1' })).toMatchObject({ code: 'nonsense-value' });
    expect(record('ada', 'o2', { supersedes: 'nothing', reason: 'x' })).toMatchObject({ code: 'mark-superseded' });
    expect(record('ada', 'o2', { rating: 'P', supersedes: 'o1', reason: 'it was another team' })).toBeUndefined();
    expect(record('ada', 'o3', { supersedes: 'o1', reason: 'x' })).toMatchObject({ code: 'mark-superseded' });
    expect(drill.seen.evaluation.observations).toHaveLength(2);
    expect(rateTeam(drill.seen, 'team-1').evidence[0]?.observations).toMatchObject([
      { observation: 'o2', rating: 'P' },
    ]);
  });

  it('is refused without words, of what is not there, and by who is no evaluator', () => {
    const drill = aMarkedDrill(ONE_EACH, [anEvaluator('ada')]);
    expect(see(drill, 'P', { text: ' \u0000 ' })).toMatchObject({ code: 'nonsense-value', faults: [{ path: 'text' }] });
    expect(see(drill, 'P', { task: 'none' })).toMatchObject({ code: 'unknown-thing' });
    expect(see(drill, 'P', { team: 'none' })).toMatchObject({ code: 'unknown-thing' });
    expect(see(aMarkedDrill(ONE_EACH, []), 'P')).toMatchObject({ code: 'not-assigned' });
  });
});
