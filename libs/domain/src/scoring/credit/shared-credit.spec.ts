import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { sharedCredit } from './shared-credit.js';
import { TLP, type Tlp } from '../../kernel/tlp.js';
import type { Indicator } from '../../scenario/response-form.js';
import type { Rule } from '../../scenario/rule.js';
import type { Recipient, SharedMessage } from '../shared-message.js';

type SharedRule = Extract<Rule, { kind: 'shared' }>;
const team = (id: string, role = 'cirt', neighbour = false): Recipient => ({ id, role, neighbour });
const next = team('next', 'cirt', true);
const [bank, police, court] = [team('bank', 'operator'), team('police', 'police'), team('court', 'police')];
const ip = (last: number): Indicator => ({ type: 'ipv4-addr', value: `203.0.113.${last}` });
const sent = (to: readonly Recipient[], lasts: readonly number[], tlp: Tlp = 'TLP:AMBER'): SharedMessage => ({
  recipients: to,
  tlp,
  indicators: lasts.map(ip),
  at: 0,
});
const rule = (to: SharedRule['to']): SharedRule => ({
  id: 'r',
  text: { en: 'x' },
  share: 1,
  kind: 'shared',
  to,
  right: [ip(1), { type: 'ipv4-addr', value: '{{c2}}' }],
  widestTlp: 'TLP:AMBER',
});
const others = [next, bank, police, court];
const values = { c2: '203.0.113.2' };
const toNext = (...shared: SharedMessage[]) => sharedCredit(rule('neighbour'), { values, shared, others });
const toPolice = (...shared: SharedMessage[]) => sharedCredit(rule({ role: 'police' }), { values, shared, others });

describe('sharedCredit', () => {
  it.each<[string, SharedMessage[], number, string]>([
    ['nothing', [], 0, 'nothing was shared'],
    ['all, narrowly', [sent([next], [1, 2], 'TLP:RED')], 1, '2 of 2 indicators reached the right team'],
    [
      'all, in two messages',
      [sent([next, bank], [1]), sent([next], [2, 9])],
      1,
      '2 of 2 indicators reached the right team',
    ],
    ['a half', [sent([next], [1])], 0.5, '1 of 2 indicators reached the right team, 1 missing'],
    [
      'all, too widely',
      [sent([next], [1, 2], 'TLP:GREEN')],
      0.5,
      '2 of 2 indicators reached the right team, 2 under a TLP wider than allowed, which halves the credit',
    ],
    [
      'one too widely',
      [sent([next], [1]), sent([next], [2], 'TLP:CLEAR')],
      0.75,
      '2 of 2 indicators reached the right team, 1 under a TLP wider than allowed, which halves the credit',
    ],
    [
      'too widely, then rightly',
      [sent([next], [1, 2], 'TLP:CLEAR'), sent([next], [1, 2])],
      1,
      '2 of 2 indicators reached the right team',
    ],
    ['all to another team', [sent([bank], [1, 2])], 0, '0 of 2 indicators reached the right team, 2 missing'],
    ['others to the right team', [sent([next], [8, 9])], 0, '0 of 2 indicators reached the right team, 2 missing'],
  ])('gives for %s its credit and the reason', (_, shared, credit, because) => {
    expect(toNext(...shared)).toEqual({ credit, because });
  });

  it('asks for every team of a role, where the teams are known', () => {
    expect(toPolice(sent([police], [1, 2]))).toEqual({
      credit: 0.5,
      because: '2 of 4 indicators reached the 2 right teams, 2 missing',
    });
    expect(toPolice(sent([police, court], [1, 2])).credit).toBe(1);
  });

  it('is content with one team of a role, where the teams are not known', () => {
    const unknown = (...shared: SharedMessage[]) => sharedCredit(rule({ role: 'police' }), { values, shared });
    expect(unknown(sent([police], [1, 2])).credit).toBe(1);
    expect(unknown(sent([police], [1]), sent([court], [2])).credit).toBe(1);
    expect(unknown(sent([bank], [1, 2]))).toEqual({ credit: 0, because: 'nothing was shared with the right team' });
  });

  it('gives nothing by a rule that names no indicator', () => {
    const empty = { ...rule('neighbour'), right: [] };
    expect(sharedCredit(empty, { values, shared: [sent([next], [1])], others }).credit).toBe(0);
  });

  const message = fc
    .tuple(fc.subarray(others), fc.subarray([1, 2, 3]), fc.constantFrom(...TLP))
    .map(([to, lasts, tlp]) => sent(to, lasts, tlp));

  it('lies between 0 and 1, never falls with one more message, and does not mind their order', () => {
    fc.assert(
      fc.property(fc.array(message), message, fc.constantFrom(toNext, toPolice), (shared, more, credit) => {
        const now = credit(...shared).credit;
        expect(now).toBeGreaterThanOrEqual(0);
        expect(credit(...shared, more).credit).toBeGreaterThanOrEqual(now);
        expect(credit(...shared, more).credit).toBeLessThanOrEqual(1);
        expect(credit(...shared.toReversed()).credit).toBe(now);
      }),
    );
  });

  it('never quotes the indicators it looks for', () => {
    fc.assert(fc.property(fc.array(message), (shared) => !/203\.0/.test(toNext(...shared).because)));
  });
});
