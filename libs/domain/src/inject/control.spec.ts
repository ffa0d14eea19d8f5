import { describe, expect, it } from '@jest/globals';
import { aPlannedDrill, aRunningDrill } from '../../test/a-running-drill.js';
import { anAction, anInject, aQuestion, HOUR, MINUTE } from '../../test/an-inject.js';
import { end } from '../drill/end.js';
import { start } from '../drill/start.js';
import { stop } from '../drill/stop.js';
import { sendMessage } from '../sharing/send-message.js';
import { acknowledgeDelivery, open } from './acknowledge.js';
import { close } from './close.js';
import { edit, insert } from './edit.js';
import { free, hold } from './hold.js';
import { releaseContingency, release } from './release.js';
import { reschedule } from './reschedule.js';
import { skip } from './skip.js';
import { injectStatus } from './status.js';
import { takeHint } from './take-hint.js';
import type { Decision } from '../drill/decision.js';
import type { SeenDrill } from '../drill/drill.js';
import type { VirtualDrill } from '../../test/virtual-drill.js';

type Decide = (drill: SeenDrill, now: number) => Decision;

const injects = [
  aQuestion('first', { closes: HOUR, hints: [{ id: 'look', text: { en: 'Look' }, cost: 0.1 }] }),
  anInject('later', { trigger: { kind: 'offset', at: HOUR } }),
  anInject('spare', { kind: 'contingency', trigger: { kind: 'manual' } }),
  anAction('tell', { trigger: { kind: 'manual' } }),
  anInject('chained', { trigger: { kind: 'after', inject: 'spare', event: 'released', delay: 0 } }),
];
/** A minute into play: `first` is with both teams. */
const inPlay = (...steps: Decide[]): VirtualDrill => {
  const drill = aRunningDrill({ injects }).advance(MINUTE);
  for (const step of steps) expect(drill.does(step)).toBeUndefined();
  return drill;
};
const got = (drill: VirtualDrill, inject: string, team = 'team-1') =>
  drill.seen.injects.get(inject)?.deliveries.get(team)?.released?.time;

const overNow: Decide = (drill) => end(drill, 'over');
const toBoth: Decide = (drill, now) => release(drill, 'later', undefined, now);

const REFUSALS: readonly [what: string, before: readonly Decide[], decide: Decide, code: string, state?: string][] = [
  [
    'release what is released',
    [],
    (d, now) => release(d, 'first', undefined, now),
    'inject-already-released',
    'released',
  ],
  ['release to a team that has it', [], (d, now) => release(d, 'first', ['team-1'], now), 'inject-already-released'],
  ['release nothing', [], (d, now) => release(d, 'nothing', undefined, now), 'unknown-thing'],
  ['release to nobody', [], (d, now) => release(d, 'later', ['nobody'], now), 'unknown-thing'],
  ['release after the end', [overNow], toBoth, 'drill-over', 'ended'],
  ['release in an emergency', [(d) => stop(d, '')], toBoth, 'drill-not-running', 'stopped'],
  [
    'a contingency that is none',
    [],
    (d, now) => releaseContingency(d, 'later', undefined, now),
    'inject-not-contingency',
  ],
  ['an unknown contingency', [], (d, now) => releaseContingency(d, 'nothing', undefined, now), 'unknown-thing'],
  ['hold nothing', [], (d) => hold(d, 'nothing'), 'unknown-thing'],
  ['hold twice', [(d) => hold(d, 'later')], (d) => hold(d, 'later'), 'inject-held', 'held'],
  ['hold after the end', [overNow], (d) => hold(d, 'later'), 'drill-over', 'ended'],
  ['free nothing', [], (d) => free(d, 'nothing'), 'unknown-thing'],
  ['free what is not held', [], (d) => free(d, 'later'), 'inject-not-held'],
  ['free after the end', [overNow], (d) => free(d, 'later'), 'drill-over', 'ended'],
  ['skip nothing', [], (d) => skip(d, 'nothing', undefined, ''), 'unknown-thing'],
  ['skip what is released', [], (d) => skip(d, 'first', undefined, ''), 'inject-already-released'],
  ['skip for nobody', [], (d) => skip(d, 'later', ['nobody'], ''), 'unknown-thing'],
  ['skip after the end', [overNow], (d) => skip(d, 'later', undefined, ''), 'drill-over', 'ended'],
  ['reschedule nothing', [], (d, now) => reschedule(d, 'nothing', HOUR, now), 'unknown-thing'],
  [
    'reschedule what is released',
    [],
    (d, now) => reschedule(d, 'first', HOUR, now),
    'inject-already-released',
    'released',
  ],
  ['reschedule to the past', [], (d, now) => reschedule(d, 'later', MINUTE - 1, now), 'moment-passed', 'running'],
  ['reschedule to nowhere', [], (d, now) => reschedule(d, 'later', NaN, now), 'moment-passed'],
  ['reschedule after the end', [overNow], (d, now) => reschedule(d, 'later', HOUR, now), 'drill-over', 'ended'],
  ['edit nothing', [], (d) => edit(d, anInject('nothing')), 'unknown-thing'],
  ['edit what a team has', [], (d) => edit(d, anInject('first')), 'inject-already-released', 'released'],
  ['edit after the end', [overNow], (d) => edit(d, anInject('later')), 'drill-over', 'ended'],
  ['insert twice', [], (d) => insert(d, anInject('later')), 'inject-exists'],
  ['insert after the end', [overNow], (d) => insert(d, anInject('new')), 'drill-over', 'ended'],
  ['close nothing', [], (d) => close(d, 'nothing'), 'unknown-thing'],
  ['close for nobody', [], (d) => close(d, 'first', ['nobody']), 'unknown-thing'],
  ['close what is not open', [], (d) => close(d, 'later'), 'inject-not-released'],
  ['close after the end', [overNow], (d) => close(d, 'first'), 'drill-over', 'ended'],
  ['acknowledge what is to come', [], (d) => acknowledgeDelivery(d, 'later', 'team-1', 'c'), 'unknown-thing'],
  ['open what is to come', [], (d) => open(d, 'later', 'team-1', 'c'), 'unknown-thing'],
  ['a hint of what is to come', [], (d, now) => takeHint(d, 'later', 'team-1', 'look', now), 'unknown-thing'],
  ['a hint that is none', [], (d, now) => takeHint(d, 'first', 'team-1', 'none', now), 'unknown-thing'],
  [
    'a hint after closing',
    [(d) => close(d, 'first')],
    (d, now) => takeHint(d, 'first', 'team-1', 'look', now),
    'inject-closed',
    'closed',
  ],
  [
    'a hint in an emergency',
    [(d) => stop(d, '')],
    (d, now) => takeHint(d, 'first', 'team-1', 'look', now),
    'drill-not-running',
    'stopped',
  ],
];

describe('what an inject does not allow', () => {
  const rows = REFUSALS.map(([what, before, decide, code, state]) => ({ what, before, decide, code, state }));
  it.each(rows)('$what: $code', ({ before, decide, code, state }) => {
    expect(inPlay(...before).does(decide)).toMatchObject({ code, ...(state && { state }) });
  });

  it('skip before StartEx', () => {
    const refusal = aPlannedDrill({ injects }).does((drill) => skip(drill, 'later', undefined, ''));
    expect(refusal).toMatchObject({ code: 'drill-not-running', state: 'planned' });
  });

  it('an expected action is not to be seen, even when it has begun', () => {
    const drill = inPlay((seen, now) => release(seen, 'tell', undefined, now));
    expect(drill.does((seen) => open(seen, 'tell', 'team-1', 'c'))).toMatchObject({ code: 'unknown-thing' });
  });

  it('an edit may not name what the drill does not have, each fault with its place', () => {
    const wrong = anInject('later', {
      trigger: { kind: 'after', inject: 'later', event: 'closed', delay: 0 },
      tasks: ['no-task'],
      attachments: ['no-file'],
    });
    expect(
      inPlay()
        .does((drill) => edit(drill, wrong))
        ?.faults?.map(({ path }) => path),
    ).toEqual(['trigger', 'tasks', 'attachments']);
  });
});

describe('control', () => {
  it('releases to one team at once, the others get it at its time', () => {
    const drill = inPlay((seen, now) => release(seen, 'later', ['team-2', 'team-2'], now)).playOut();
    expect([got(drill, 'later', 'team-2'), got(drill, 'later')]).toEqual([MINUTE, HOUR]);
    expect(
      drill.journal.flatMap(({ event }) => (event.type === 'inject-released' ? [event.teams] : [])),
    ).toContainEqual(['team-2']);
  });

  it('releases a contingency, and what waits for it follows', () => {
    const drill = inPlay((seen, now) => releaseContingency(seen, 'spare', ['team-1'], now));
    expect([got(drill, 'chained'), got(drill, 'chained', 'team-2')]).toEqual([MINUTE, undefined]);
  });

  it('releases to a team for which it was skipped', () => {
    const drill = inPlay((seen) => skip(seen, 'later', undefined, ''));
    drill.does((seen, now) => release(seen, 'later', ['team-1'], now));
    expect([got(drill.playOut(), 'later'), got(drill, 'later', 'team-2')]).toEqual([MINUTE, undefined]);
  });

  it('begins an expected action that a team has done already', () => {
    const drill = inPlay((seen, now) =>
      sendMessage(
        seen,
        'team-1',
        {
          kind: 'message',
          to: ['team-2'],
          tlp: 'TLP:RED',
          subject: '',
          body: '',
          indicators: [{ type: 'domain-name', value: 'team-1.example' }],
        },
        'm',
        now,
      ),
    );
    drill.does((seen, now) => release(seen, 'tell', undefined, now));
    const delivery = (team: string) => drill.seen.injects.get('tell')?.deliveries.get(team);
    expect(delivery('team-1')).toMatchObject({ met: MINUTE, score: { quality: 1, timeliness: 1 } });
    expect(delivery('team-2')?.met).toBeUndefined();
  });

  it('holds past the time, and freeing releases late but with the first due instant', () => {
    const drill = inPlay((seen) => hold(seen, 'later')).to(90 * MINUTE);
    expect(got(drill, 'later')).toBeUndefined();
    drill.does((seen) => free(seen, 'later'));
    expect(got(drill, 'later')).toBe(90 * MINUTE);
    expect(drill.now - (drill.seen.injects.get('later')?.deliveries.get('team-1')?.due ?? 0)).toBe(30 * MINUTE);
  });

  it('gives an inject another time, in place of any trigger', () => {
    const drill = inPlay((seen, now) => reschedule(seen, 'spare', 5 * MINUTE, now)).playOut();
    expect(got(drill, 'spare')).toBe(5 * MINUTE);
  });

  it('edits what nobody has, and the new trigger counts, even against an earlier rescheduling', () => {
    const drill = inPlay((seen, now) => reschedule(seen, 'later', 2 * HOUR, now));
    drill.does((seen) => edit(seen, anInject('later', { trigger: { kind: 'offset', at: HOUR }, weight: 99 })));
    expect(drill.seen.injects.get('later')).toMatchObject({ rescheduled: 2 * HOUR, inject: { weight: 99 } });
    drill.does((seen) => edit(seen, anInject('later', { trigger: { kind: 'offset', at: 10 * MINUTE } })));
    expect(got(drill.playOut(), 'later')).toBe(10 * MINUTE);
  });

  it('edits without bringing back what it has skipped', () => {
    const drill = inPlay((seen) => skip(seen, 'later', ['team-1'], ''));
    drill.does((seen) => edit(seen, anInject('later', { trigger: { kind: 'offset', at: 2 * MINUTE } })));
    expect([got(drill.playOut(), 'later'), got(drill, 'later', 'team-2')]).toEqual([undefined, 2 * MINUTE]);
  });

  it('edits the audience', () => {
    const drill = inPlay((seen) =>
      edit(seen, anInject('later', { audience: { nations: ['N2'] }, trigger: { kind: 'offset', at: HOUR } })),
    ).playOut();
    expect([got(drill, 'later'), got(drill, 'later', 'team-2')]).toEqual([undefined, HOUR]);
  });

  it('inserts in play, and before it', () => {
    const chained = anInject('new', { trigger: { kind: 'after', inject: 'first', event: 'opened', delay: MINUTE } });
    const drill = inPlay((seen) => insert(seen, chained));
    drill.does((seen) => open(seen, 'first', 'team-1', 'c'));
    expect([got(drill.playOut(), 'new'), got(drill, 'new', 'team-2')]).toEqual([2 * MINUTE, undefined]);
    const early = aPlannedDrill();
    early.does((seen) => insert(seen, anInject('new')));
    early.does((seen) => start(seen));
    expect(got(early, 'new')).toBe(0);
  });
});

describe('receipts', () => {
  it('are not taken any more after the end of play', () => {
    const drill = inPlay((seen) => end(seen, ''));
    const before = drill.journal.length;
    expect(drill.does((seen) => acknowledgeDelivery(seen, 'first', 'team-1', 'c1'))).toBeUndefined();
    expect(drill.does((seen) => open(seen, 'first', 'team-1', 'c1'))).toBeUndefined();
    expect(drill.journal.length).toBe(before);
  });

  it('are kept once a console, and opening acknowledges', () => {
    const drill = inPlay(
      (seen) => acknowledgeDelivery(seen, 'first', 'team-1', 'c1'),
      (seen) => acknowledgeDelivery(seen, 'first', 'team-1', 'c1'),
      (seen) => open(seen, 'first', 'team-1', 'c2'),
      (seen) => open(seen, 'first', 'team-1', 'c1'),
      (seen, now) => takeHint(seen, 'first', 'team-1', 'look', now),
      (seen, now) => takeHint(seen, 'first', 'team-1', 'look', now),
    );
    const types = drill.journal.map(({ event }) => event.type);
    expect(types.slice(types.indexOf('inject-delivered'))).toEqual([
      'inject-delivered',
      'inject-delivered',
      'inject-opened',
      'hint-taken',
    ]);
  });

  it('show in the one word for where an inject stands', () => {
    const drill = inPlay();
    const status = (inject: string, team = 'team-1') => {
      const record = drill.seen.injects.get(inject);
      return record && injectStatus(drill.seen, record, team);
    };
    expect([status('first'), status('later'), status('spare')]).toEqual(['released', 'armed', 'planned']);
    drill.does((seen) => acknowledgeDelivery(seen, 'first', 'team-1', 'c'));
    drill.does((seen) => skip(seen, 'later', ['team-1'], ''));
    expect([status('first'), status('later'), status('later', 'team-2')]).toEqual(['acknowledged', 'skipped', 'armed']);
    drill.does((seen) => close(seen, 'first', ['team-1']));
    expect([status('first'), status('first', 'team-2')]).toEqual(['closed', 'released']);
  });
});
