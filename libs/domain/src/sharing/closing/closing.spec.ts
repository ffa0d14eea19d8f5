import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ALL_TWICE, aMarkedDrill, anEvaluator } from '../../../test/a-marked-drill.js';
import { aRunningDrill, canaryOf } from '../../../test/a-running-drill.js';
import { aScenarioOfEveryKind } from '../../../test/a-scenario.js';
import { EVENTS } from '../../../test/an-event-of-every-type.js';
import { anyEvaluation, evaluate } from '../../../test/any-evaluation.js';
import { anyLongPlay, play } from '../../../test/any-play.js';
import type { VirtualDrill } from '../../../test/virtual-drill.js';
import { end } from '../../drill/end.js';
import { freezeMarking, reopenMarking } from '../../evaluation/marking/freeze-marking.js';
import type { DrillEventType, Entry } from '../../journal/event.js';
import { ownerOf } from '../../ownership/owner-of.js';
import type { Viewed } from '../viewed.js';
import type { Viewer } from '../viewer.js';
import { lineFor, viewFor } from '../view-for.js';
import { asItStands, ifClosed, isClosed, isClosedTo } from './as-it-stands.js';

const wanted = { scenario: aScenarioOfEveryKind(), teams: 3 };
const TEAMS = ['team-1', 'team-2', 'team-3'];
const CONTROL: Viewer = { role: 'control' };
const ADA: Viewer = { role: 'evaluator', evaluator: 'ada' };
/** Those who are of no nation. */
const OUTSIDE: readonly Viewer[] = [CONTROL, ADA, { role: 'evaluator', evaluator: 'ben' }, { role: 'observer' }];

const freeze = (drill: VirtualDrill): void =>
  expect(drill.does((seen) => freezeMarking(seen, 'all is marked'))).toBeUndefined();

/** Any play, to its end, and closed. */
function closedAfter(steps: Parameters<typeof play>[1]): VirtualDrill {
  const drill = play(aRunningDrill(wanted), steps).playOut();
  drill.does((seen) => end(seen, 'done'));
  freeze(drill);
  return drill;
}

const seenBy = (viewer: Viewer, { journal, seen }: VirtualDrill): Viewed[] =>
  journal.flatMap((entry) => viewFor(viewer, entry, seen) ?? []);

/** Who takes part is the nation's, and known to whoever brought it in; that it left, to all. */
const OF_PARTICIPATION: readonly DrillEventType[] = [
  'nation-added',
  'organisation-added',
  'team-added',
  'comcheck-opened',
  'comcheck-answered',
  'team-shown',
  'inject-released',
];

describe('a drill that is closed', () => {
  it('is one whose scoring is frozen, and is none any more once marking is opened again', () => {
    const drill = aMarkedDrill();
    expect(isClosed(drill.seen)).toBe(false);
    drill.does((seen) => end(seen, 'done'));
    expect([isClosed(drill.seen), ifClosed(drill.seen, CONTROL)]).toEqual([false, undefined]);
    freeze(drill);
    expect(isClosed(drill.seen)).toBe(true);
    expect(ifClosed(drill.seen, CONTROL)).toMatchObject({ refusal: { code: 'drill-closed', state: 'closed' } });
    drill.does((seen) => reopenMarking(seen, 'an appeal'));
    expect([isClosed(drill.seen), asItStands(CONTROL, drill.seen)]).toEqual([false, CONTROL]);
  });

  it('is closed to control and evaluators alone', () => {
    const { seen } = closedAfter([]);
    const own: readonly Viewer[] = [
      { role: 'team', team: 'team-1' },
      { role: 'national-control', nation: 'N1' },
      { role: 'observer' },
    ];
    expect(own.filter((viewer) => isClosedTo(viewer, seen))).toEqual([]);
    expect(OUTSIDE.filter((viewer) => isClosedTo(viewer, seen)).map(({ role }) => role)).toEqual([
      'control',
      'evaluator',
      'evaluator',
    ]);
  });

  it('tells nobody outside of a nation what a team wrote, did or came to, whatever was played', () => {
    fc.assert(
      fc.property(anyLongPlay, (steps) => {
        const drill = closedAfter(steps);
        for (const viewer of OUTSIDE) {
          // What control itself wrote to several nations at once it may read again.
          const seen = seenBy(viewer, drill).filter(({ type }) => type !== 'control-message-sent');
          const told = JSON.stringify(seen);
          for (const team of TEAMS) expect(told).not.toContain(canaryOf(team));
          expect(told).not.toMatch(/"(?:answer|score|points|quality|hint|revision|levels|indicators)":/);
          expect(told).not.toMatch(/"type":"(?:response|mark-|hint|inject-(?:delivered|opened|closed)|action|message)/);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('tells nobody outside of marks, moderations, observations and outages, and all of it again when it is opened', () => {
    const cards = ['ada', 'ben', 'cem'].map((id) => anEvaluator(id));
    let closed = 0;
    fc.assert(
      fc.property(anyEvaluation, (acts) => {
        const drill = aMarkedDrill(ALL_TWICE, cards, 3);
        evaluate(drill, acts, () => {
          if (isClosed(drill.seen)) closed++;
          for (const entry of drill.journal) expectOwn(entry, drill);
        });
      }),
      { numRuns: 60 },
    );
    expect(closed).toBeGreaterThan(20);
  });

  it('takes nothing from a nation: its teams and who controls it see what they saw', () => {
    fc.assert(
      fc.property(anyLongPlay, (steps) => {
        const drill = closedAfter(steps);
        for (const viewer of drill.viewers().filter(({ role }) => role === 'team' || role === 'national-control')) {
          const whole = drill.journal.flatMap((entry) => lineFor(viewer, entry, drill.seen) ?? []);
          expect(seenBy(viewer, drill)).toEqual(whole);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('leaves control the plan: an inject that it brought, or control to several nations at once', () => {
    fc.assert(
      fc.property(anyLongPlay, (steps) => {
        const drill = closedAfter(steps);
        for (const { event } of drill.journal) {
          if (event.type !== 'inject-released') continue;
          const trigger = drill.seen.injects.get(event.inject)?.inject.trigger.kind;
          const planned = event.cause === 'time' && trigger === 'offset';
          const several = event.cause === 'control' && event.teams.length > 1;
          const kept = seenBy(CONTROL, drill).includes(event);
          expect(kept).toBe(planned || several);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('has one stream for control that is the same however late it is built', () => {
    fc.assert(
      fc.property(anyLongPlay, (steps) => {
        const drill = closedAfter(steps);
        const onTheWay: Viewed[] = [];
        drill.rebuilt((entry, seen) => {
          const line = lineFor({ role: 'closed-control' }, entry, seen);
          if (line) onTheWay.push(line);
        });
        expect(onTheWay).toEqual(seenBy(CONTROL, drill));
      }),
      { numRuns: 50 },
    );
  });

  it('keeps of every kind of event what is listed here', () => {
    const drill = closedAfter([]);
    const kept = Object.values(EVENTS).filter((event) => {
      const entry = { drill: 'd', seq: 999, at: drill.now, time: 0, actor: { kind: 'muster' as const }, event };
      return viewFor(CONTROL, entry, drill.seen) !== undefined;
    });
    const gone = Object.values(EVENTS).filter((event) => !kept.includes(event));
    expect(gone.map(({ type }) => type).sort()).toEqual([
      'action-met',
      'control-message-sent',
      'erased',
      'hint-taken',
      'inject-closed',
      'inject-delivered',
      'inject-opened',
      'inject-released',
      'inject-skipped',
      'mark-given',
      'mark-moderated',
      'message-sent',
      'observation-recorded',
      'outage-verified',
      'outage-withdrawn',
      'release-read',
      'response-scored',
      'response-submitted',
      'team-prepared',
    ]);
  });
});

/** Closed, an entry of a nation's is nobody's outside; open, control sees all of it. */
function expectOwn(entry: Entry, { seen }: VirtualDrill): void {
  const isOwn = ownerOf(entry.event, seen) !== undefined && !OF_PARTICIPATION.includes(entry.event.type);
  if (isClosed(seen)) {
    if (isOwn) for (const viewer of OUTSIDE) expect(viewFor(viewer, entry, seen)).toBeUndefined();
  } else {
    expect(viewFor(CONTROL, entry, seen)).toEqual(lineFor(CONTROL, entry, seen));
  }
}
