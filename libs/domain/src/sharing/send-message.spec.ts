import { describe, expect, it } from '@jest/globals';
import { aPlannedDrill, aRunningDrill } from '../../test/a-running-drill.js';
import { anAction, aQuestion, MINUTE } from '../../test/an-inject.js';
import { end } from '../drill/end.js';
import { resume } from '../drill/resume.js';
import { stop } from '../drill/stop.js';
import { sendControlMessage, sendMessage, type OutgoingMessage } from './send-message.js';
import type { VirtualDrill } from '../../test/virtual-drill.js';
import type { Rule } from '../scenario/rule.js';

const warning = (to: readonly string[], said: Partial<OutgoingMessage> = {}): OutgoingMessage => ({
  kind: 'advisory',
  to,
  tlp: 'TLP:AMBER',
  subject: 'Beware',
  body: 'of this domain',
  indicators: [{ type: 'domain-name', value: 'team-1.example' }],
  ...said,
});
let sent = 0;
const sends = (drill: VirtualDrill, message: OutgoingMessage, from = 'team-1') =>
  drill.does((seen, now) => sendMessage(seen, from, message, `m-${++sent}`, now));

const told: Rule = {
  id: 'told',
  kind: 'shared',
  text: { en: 'Told the neighbour' },
  share: 4,
  to: 'neighbour',
  right: [{ type: 'domain-name', value: '{{domain}}' }],
  widestTlp: 'TLP:AMBER',
};
const scores = ({ journal }: VirtualDrill) =>
  journal.flatMap(({ event }) => (event.type === 'response-scored' ? [event.score] : []));

describe('a message between teams', () => {
  it('goes once to each team that it names', () => {
    const drill = aRunningDrill({ teams: 3 });
    expect(sends(drill, warning(['team-2', 'team-2']))).toBeUndefined();
    expect(drill.stream({ role: 'team', team: 'team-2' })).toContainEqual(
      expect.objectContaining({ type: 'message-sent', from: 'team-1', to: ['team-2'] }),
    );
    expect(JSON.stringify(drill.stream({ role: 'team', team: 'team-3' }))).not.toContain('Beware');
    expect(JSON.stringify(drill.stream({ role: 'observer' }))).not.toContain('Beware');
  });

  it.each([
    { what: 'to itself', to: ['team-1'], path: 'to[0]' },
    { what: 'to a team that does not play', to: ['team-2', 'nobody'], path: 'to[1]' },
    { what: 'to no team', to: [], path: 'to' },
  ])('is refused $what', ({ to, path }) => {
    expect(sends(aRunningDrill(), warning(to))).toMatchObject({ code: 'nonsense-value', faults: [{ path }] });
  });

  it('is refused before StartEx, after EndEx, and from nobody', () => {
    const over = aRunningDrill();
    over.does((seen) => end(seen, 'over'));
    expect(sends(aPlannedDrill(), warning(['team-2']))).toMatchObject({ code: 'drill-not-running', state: 'planned' });
    expect(sends(over, warning(['team-2']))).toMatchObject({ code: 'drill-over', state: 'ended' });
    expect(sends(aRunningDrill(), warning(['team-2']), 'nobody')).toMatchObject({ code: 'unknown-thing' });
  });

  it('is refused while a real emergency stops the drill, and goes again when play goes on', () => {
    const drill = aRunningDrill();
    drill.does((seen) => stop(seen, 'no duff'));
    expect(sends(drill, warning(['team-2']))).toMatchObject({ code: 'drill-not-running', state: 'stopped' });
    drill.does((seen) => resume(seen));
    expect(sends(drill, warning(['team-2']))).toBeUndefined();
  });
});

describe('a score for what was shared', () => {
  const inPlay = (injects = [anAction('tell', { target: 10 * MINUTE, limit: 40 * MINUTE })]) =>
    aRunningDrill({ teams: 3, injects }).advance(MINUTE);

  it('is given when sharing changes it, and not again', () => {
    const drill = inPlay();
    sends(drill, warning(['team-3']));
    expect(scores(drill)).toEqual([]);
    sends(drill, warning(['team-2'], { tlp: 'TLP:GREEN' }));
    sends(drill, warning(['team-2'], { tlp: 'TLP:GREEN' }));
    sends(drill, warning(['team-2']));
    sends(drill, warning(['team-2']));
    expect(scores(drill).map(({ quality }) => quality)).toEqual([0.5, 1]);
    expect(drill.journal.filter(({ event }) => event.type === 'action-met')).toHaveLength(1);
  });

  it('does not fall when a team tells more, but late', () => {
    const two = anAction('tell', { target: 10 * MINUTE, limit: 40 * MINUTE });
    const [rule] = two.rules;
    const many = Array.from({ length: 9 }, (_, n) => ({ type: 'domain-name' as const, value: `d${n}.example` }));
    const nine = { ...two, rules: rule?.kind === 'shared' ? [{ ...rule, right: many }] : [] };
    const drill = inPlay([nine]);
    sends(drill, warning(['team-2'], { indicators: many.slice(0, 8) }));
    drill.to(40 * MINUTE);
    sends(drill, warning(['team-2'], { indicators: many }));
    expect(scores(drill)).toMatchObject([{ timeliness: 1 }]);
  });

  it('is added to the score of an answer, before it or after it', () => {
    const question = aQuestion('ask', { rules: [told] });
    const drill = inPlay([question]);
    sends(drill, warning(['team-2']));
    expect(scores(drill)).toMatchObject([{ quality: 1, took: MINUTE }]);
    expect(drill.seen.injects.get('ask')?.deliveries.get('team-1')?.submissions).toEqual([]);
  });
});

describe('a message from control', () => {
  it('goes to all, before StartEx too, or to those named', () => {
    const drill = aPlannedDrill({ teams: 3 });
    drill.does((seen) => sendControlMessage(seen, undefined, 'welcome', 'm-1'));
    drill.does((seen) => sendControlMessage(seen, ['team-2', 'team-2'], 'a word', 'm-2'));
    const texts = (team: string) =>
      drill.stream({ role: 'team', team }).flatMap((seen) => (seen.type === 'control-message-sent' ? [seen.text] : []));
    expect(['team-1', 'team-2', 'team-3'].map(texts)).toEqual([['welcome'], ['welcome', 'a word'], ['welcome']]);
  });

  it('is refused to nobody, and after EndEx', () => {
    const drill = aRunningDrill();
    expect(drill.does((seen) => sendControlMessage(seen, ['nobody'], 'x', 'm'))?.code).toBe('unknown-thing');
    expect(drill.does((seen) => sendControlMessage(seen, [], 'x', 'm'))?.code).toBe('nonsense-value');
    drill.does((seen) => end(seen, 'over'));
    expect(drill.does((seen) => sendControlMessage(seen, undefined, 'x', 'm'))?.code).toBe('drill-over');
  });
});
