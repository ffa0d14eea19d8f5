import { describe, expect, it } from '@jest/globals';
import { aRunningDrill } from '../../test/a-running-drill.js';
import { aQuestion, anAction, anInject, HOUR, MINUTE } from '../../test/an-inject.js';
import { end } from '../drill/end.js';
import { pause } from '../drill/pause.js';
import { resume } from '../drill/resume.js';
import { setSpeed } from '../drill/set-speed.js';
import { stop } from '../drill/stop.js';
import { acknowledgeDelivery } from '../inject/acknowledge.js';
import { close } from '../inject/close.js';
import { takeHint } from '../inject/take-hint.js';
import { submit } from './submit.js';
import type { Decision } from '../drill/decision.js';
import type { SeenDrill } from '../drill/drill.js';
import type { VirtualDrill } from '../../test/virtual-drill.js';

type Decide = (drill: SeenDrill, now: number) => Decision;

const injects = [
  aQuestion('ask', {
    target: 10 * MINUTE,
    limit: 30 * MINUTE,
    closes: HOUR,
    hints: [{ id: 'look', text: { en: 'Look' }, cost: 0.25 }],
  }),
  aQuestion('later', { trigger: { kind: 'offset', at: 2 * HOUR } }),
  anInject('news'),
  anAction('tell'),
];
const inPlay = (extraTime = 1): VirtualDrill => aRunningDrill({ injects, team: () => ({ extraTime }) });
const answering =
  (inject = 'ask', verdict = 'phish'): Decide =>
  (drill, now) =>
    submit(drill, 'team-1', inject, { verdict }, now);
const submissions = (drill: VirtualDrill) => drill.seen.injects.get('ask')?.deliveries.get('team-1')?.submissions ?? [];
const score = (drill: VirtualDrill) => drill.seen.injects.get('ask')?.deliveries.get('team-1')?.score;

describe('an answer', () => {
  it('is taken, scored and kept by its team alone', () => {
    const drill = inPlay().advance(5 * MINUTE);
    drill.does(answering());
    expect(submissions(drill)).toMatchObject([
      { revision: 1, time: 5 * MINUTE, late: false, answer: { verdict: 'phish' } },
    ]);
    expect(score(drill)).toMatchObject({ quality: 0.75, timeliness: 1, took: 5 * MINUTE });
    expect(drill.seen.injects.get('ask')?.deliveries.get('team-2')?.submissions).toEqual([]);
  });

  it('may be revised until the deadline and not a moment longer', () => {
    const drill = inPlay();
    drill.does(answering('ask', 'spam'));
    drill.to(30 * MINUTE);
    expect(drill.does(answering())).toBeUndefined();
    drill.advance(1);
    expect(drill.does(answering())).toMatchObject({ code: 'deadline-passed', state: 'answered' });
    expect(submissions(drill).map(({ revision, late }) => [revision, late])).toEqual([
      [1, false],
      [2, false],
    ]);
  });

  it('is taken late once, marked so, and earns the floor for its time', () => {
    const drill = inPlay().to(30 * MINUTE + 1);
    expect(drill.does(answering())).toBeUndefined();
    expect(submissions(drill)).toMatchObject([{ late: true }]);
    expect(score(drill)).toMatchObject({ timeliness: 0.7 });
    expect(drill.does(answering())).toMatchObject({ code: 'deadline-passed' });
  });

  it('has its time counted from the acknowledgement, with the extra time of its team', () => {
    const drill = inPlay(2).advance(5 * MINUTE);
    drill.does((seen) => acknowledgeDelivery(seen, 'ask', 'team-1', 'c'));
    drill.to(65 * MINUTE).does(answering());
    expect(submissions(drill)).toMatchObject([{ late: false }]);
    expect(score(drill)).toMatchObject({ took: 60 * MINUTE, timeliness: 0.7 });
  });

  it('has pauses and speeds taken out of its time', () => {
    const drill = inPlay().advance(MINUTE);
    drill.does((seen) => pause(seen, 'lunch'));
    expect(drill.advance(HOUR).does(answering('ask', 'spam'))).toBeUndefined();
    drill.does(resume);
    drill.does((seen) => setSpeed(seen, 6));
    drill.advance(MINUTE).does(answering());
    expect(submissions(drill).map(({ time }) => time)).toEqual([MINUTE, 7 * MINUTE]);
    expect(score(drill)).toMatchObject({ took: 7 * MINUTE, timeliness: 1 });
  });

  it('pays for the hints taken before it', () => {
    const drill = inPlay();
    drill.does((seen, now) => takeHint(seen, 'ask', 'team-1', 'look', now));
    drill.does(answering());
    expect(score(drill)).toMatchObject({ quality: 0.5 });
  });

  it('pays at once for a hint taken after it, and none is given once no answer can follow', () => {
    const drill = inPlay().advance(MINUTE);
    drill.does(answering());
    expect(score(drill)).toMatchObject({ quality: 0.75, took: MINUTE });
    drill.advance(MINUTE).does((seen, now) => takeHint(seen, 'ask', 'team-1', 'look', now));
    expect(score(drill)).toMatchObject({ quality: 0.5, took: MINUTE });
    const late = inPlay();
    late.does(answering());
    const refused = late.advance(31 * MINUTE).does((seen, now) => takeHint(seen, 'ask', 'team-1', 'look', now));
    expect(refused).toMatchObject({ code: 'deadline-passed', state: 'answered' });
    const silent = inPlay().advance(31 * MINUTE);
    expect(silent.does((seen, now) => takeHint(seen, 'ask', 'team-1', 'look', now))).toBeUndefined();
  });
});

const REFUSALS: readonly { what: string; before: readonly Decide[]; inject: string; code: string; state?: string }[] = [
  { what: 'to nothing', before: [], inject: 'nothing', code: 'unknown-thing' },
  { what: 'to what is still to come', before: [], inject: 'later', code: 'unknown-thing' },
  { what: 'to an expected action', before: [], inject: 'tell', code: 'unknown-thing' },
  { what: 'where none is asked for', before: [], inject: 'news', code: 'no-answer-expected' },
  { what: 'after closing', before: [(d) => close(d, 'ask')], inject: 'ask', code: 'inject-closed', state: 'closed' },
  { what: 'in an emergency', before: [(d) => stop(d, '')], inject: 'ask', code: 'drill-not-running', state: 'stopped' },
  { what: 'after EndEx', before: [(d) => end(d, '')], inject: 'ask', code: 'inject-closed', state: 'closed' },
];

describe('an answer is refused', () => {
  it.each(REFUSALS)('$what: $code', ({ before, inject, code, state }) => {
    const drill = inPlay();
    for (const step of before) drill.does(step);
    expect(drill.does(answering(inject))).toMatchObject({ code, ...(state && { state }) });
  });

  it('where it does not fit the form, each fault with its place', () => {
    const refusal = inPlay().does((seen, now) => submit(seen, 'team-1', 'ask', { verdict: 'maybe', more: 1 }, now));
    expect(refusal?.code).toBe('nonsense-value');
    expect(refusal?.faults?.length).toBeGreaterThan(0);
  });

  it('for a team that does not play', () => {
    const refusal = inPlay().does((seen, now) => submit(seen, 'nobody', 'ask', { verdict: 'phish' }, now));
    expect(refusal?.code).toBe('unknown-thing');
  });
});
