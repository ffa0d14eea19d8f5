import { describe, expect, it } from '@jest/globals';
import { aRunningDrill } from '../../test/a-running-drill.js';
import { anAction, anInject, aQuestion, HOUR, MINUTE } from '../../test/an-inject.js';
import { sendMessage } from '../sharing/send-message.js';
import { submit } from '../response/submit.js';
import { acknowledgeDelivery, open } from './acknowledge.js';
import { close } from './close.js';
import { injectStatus } from './status.js';
import type { VirtualDrill } from '../../test/virtual-drill.js';
import type { Inject } from '../scenario/scenario.js';
import type { Trigger } from '../scenario/trigger.js';

/** A question to two teams at T+0 (deadline 30 minutes, closed after an hour), and what waits for it. */
const withWaiting = (trigger: Trigger, question: Partial<Inject> = {}): VirtualDrill =>
  aRunningDrill({
    injects: [aQuestion('ask', { limit: 30 * MINUTE, closes: HOUR, ...question }), anInject('next', { trigger })],
  }).ring();

const answers = (drill: VirtualDrill, team: string, verdict: string) =>
  drill.does((seen, now) => submit(seen, team, 'ask', { verdict }, now));

/** Drill time at which a team got the waiting inject, by EndEx. */
const got = (drill: VirtualDrill, team: string, inject = 'next') =>
  drill.playOut().seen.injects.get(inject)?.deliveries.get(team)?.released?.time;

describe('an inject that waits for another', () => {
  it('comes a while after that was released', () => {
    const drill = withWaiting({ kind: 'after', inject: 'ask', event: 'released', delay: 5 * MINUTE });
    expect([got(drill, 'team-1'), got(drill, 'team-2')]).toEqual([5 * MINUTE, 5 * MINUTE]);
  });

  it('comes after delivery at the team that acknowledged it, by its first console only', () => {
    const drill = withWaiting({ kind: 'after', inject: 'ask', event: 'delivered', delay: MINUTE });
    drill.advance(2000).does((seen) => acknowledgeDelivery(seen, 'ask', 'team-1', 'c1'));
    drill.advance(2000).does((seen) => acknowledgeDelivery(seen, 'ask', 'team-1', 'c2'));
    expect([got(drill, 'team-1'), got(drill, 'team-2')]).toEqual([2000 + MINUTE, undefined]);
  });

  it('comes after opening, not after mere delivery', () => {
    const drill = withWaiting({ kind: 'after', inject: 'ask', event: 'opened', delay: 0 });
    drill.advance(1000).does((seen) => acknowledgeDelivery(seen, 'ask', 'team-2', 'c'));
    drill.advance(1000).does((seen) => open(seen, 'ask', 'team-1', 'c'));
    expect([got(drill, 'team-1'), got(drill, 'team-2')]).toEqual([2000, undefined]);
  });

  it('comes after the first answer, whatever is revised later', () => {
    const drill = withWaiting({ kind: 'after', inject: 'ask', event: 'answered', delay: 10 * MINUTE });
    answers(drill.advance(MINUTE), 'team-1', 'spam');
    answers(drill.advance(MINUTE), 'team-1', 'phish');
    expect([got(drill, 'team-1'), got(drill, 'team-2')]).toEqual([11 * MINUTE, undefined]);
  });

  it('comes after closing, for the team at which control closed it earlier too', () => {
    const drill = withWaiting({ kind: 'after', inject: 'ask', event: 'closed', delay: 0 });
    drill.advance(MINUTE).does((seen) => close(seen, 'ask', ['team-1']));
    expect([got(drill, 'team-1'), got(drill, 'team-2')]).toEqual([MINUTE, HOUR]);
  });

  it('branches by what a team answered', () => {
    const drill = withWaiting({ kind: 'answer', inject: 'ask', field: 'verdict', includes: ['spam'], delay: MINUTE });
    answers(drill, 'team-1', 'spam');
    answers(drill, 'team-2', 'phish');
    expect([got(drill, 'team-1'), got(drill, 'team-2')]).toEqual([MINUTE, undefined]);
  });

  it('follows the latest revision of an answer', () => {
    const drill = withWaiting({ kind: 'answer', inject: 'ask', field: 'verdict', includes: ['spam'], delay: MINUTE });
    answers(drill, 'team-1', 'spam');
    answers(drill.advance(1000), 'team-1', 'phish');
    answers(drill, 'team-2', 'phish');
    answers(drill.advance(1000), 'team-2', 'spam');
    expect([got(drill, 'team-1'), got(drill, 'team-2')]).toEqual([undefined, MINUTE + 2000]);
  });

  it('branches by how well a team did', () => {
    const well = withWaiting({ kind: 'score', inject: 'ask', atLeast: 0.5, delay: 0 });
    const badly = withWaiting({ kind: 'score', inject: 'ask', below: 0.5, delay: 0 });
    for (const drill of [well, badly]) {
      answers(drill.advance(MINUTE), 'team-1', 'phish');
      answers(drill, 'team-2', 'spam');
    }
    expect([got(well, 'team-1'), got(well, 'team-2')]).toEqual([MINUTE, undefined]);
    expect([got(badly, 'team-1'), got(badly, 'team-2')]).toEqual([undefined, MINUTE]);
  });

  it('comes upon silence, and never to a team that has spoken', () => {
    const drill = withWaiting({ kind: 'silence', inject: 'ask', after: 20 * MINUTE });
    answers(drill.advance(MINUTE), 'team-1', 'spam');
    expect([got(drill, 'team-1'), got(drill, 'team-2')]).toEqual([undefined, 20 * MINUTE]);
  });

  it('is planned, then armed, then released', () => {
    const drill = withWaiting({ kind: 'after', inject: 'ask', event: 'answered', delay: MINUTE });
    const status = () => injectStatus(drill.seen, drill.seen.injects.get('next') ?? fail(), 'team-1');
    expect(status()).toBe('planned');
    answers(drill, 'team-1', 'spam');
    expect(status()).toBe('armed');
    drill.advance(MINUTE);
    expect(status()).toBe('released');
  });
});

const fail = (): never => {
  throw new Error('the drill has no such inject');
};

describe('a contingency inject for a question that was not met', () => {
  const unmet: Trigger = { kind: 'unmet', action: 'ask', delay: MINUTE };

  it('comes at the deadline to a team that has not answered well, a wrong answer being as good as none', () => {
    const drill = withWaiting(unmet);
    answers(drill, 'team-1', 'phish');
    answers(drill, 'team-2', 'spam');
    expect([got(drill, 'team-1'), got(drill, 'team-2')]).toEqual([undefined, 31 * MINUTE]);
  });

  it('comes to the silent, counted from their acknowledgement and with their extra time', () => {
    const drill = aRunningDrill({
      injects: [aQuestion('ask', { limit: 30 * MINUTE }), anInject('next', { trigger: unmet })],
      team: (n) => ({ extraTime: n === 2 ? 1.5 : 1 }),
    });
    drill.ring().advance(7000);
    drill.does((seen) => acknowledgeDelivery(seen, 'ask', 'team-2', 'c'));
    expect([got(drill, 'team-1'), got(drill, 'team-2')]).toEqual([31 * MINUTE, 46 * MINUTE + 7000]);
  });

  it('waits for the closing where there is no deadline', () => {
    const drill = withWaiting(unmet, { limit: undefined });
    answers(drill, 'team-1', 'phish');
    expect([got(drill, 'team-1'), got(drill, 'team-2')]).toEqual([undefined, 61 * MINUTE]);
  });
});

describe('a contingency inject for an expected action', () => {
  const action = (begins: number) =>
    aRunningDrill({
      teams: 3,
      injects: [
        anAction('tell', { trigger: { kind: 'offset', at: begins }, limit: 20 * MINUTE }),
        anInject('call', { kind: 'contingency', trigger: { kind: 'unmet', action: 'tell', delay: MINUTE } }),
      ],
    }).ring();
  const tells = (drill: VirtualDrill, from: string, to: string) =>
    drill.does((seen, now) =>
      sendMessage(
        seen,
        from,
        {
          kind: 'advisory',
          to: [to],
          tlp: 'TLP:AMBER',
          subject: 'Beware',
          body: '',
          indicators: [{ type: 'domain-name', value: `${from}.example` }],
        },
        `from-${from}-to-${to}`,
        now,
      ),
    );

  it('comes to teams that did not do it, and to those that told the wrong team', () => {
    const drill = action(10 * MINUTE).to(12 * MINUTE);
    tells(drill, 'team-1', 'team-2');
    tells(drill, 'team-2', 'team-1');
    expect(['team-1', 'team-2', 'team-3'].map((team) => got(drill, team, 'call'))).toEqual([
      undefined,
      31 * MINUTE,
      31 * MINUTE,
    ]);
    expect(drill.seen.injects.get('tell')?.deliveries.get('team-1')).toMatchObject({
      met: 12 * MINUTE,
      score: { quality: 1 },
    });
  });

  it('does not come to a team that did it before it began', () => {
    const drill = action(10 * MINUTE).to(MINUTE);
    tells(drill, 'team-1', 'team-2');
    expect([got(drill, 'team-1', 'call'), got(drill, 'team-3', 'call')]).toEqual([undefined, 31 * MINUTE]);
    expect(drill.seen.injects.get('tell')?.deliveries.get('team-1')?.score).toMatchObject({
      quality: 1,
      timeliness: 1,
    });
  });

  it('does not count what was told too late', () => {
    const drill = action(0).to(20 * MINUTE + 1);
    tells(drill, 'team-1', 'team-2');
    expect(got(drill, 'team-1', 'call')).toBe(21 * MINUTE);
    expect(drill.seen.injects.get('tell')?.deliveries.get('team-1')?.met).toBeUndefined();
  });
});
