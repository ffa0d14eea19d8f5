import { describe, expect, it } from '@jest/globals';
import { aRunningDrill, canaryOf } from '../../test/a-running-drill.js';
import { EVENTS } from '../../test/an-event-of-every-type.js';
import { anAction, anInject, aQuestion, HOUR, MINUTE } from '../../test/an-inject.js';
import { viewFor } from './view-for.js';
import type { DrillEvent, DrillEventType, EventOf } from '../journal/event.js';
import type { Inject } from '../scenario/scenario.js';
import type { TriggerEvent } from '../scenario/trigger.js';
import type { Viewed } from './viewed.js';
import type { Viewer } from './viewer.js';

type Sees = 'whole' | 'part' | 'nothing';

/** What control, the team that it is about, a second team, observers, evaluator Ada and another see of each type of event. */
const WHO_SEES: {
  readonly [Type in DrillEventType]: readonly [
    control: Sees,
    own: Sees,
    other: Sees,
    observer: Sees,
    evaluator: Sees,
    another: Sees,
  ];
} = {
  'drill-created': ['part', 'nothing', 'nothing', 'nothing', 'nothing', 'nothing'],
  'nation-added': ['whole', 'nothing', 'nothing', 'nothing', 'nothing', 'nothing'],
  'organisation-added': ['whole', 'nothing', 'nothing', 'nothing', 'nothing', 'nothing'],
  'team-added': ['whole', 'nothing', 'nothing', 'nothing', 'nothing', 'nothing'],
  'team-prepared': ['part', 'nothing', 'nothing', 'nothing', 'nothing', 'nothing'],
  'drill-scheduled': ['whole', 'part', 'part', 'part', 'part', 'part'],
  'comcheck-opened': ['whole', 'whole', 'whole', 'nothing', 'nothing', 'nothing'],
  'comcheck-answered': ['whole', 'nothing', 'nothing', 'nothing', 'nothing', 'nothing'],
  'team-shown': ['whole', 'whole', 'nothing', 'nothing', 'nothing', 'nothing'],
  'drill-started': ['whole', 'part', 'part', 'part', 'part', 'part'],
  'drill-paused': ['whole', 'part', 'part', 'part', 'part', 'part'],
  'drill-resumed': ['whole', 'part', 'part', 'part', 'part', 'part'],
  'speed-changed': ['whole', 'part', 'part', 'part', 'part', 'part'],
  'phase-jumped': ['whole', 'part', 'part', 'part', 'part', 'part'],
  'clock-shifted': ['whole', 'part', 'part', 'part', 'part', 'part'],
  'drill-stopped': ['whole', 'part', 'part', 'part', 'part', 'part'],
  'drill-ended': ['whole', 'part', 'part', 'part', 'part', 'part'],
  'drill-aborted': ['whole', 'part', 'part', 'part', 'part', 'part'],
  'inject-released': ['whole', 'part', 'nothing', 'nothing', 'nothing', 'nothing'],
  'inject-held': ['whole', 'nothing', 'nothing', 'nothing', 'nothing', 'nothing'],
  'inject-freed': ['whole', 'nothing', 'nothing', 'nothing', 'nothing', 'nothing'],
  'inject-skipped': ['whole', 'nothing', 'nothing', 'nothing', 'nothing', 'nothing'],
  'inject-rescheduled': ['whole', 'nothing', 'nothing', 'nothing', 'nothing', 'nothing'],
  'inject-edited': ['whole', 'nothing', 'nothing', 'nothing', 'nothing', 'nothing'],
  'inject-inserted': ['whole', 'nothing', 'nothing', 'nothing', 'nothing', 'nothing'],
  'inject-delivered': ['whole', 'nothing', 'nothing', 'nothing', 'nothing', 'nothing'],
  'inject-opened': ['whole', 'nothing', 'nothing', 'nothing', 'nothing', 'nothing'],
  'inject-closed': ['whole', 'part', 'nothing', 'nothing', 'nothing', 'nothing'],
  'hint-taken': ['whole', 'part', 'nothing', 'nothing', 'nothing', 'nothing'],
  'action-met': ['whole', 'nothing', 'nothing', 'nothing', 'nothing', 'nothing'],
  'response-submitted': ['whole', 'part', 'nothing', 'nothing', 'nothing', 'nothing'],
  'response-scored': ['whole', 'nothing', 'nothing', 'nothing', 'nothing', 'nothing'],
  'message-sent': ['whole', 'whole', 'part', 'nothing', 'nothing', 'nothing'],
  'control-message-sent': ['whole', 'part', 'nothing', 'nothing', 'nothing', 'nothing'],
  'evaluator-added': ['whole', 'nothing', 'nothing', 'nothing', 'nothing', 'nothing'],
  'evaluation-settled': ['whole', 'nothing', 'nothing', 'nothing', 'nothing', 'nothing'],
  'mark-given': ['whole', 'nothing', 'nothing', 'nothing', 'part', 'nothing'],
  'mark-moderated': ['whole', 'nothing', 'nothing', 'nothing', 'nothing', 'nothing'],
  'observation-recorded': ['whole', 'nothing', 'nothing', 'nothing', 'whole', 'nothing'],
  'marking-frozen': ['whole', 'nothing', 'nothing', 'nothing', 'whole', 'whole'],
  'marking-reopened': ['whole', 'nothing', 'nothing', 'nothing', 'whole', 'whole'],
  'release-read': ['nothing', 'nothing', 'nothing', 'nothing', 'nothing', 'nothing'],
  erased: ['whole', 'nothing', 'nothing', 'nothing', 'nothing', 'nothing'],
  'nation-erased': ['whole', 'nothing', 'nothing', 'nothing', 'nothing', 'nothing'],
  'evaluator-changed': ['whole', 'nothing', 'nothing', 'nothing', 'nothing', 'nothing'],
  'evaluator-left': ['whole', 'nothing', 'nothing', 'nothing', 'nothing', 'nothing'],
  'sample-marked': ['whole', 'nothing', 'nothing', 'nothing', 'whole', 'nothing'],
  'outage-verified': ['whole', 'nothing', 'nothing', 'nothing', 'nothing', 'nothing'],
  'outage-withdrawn': ['whole', 'nothing', 'nothing', 'nothing', 'nothing', 'nothing'],
  'scoring-changed': ['whole', 'nothing', 'nothing', 'nothing', 'nothing', 'nothing'],
};

const injects = [
  aQuestion('ask', {
    hints: [{ id: 'look', text: { en: 'Look for {{canary}}' }, cost: 0.1 }],
    attachments: ['mail'],
    notes: 'control-only-note',
    expected: { en: 'control-only-expected' },
    content: { en: { subject: 'S {{canary}}', body: 'B' }, fr: { subject: 'F', body: 'F' } },
    closes: HOUR,
  }),
  anAction('tell'),
  anInject('news', { tlp: 'TLP:CLEAR' }),
];
const drill = aRunningDrill({ teams: 3, injects });

const seenBy = (viewer: Viewer, event: DrillEvent): Viewed | undefined =>
  viewFor(viewer, { drill: 'd', seq: 999, at: drill.now, time: 0, actor: { kind: 'muster' }, event }, drill.seen);

const CONTROL: Viewer = { role: 'control' };
const OWN: Viewer = { role: 'team', team: 'team-1' };
const OTHER: Viewer = { role: 'team', team: 'team-2' };
const UNMENTIONED: Viewer = { role: 'team', team: 'team-9' };
const OBSERVER: Viewer = { role: 'observer' };
const ADA: Viewer = { role: 'evaluator', evaluator: 'ada' };
const BEN: Viewer = { role: 'evaluator', evaluator: 'ben' };
const VIEWERS = [CONTROL, OWN, OTHER, OBSERVER, ADA, BEN];

function extent(viewed: Viewed | undefined, event: DrillEvent): Sees {
  if (!viewed) return 'nothing';
  return JSON.stringify(viewed) === JSON.stringify(event) ? 'whole' : 'part';
}

describe('who sees what', () => {
  it.each(Object.values(EVENTS))('of $type', (event) => {
    expect(VIEWERS.map((viewer) => extent(seenBy(viewer, event), event))).toEqual(WHO_SEES[event.type]);
    const forEverybody = WHO_SEES[event.type][3] === 'part' || event.type === 'comcheck-opened';
    expect(seenBy(UNMENTIONED, event) !== undefined).toBe(forEverybody);
  });

  it('control sees neither the seed nor the values', () => {
    const { seed: _seed, ...created } = EVENTS['drill-created'];
    const { values: _values, ...prepared } = EVENTS['team-prepared'];
    expect(seenBy(CONTROL, EVENTS['drill-created'])).toEqual(created);
    expect(seenBy(CONTROL, EVENTS['team-prepared'])).toEqual(prepared);
  });

  it('only the sender sees to whom a message went', () => {
    expect(seenBy(OWN, EVENTS['message-sent'])).toMatchObject({ to: ['team-2', 'team-3'] });
    expect(seenBy(OTHER, EVENTS['message-sent'])).toEqual({ ...EVENTS['message-sent'], to: ['team-2'] });
  });

  it('a team gets an inject filled in for it, in its languages, without what is for control', () => {
    const seen = seenBy(OWN, EVENTS['inject-released']);
    expect(seen).toMatchObject({
      due: 1,
      inject: {
        content: { en: { subject: `S ${canaryOf('team-1')}`, body: 'B' } },
        attachments: [{ name: `${canaryOf('team-1')}.eml`, description: { en: `A mail with ${canaryOf('team-1')}` } }],
        hints: [{ id: 'look', cost: 0.1 }],
        released: 0,
        closes: HOUR,
      },
    });
    expect(JSON.stringify(seen)).not.toMatch(/control-only|anyOf|"credit"|"fr"|Title of/);
  });

  it('a hint is told when it is taken, filled in', () => {
    expect(seenBy(OWN, EVENTS['hint-taken'])).toMatchObject({ text: { en: `Look for ${canaryOf('team-1')}` } });
  });

  it('an expected action begins and ends unseen', () => {
    expect(seenBy(OWN, { ...EVENTS['inject-released'], inject: 'tell' })).toBeUndefined();
    expect(seenBy(OWN, { ...EVENTS['inject-closed'], inject: 'tell' })).toBeUndefined();
  });

  it('crews are told the reason of a turn of the clock, observers are not', () => {
    expect(seenBy(OTHER, EVENTS['drill-paused'])).toMatchObject({ reason: 'Crew 1 is at lunch' });
    expect(seenBy(OBSERVER, EVENTS['drill-paused'])).toEqual({
      type: 'clock-turned',
      what: 'paused',
      status: 'paused',
    });
  });
});

describe('the storyline, for observers', () => {
  const told = (said: Parameters<typeof anInject>[1], release: Partial<EventOf<'inject-released'>> = {}) => {
    const one = aRunningDrill({ teams: 2, injects: [anInject('news', { tlp: 'TLP:CLEAR', ...said })] });
    const event = { ...EVENTS['inject-released'], inject: 'news', teams: ['team-1', 'team-2'], ...release };
    const entry = { drill: 'd', seq: 999, at: one.now, time: 0, actor: { kind: 'muster' } as const, event };
    return viewFor(OBSERVER, entry, one.seen) !== undefined;
  };

  it('holds what is TLP:CLEAR and goes to everybody at a set time', () => {
    expect(told({})).toBe(true);
    expect(told({}, { cause: 'control' })).toBe(true);
  });

  it.each([
    ['is not TLP:CLEAR', { tlp: 'TLP:GREEN' }],
    ['goes to some only', { audience: { nations: ['N1'] } }],
    ['waits for something', { trigger: { kind: 'manual' } }],
    ['is a contingency', { kind: 'contingency' }],
    ['carries a value in its text', { content: { en: { subject: '', body: '{{canary}}' } } }],
    ['carries a value in its sender', { from: { name: '{{canary}}' } }],
    ['carries a value in an address', { from: { name: 'x', address: '{{canary}}@mail.example' } }],
  ] as const)('does not hold what %s', (_why, said) => {
    expect(told(said)).toBe(false);
  });

  it('does not tell that control sent something to one team', () => {
    expect(told({}, { cause: 'control', teams: ['team-2'] })).toBe(false);
  });

  const after = (inject: string, event: TriggerEvent = 'released') =>
    ({ kind: 'after', inject, event, delay: MINUTE }) as const;
  const chained = (...first: readonly Inject[]) => {
    const news = anInject('news', { tlp: 'TLP:CLEAR', trigger: after('second') });
    const drill = aRunningDrill({ teams: 2, injects: [...first, news] }).advance(HOUR);
    return drill.stream(OBSERVER).flatMap((seen) => (seen.type === 'storyline' ? [seen.inject] : []));
  };

  it('holds what follows by the clock alone on what goes by the clock', () => {
    expect(chained(anInject('second'))).toEqual(['news']);
    expect(chained(anInject('first'), anInject('second', { trigger: after('first') }))).toEqual(['news']);
  });

  it.each(['delivered', 'opened', 'answered', 'closed'] as const)('does not hold what a team brings: %s', (event) => {
    const trigger = after('other', event);
    expect(told({ trigger }, { cause: 'condition' })).toBe(false);
  });

  it('does not hold what follows something that a team brings, or that went to some only', () => {
    expect(chained(anInject('second', { audience: { teams: ['team-1'] } }))).toEqual([]);
    const closing = anInject('first', { closes: MINUTE });
    expect(chained(closing, anInject('second', { trigger: after('first', 'closed') }))).toEqual([]);
  });

  it('does not run in circles', () => {
    expect(told({ trigger: after('news') }, { cause: 'control' })).toBe(false);
  });
});
