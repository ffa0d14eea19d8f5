import { cell, report, teamReport, type TeamReport } from '#libs/domain';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anInject, ReportedDrill } from './reported-drill.js';

const teamsOf = (count: number): string[] => Array.from({ length: count }, (_, index) => `t${index + 1}`);

const onlyHelp = { ...anInject('x').tags, first: ['x-ray'] };

/** Every team answers at another moment; those after `right` answer wrong. */
function played(count: number, right = count): ReportedDrill {
  const injects = [anInject('one'), anInject('branch'), anInject('help', { kind: 'contingency', tags: onlyHelp })];
  const drill = new ReportedDrill(injects, count).add(1000, { type: 'drill-started' });
  const teams = teamsOf(count);
  drill.released(1000, 'one', teams).released(1000, 'branch', teams.slice(0, 3)).released(1000, 'help', ['t2']);
  teams.forEach((team, index) => drill.answered(2000 + index * 60_000, 'one', team, index < right ? 'yes' : 'no'));
  return drill
    .add(9e6, {
      type: 'message-sent',
      message: 'm',
      from: 't2',
      to: ['t1', 't3'],
      kind: 'message',
      tlp: 'TLP:GREEN',
      subject: 's',
      body: 'b',
      indicators: [],
    })
    .add(1e7, { type: 'drill-ended', reason: 'done' });
}

function ownOf(drill: ReportedDrill, team: string): TeamReport {
  const own = teamReport(report(drill.drill, drill.entries), team);
  if (!own) throw new Error(`no report for ${team}`);
  return own;
}

const FEW = { value: null, reason: 'fewer-than-five' };

describe('the smallest cell', () => {
  it.each([
    [1, FEW],
    [5, FEW],
    [6, { value: 1 }],
  ])('with %i teams in all, the others are told as %j', (count, expected) => {
    expect(ownOf(played(count), 't1').injects[0]?.others.quality).toEqual(expected);
  });

  it('counts the teams that a figure is made of, not those of the drill', () => {
    const own = ownOf(played(12), 't1');
    expect(own.injects.map(({ inject }) => inject)).toEqual(['one', 'branch']);
    expect(own.injects[1]?.others).toEqual({ quality: FEW, answered: FEW, took: FEW });
    expect(own.others.share).toEqual({ value: expect.any(Number) });
    expect(own.objectives[0]?.others).toEqual({ value: expect.any(Number) });
  });

  it('never shows a figure of fewer than five, and blurs the others', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 12 }), (values) => {
        const shown = cell(values, (all) => Math.max(...all));
        if (values.length < 5) expect(shown).toEqual(FEW);
        else expect(shown.value).toBe(Math.round(Math.max(...values) * 100) / 100);
      }),
    );
  });

  it('tells times in steps of ten seconds', () => {
    const { others } = ownOf(played(9), 't1').injects[0] ?? {};
    expect(Number(others?.took.value) % 10_000).toBe(0);
  });
});

describe("a team's own report", () => {
  it('is there for teams of the drill only', () => {
    const drill = played(2);
    expect(teamReport(report(drill.drill, drill.entries), 'stranger')).toBeUndefined();
  });

  it('names no other team, not even one that wrote to it', () => {
    const own = ownOf(played(12), 't1');
    for (const other of teamsOf(12).slice(1)) {
      expect(JSON.stringify(own)).not.toMatch(new RegExp(`"(Team )?${other}"`));
    }
    const message = own.timeline.find(({ kind }) => kind === 'message-sent');
    expect([message?.from, message?.teams]).toEqual([undefined, ['t1']]);
  });

  it('numbers its timeline on its own, so that no gap tells of others', () => {
    const { timeline } = ownOf(played(6), 't4');
    expect(timeline.map(({ line }) => line)).toEqual(timeline.map((_, index) => index + 1));
    expect(timeline.map(({ kind }) => kind)).toEqual([
      'drill-started',
      'inject-released',
      'response-submitted',
      'drill-ended',
    ]);
  });

  it('shows who wrote that it did, and nobody whom it was not for', () => {
    const drill = played(6);
    const sent = ownOf(drill, 't2').timeline.find(({ kind }) => kind === 'message-sent');
    expect([sent?.from, sent?.teams]).toEqual(['t2', undefined]);
    expect(ownOf(drill, 't5').timeline.some(({ kind }) => kind === 'message-sent')).toBe(false);
  });

  it('keeps injects that only others received out, contingencies above all', () => {
    const own = ownOf(played(12), 't4');
    expect(JSON.stringify(own)).not.toMatch(/"branch"|"help"|"x-ray"/);
    expect(own.overview.counts).toMatchObject({ injects: 1, released: 1, answered: 1, submissions: 1, messages: 0 });
    expect(own.coverage.gca[0]).toMatchObject({ planned: 1, teams: 1 });
  });

  it('rates its objectives by its own play', () => {
    const drill = played(8, 3);
    expect(ownOf(drill, 't1').objectives[0]).toMatchObject({ rating: 'M', teams: 1, tally: { M: 1 } });
    expect(ownOf(drill, 't4').objectives[0]).toMatchObject({ rating: 'U', share: 0, others: { value: 0.19 } });
  });

  it('tells the same of a team whatever single other team did, but for the blurred means', () => {
    const { others: _a, objectives: _b, injects: _c, ...before } = ownOf(played(8, 8), 't1');
    const { others: _d, objectives: _e, injects: _f, ...after } = ownOf(played(8, 7), 't1');
    expect(after).toEqual(before);
  });
});
