import { report, type Inject } from '#libs/domain';
import { describe, expect, it } from '@jest/globals';
import { anInject, ReportedDrill } from './reported-drill.js';

const started = (teams: number, injects: readonly Inject[] = [anInject('one')]): ReportedDrill =>
  new ReportedDrill(injects, teams).add(1000, { type: 'drill-started' });
const of = ({ drill, entries }: ReportedDrill): ReturnType<typeof report> => report(drill, entries);

describe('the overview', () => {
  it('tells wall time, pauses and drill time apart', () => {
    const played = started(1)
      .add(11_000, { type: 'drill-paused', reason: 'a break' })
      .add(15_000, { type: 'drill-resumed' })
      .add(20_000, { type: 'speed-changed', speed: 2 })
      .add(25_000, { type: 'drill-ended', reason: 'time' })
      .add(30_000, { type: 'nation-added', nation: 'BB', name: 'Bland' });
    const { overview } = of(played);
    expect(overview).toMatchObject({ startEx: 1000, endEx: 25_000, status: 'ended', endReason: 'time' });
    expect(overview).toMatchObject({ wall: 24_000, paused: 4000, pauses: 1, played: 25_000 });
    expect(overview.speeds).toEqual([
      { from: 0, at: 1000, speed: 1 },
      { from: 15_000, at: 20_000, speed: 2 },
    ]);
  });

  it('counts a pause that still lasts up to the last entry', () => {
    const played = started(1)
      .add(2000, { type: 'drill-paused', reason: 'x' })
      .add(9000, { type: 'nation-added', nation: 'BB', name: 'B' });
    expect(of(played).overview).toMatchObject({ endEx: null, paused: 7000, pauses: 1 });
  });

  it('is empty, not wrong, before StartEx', () => {
    const { overview, teams } = of(new ReportedDrill([anInject('one')], 2));
    expect(overview).toMatchObject({ startEx: null, endEx: null, played: 0, wall: 0, paused: 0 });
    expect(teams.map(({ total }) => total.share)).toEqual([null, null]);
  });
});

describe('unanswered injects', () => {
  const silent = (): ReportedDrill => started(2).released(1000, 'one', ['t1', 't2']).answered(2000, 'one', 't1', 'yes');

  it('say nothing while an answer may still come', () => {
    expect(of(silent()).teams[1]).toMatchObject({ total: { share: null }, injects: [{ score: null }] });
  });

  it('count with quality 0 once they are closed', () => {
    const closed = silent().add(3000, { type: 'inject-closed', inject: 'one', teams: ['t2'], reason: 'time' });
    const { teams, injects } = of(closed);
    expect(teams.map(({ total }) => total.share)).toEqual([1, 0]);
    expect(teams[1]?.injects[0]).toMatchObject({ status: 'closed', answered: null, took: null });
    expect(teams[1]?.injects[0]?.score?.lines).toEqual([
      expect.objectContaining({ because: { code: 'no-answer' }, credit: 0 }),
    ]);
    expect(injects[0]).toMatchObject({ released: 2, answered: 1, unanswered: 1, difficulty: 0.5 });
  });

  it('count with quality 0 once the drill is over, even where nothing closed them', () => {
    expect(of(silent().add(3000, { type: 'drill-aborted', reason: 'x' })).teams[1]?.total.share).toBe(0);
  });

  it('do not count where nothing was asked', () => {
    const { form: _form, ...news } = anInject('news', { rules: [] });
    const { teams, injects } = of(
      started(1, [news]).released(1000, 'news', ['t1']).add(5000, { type: 'drill-ended', reason: '' }),
    );
    expect(teams[0]).toMatchObject({ received: 1, expected: 0, total: { weight: 0, share: null } });
    expect(injects[0]).toMatchObject({ expected: false, unanswered: 0, quality: null, difficulty: null });
  });

  it('count an expected action that nobody did, and not one that cannot be measured', () => {
    const rule = {
      kind: 'shared' as const,
      id: 'told',
      text: { en: 'Told the neighbour' },
      share: 1,
      to: 'neighbour' as const,
      right: [{ type: 'ipv4-addr' as const, value: '192.0.2.1' }],
      widestTlp: 'TLP:AMBER' as const,
    };
    const { form: _form, ...action } = anInject('action', { kind: 'expected-action', rules: [rule] });
    const played = started(2, [action, { ...action, id: 'handbook', rules: [] }])
      .released(1000, 'action', ['t1'])
      .released(1000, 'handbook', ['t1'])
      .add(5000, { type: 'drill-ended', reason: '' });
    expect(of(played).teams[0]).toMatchObject({
      received: 2,
      expected: 1,
      answered: 0,
      total: { weight: 1, share: 0 },
    });
  });
});

describe('results', () => {
  const played = (): ReportedDrill =>
    started(3, [anInject('one', { target: 1000, limit: 5000 }), anInject('help', { kind: 'contingency' })])
      .released(1000, 'one', ['t1', 't2', 't3'], 990)
      .delivered(1500, 'one', 't1')
      .delivered(4500, 'one', 't1')
      .answered(2000, 'one', 't1', 'no')
      .answered(2500, 'one', 't1', 'yes')
      .answered(9000, 'one', 't2', 'yes', true)
      .released(4000, 'help', ['t3'], 1000)
      .add(10_000, { type: 'drill-ended', reason: '' });

  it('hold the answer that counts, what it took from the first receipt, and its revisions', () => {
    expect(of(played()).teams[0]?.injects[0]).toMatchObject({
      took: 1000,
      revisions: 1,
      late: false,
      acknowledged: 1500,
    });
  });

  it('mark late answers, which are not lost', () => {
    const { teams, injects } = of(played());
    expect(teams[1]).toMatchObject({ late: 1, answered: 1, total: { share: 0.7 } });
    expect(injects[0]).toMatchObject({ late: 1, distribution: [1, 0, 0, 0, 2], quality: { min: 0, max: 1 } });
  });

  it('name contingencies and hold the ratings of the objectives that they helped', () => {
    const whole = of(played());
    expect(whole.teams[2]).toMatchObject({ contingencies: 1 });
    expect(whole.objectives[0]).toMatchObject({
      teams: 3,
      tally: { P: 1, S: 1, M: 0, U: 1, 'not-exercised': 0 },
      needs: [{ id: 'need', mandates: ['R1'] }],
      targets: [{ tasks: [{ helped: 1, injects: ['one', 'help'] }] }],
    });
    expect(whole.objectives[0]?.byTeam.map(({ rating }) => rating)).toEqual(['P', 'S', 'U']);
  });

  it('count coverage by tag, with objectives whose tag no inject carries', () => {
    const { coverage } = of(played());
    expect(coverage.first).toEqual([expect.objectContaining({ code: '2.1', planned: 2, teams: 3 })]);
    expect(coverage.gca).toEqual([
      expect.objectContaining({ code: '2', injects: ['one', 'help'], objectives: [] }),
      expect.objectContaining({ code: '5', injects: [], objectives: ['objective'], teams: 0, quality: null }),
    ]);
  });

  it('measure lateness for each team, and not what control released by hand', () => {
    const byHand = played();
    const { lateness } = of(byHand);
    expect(lateness.release).toMatchObject({ count: 4, p50: 10, max: 3000, overSecond: 1 });
    expect(lateness.acknowledgement).toMatchObject({ count: 1, p50: 510 });
    expect(lateness.worst.map(({ inject }) => inject)).toEqual(['help', 'one']);
    const control = started(1).add(5000, {
      type: 'inject-released',
      inject: 'one',
      teams: ['t1'],
      cause: 'control',
      due: 1000,
    });
    expect(of(control).lateness.release).toMatchObject({ count: 0, p50: null, max: null });
  });
});

describe('communications and the timeline', () => {
  const said = {
    type: 'message-sent' as const,
    message: 'm',
    from: 't1',
    to: ['t2', 't3'],
    kind: 'advisory' as const,
    tlp: 'TLP:AMBER' as const,
    subject: 'a secret subject',
    body: 'a secret body',
    indicators: [{ type: 'ipv4-addr' as const, value: '192.0.2.7' }],
  };
  const whole = of(
    started(3)
      .add(2000, said)
      .add(3000, { type: 'control-message-sent', message: 'n', to: ['t1'], text: 'hidden' }),
  );

  it('count what was said and never repeat it', () => {
    expect(whole.communications).toMatchObject({ messages: 0, advisories: 1, indicators: 1, announcements: 1 });
    expect(whole.teams.map(({ sharing }) => [sharing.advisoriesSent, sharing.advisoriesReceived])).toEqual([
      [1, 0],
      [0, 1],
      [0, 1],
    ]);
    expect(JSON.stringify(whole)).not.toMatch(/secret|hidden|192\.0\.2\.7/);
  });

  it('number their lines from 1', () => {
    expect(whole.timeline.map(({ line, kind }) => [line, kind])).toEqual([
      [1, 'drill-started'],
      [2, 'message-sent'],
      [3, 'control-message-sent'],
    ]);
  });

  it('never hold the seed of the drill', () => {
    expect(JSON.stringify(whole)).not.toContain('"seed"');
  });
});
