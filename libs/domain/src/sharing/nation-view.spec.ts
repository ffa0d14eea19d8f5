import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aRunningDrill, canaryOf, domainOf, SEED } from '../../test/a-running-drill.js';
import { aScenarioOfEveryKind } from '../../test/a-scenario.js';
import { anAction, anInject, aQuestion, MINUTE } from '../../test/an-inject.js';
import { EVENTS } from '../../test/an-event-of-every-type.js';
import { anyLongPlay, COMMANDS, play, type Step } from '../../test/any-play.js';
import { release } from '../inject/release.js';
import { viewFor } from './view-for.js';
import type { DrillEvent, DrillEventType } from '../journal/event.js';
import type { Viewed } from './viewed.js';
import type { VirtualDrill } from '../../test/virtual-drill.js';

/** Teams 1 and 3 are the first nation's, team 2 is the second's. */
const wanted = { teams: 3, team: (n: number) => (n === 3 ? { nation: 'N1', organisation: 'cirt-1' } : {}) };
const injects = [aQuestion('ask'), anAction('tell'), anInject('news', { tlp: 'TLP:CLEAR' })];
const drill = aRunningDrill({ ...wanted, injects });
drill.does(() => ({ ok: true, value: [{ ...EVENTS['outage-verified'], outage: 'x1' }] }));

const seenBy = (nation: string, event: DrillEvent): Viewed | undefined =>
  viewFor(
    { role: 'national-control', nation },
    { drill: 'd', seq: 999, at: drill.now, time: 0, actor: { kind: 'muster' }, event },
    drill.seen,
  );

type Sees = 'whole' | 'part' | 'nothing';
const extent = (viewed: Viewed | undefined, event: DrillEvent): Sees =>
  !viewed ? 'nothing' : JSON.stringify(viewed) === JSON.stringify(event) ? 'whole' : 'part';

const [OWN, ALL, NONE] = [
  ['whole', 'nothing'],
  ['part', 'part'],
  ['nothing', 'nothing'],
] as const;

/** What who controls the nation that an event is about sees of it, and what who controls another does. */
const WHO_SEES: { readonly [Type in DrillEventType]: readonly [own: Sees, other: Sees] } = {
  'drill-created': NONE,
  'nation-added': OWN,
  'organisation-added': OWN,
  'team-added': OWN,
  'team-prepared': NONE,
  'drill-scheduled': ALL,
  'comcheck-opened': ['whole', 'whole'],
  'comcheck-answered': OWN,
  'team-shown': OWN,
  'drill-started': ALL,
  'drill-paused': ALL,
  'drill-resumed': ALL,
  'speed-changed': ALL,
  'phase-jumped': ALL,
  'clock-shifted': ALL,
  'drill-stopped': ALL,
  'drill-ended': ALL,
  'drill-aborted': ALL,
  'inject-released': OWN,
  'inject-held': NONE,
  'inject-freed': NONE,
  'inject-skipped': NONE,
  'inject-rescheduled': NONE,
  'inject-edited': NONE,
  'inject-inserted': NONE,
  'inject-delivered': OWN,
  'inject-opened': OWN,
  'inject-closed': OWN,
  'hint-taken': OWN,
  'action-met': NONE,
  'response-submitted': OWN,
  'response-scored': NONE,
  'message-sent': ['whole', 'part'],
  'control-message-sent': OWN,
  'evaluator-added': NONE,
  'evaluation-settled': NONE,
  'mark-given': NONE,
  'mark-moderated': NONE,
  'observation-recorded': NONE,
  'marking-frozen': NONE,
  'marking-reopened': NONE,
  'release-read': NONE,
  erased: NONE,
  'nation-erased': NONE,
  'evaluator-changed': NONE,
  'evaluator-left': NONE,
  'sample-marked': NONE,
  'outage-verified': OWN,
  'outage-withdrawn': OWN,
  'scoring-changed': NONE,
};

/** A newcomer is the ninth nation's; all else is about team 1. */
const NEWCOMER: readonly DrillEventType[] = ['nation-added', 'organisation-added', 'team-added'];

describe('what who controls a nation sees', () => {
  it.each(Object.values(EVENTS))('of $type', (event) => {
    const own = NEWCOMER.includes(event.type) ? 'N9' : 'N1';
    expect([extent(seenBy(own, event), event), extent(seenBy('N2', event), event)]).toEqual(WHO_SEES[event.type]);
  });

  it('names no team of another nation among those that got an inject, or were written to', () => {
    const teams = ['team-1', 'team-2', 'team-3'];
    expect(seenBy('N1', { ...EVENTS['inject-released'], teams })).toMatchObject({ teams: ['team-1', 'team-3'] });
    expect(seenBy('N1', { ...EVENTS['inject-closed'], teams })).toMatchObject({ teams: ['team-1', 'team-3'] });
    expect(seenBy('N2', { ...EVENTS['control-message-sent'], to: teams })).toMatchObject({ to: ['team-2'] });
    expect(seenBy('N2', { ...EVENTS['message-sent'], tlp: 'TLP:GREEN' })).toMatchObject({ to: ['team-2'], body: 'b' });
  });

  it.each(['TLP:AMBER+STRICT', 'TLP:RED'] as const)('is told that a %s message came, not what it says', (tlp) => {
    const seen = seenBy('N2', { ...EVENTS['message-sent'], tlp });
    expect(seen).toEqual({
      type: 'message-withheld',
      message: 'm',
      from: 'team-1',
      to: ['team-2'],
      kind: 'message',
      tlp,
    });
    expect(seenBy('N1', { ...EVENTS['message-sent'], tlp })).toMatchObject({ subject: 's', body: 'b' });
  });

  it('is not told what is expected of a team', () => {
    expect(seenBy('N1', { ...EVENTS['inject-released'], inject: 'tell' })).toBeUndefined();
    expect(seenBy('N1', { ...EVENTS['inject-closed'], inject: 'tell' })).toBeUndefined();
  });

  it('is told of a communication check of the own nation, not of another', () => {
    const event = { type: 'comcheck-opened', nation: 'N2' } as const;
    expect([seenBy('N1', event), seenBy('N2', event)]).toEqual([undefined, event]);
  });

  it('follows the storyline as observers do while no team of theirs plays', () => {
    const event = { ...EVENTS['inject-released'], inject: 'news', teams: ['team-1', 'team-2', 'team-3'] };
    expect(seenBy('N9', event)).toMatchObject({ type: 'storyline', inject: 'news' });
    expect(seenBy('N9', { ...event, cause: 'control', teams: ['team-2'] })).toBeUndefined();
  });
});

const scenario = aScenarioOfEveryKind();
const after = (steps: readonly Step[]): VirtualDrill => play(aRunningDrill({ ...wanted, scenario }), steps).playOut();
const told = (drill: VirtualDrill, nation: string): readonly Viewed[] =>
  drill.stream({ role: 'national-control', nation });

/** What a play says only about the second nation's team: nothing of it concerns the first. */
const ABOUT_ONE = ['acknowledge', 'open', 'submit', 'takeHint', 'answerComcheck'];
const TO_SOME = ['close', 'release', 'releaseContingency', 'skip', 'sendControlMessage'];

function onlyOfSecond(step: Step): readonly Step[] {
  if (!('command' in step)) return [];
  const { command, chosen } = step;
  if (ABOUT_ONE.includes(command)) return [{ command, chosen: { ...chosen, team: 'team-2' } }];
  return TO_SOME.includes(command) ? [{ command, chosen: { ...chosen, teams: ['team-2'] } }] : [];
}

describe('the stream of a nation, whatever is done in a drill', () => {
  it('holds nothing of another nation that was not written to its own teams', () => {
    fc.assert(
      fc.property(anyLongPlay, (steps) => {
        const drill = after(steps);
        const lines = told(drill, 'N1').filter(({ type }) => !WRITTEN.includes(type));
        const foreign = [canaryOf('team-2'), domainOf('team-2'), 'team-2', 'Crew 2', 'N2', 'cirt-2', SEED, '"values"'];
        for (const secret of foreign) expect(JSON.stringify(lines)).not.toContain(secret);
        expect(JSON.stringify(told(drill, 'N1'))).not.toMatch(/"score"|"points"|"credit"|"tell"|"notes"/);
      }),
      { numRuns: 200 },
    );
  });

  it('is the same, number by number, whatever another nation does', () => {
    fc.assert(
      fc.property(anyLongPlay, anyLongPlay, (steps, others) => {
        const quiet = steps.filter((step) => 'wait' in step || ('command' in step && !isOfSecond(step)));
        const busy = quiet.flatMap((step, index) => [...(others[index] ? onlyOfSecond(others[index]) : []), step]);
        expect(told(after(busy), 'N1')).toEqual(told(after(quiet), 'N1'));
      }),
      { numRuns: 200 },
    );
  });
});

describe('a storyline that the own teams have already', () => {
  const news = anInject('news', { tlp: 'TLP:CLEAR', trigger: { kind: 'offset', at: MINUTE } });
  const played = (teams: readonly string[]) => {
    const drill = aRunningDrill({ ...wanted, injects: [news] });
    for (const team of teams) drill.does((seen, now) => release(seen, 'news', [team], now));
    return drill.advance(2 * MINUTE);
  };

  it('does not come again when the others get it: whether they do would tell of them', () => {
    expect(told(played(['team-1', 'team-3']), 'N1')).toEqual(told(played(['team-1', 'team-3', 'team-2']), 'N1'));
  });
});

const WRITTEN: readonly string[] = ['response-submitted', 'message-sent', 'message-withheld', 'control-message-sent'];

/** Control is refused these for an inject that any team has: what it may still plan depends on all of them. */
const OF_ALL = ['edit', 'reschedule'];

/** Whether a step may mean the second nation's team at all: then its fate there could shift what is refused. */
const isOfSecond = (step: Extract<Step, { command: string }>): boolean =>
  OF_ALL.includes(step.command) ||
  !(step.command in COMMANDS) ||
  step.chosen.team === 'team-2' ||
  (step.chosen.teams?.includes('team-2') ?? true);
