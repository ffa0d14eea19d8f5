import { because, type Because } from '../because.js';
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
  it.each<[string, SharedMessage[], number, Because]>([
    ['nothing', [], 0, because('nothing-shared')],
    [
      'all, narrowly',
      [sent([next], [1, 2], 'TLP:RED')],
      1,
      because('indicators-arrived', { arrived: 2, all: 2, teams: 1, missing: 0, tooWide: 0 }),
    ],
    [
      'all, in two messages',
      [sent([next, bank], [1]), sent([next], [2, 9])],
      1,
      because('indicators-arrived', { arrived: 2, all: 2, teams: 1, missing: 0, tooWide: 0 }),
    ],
    [
      'a half',
      [sent([next], [1])],
      0.5,
      because('indicators-arrived', { arrived: 1, all: 2, teams: 1, missing: 1, tooWide: 0 }),
    ],
    [
      'all, too widely',
      [sent([next], [1, 2], 'TLP:GREEN')],
      0.5,
      because('indicators-arrived', { arrived: 2, all: 2, teams: 1, missing: 0, tooWide: 2 }),
    ],
    [
      'one too widely',
      [sent([next], [1]), sent([next], [2], 'TLP:CLEAR')],
      0.75,
      because('indicators-arrived', { arrived: 2, all: 2, teams: 1, missing: 0, tooWide: 1 }),
    ],
    [
      'too widely, then rightly',
      [sent([next], [1, 2], 'TLP:CLEAR'), sent([next], [1, 2])],
      1,
      because('indicators-arrived', { arrived: 2, all: 2, teams: 1, missing: 0, tooWide: 0 }),
    ],
    [
      'all to another team',
      [sent([bank], [1, 2])],
      0,
      because('indicators-arrived', { arrived: 0, all: 2, teams: 1, missing: 2, tooWide: 0 }),
    ],
    [
      'others to the right team',
      [sent([next], [8, 9])],
      0,
      because('indicators-arrived', { arrived: 0, all: 2, teams: 1, missing: 2, tooWide: 0 }),
    ],
  ])('gives for %s its credit and the reason', (_, shared, credit, why) => {
    expect(toNext(...shared)).toEqual({ credit, because: why });
  });

  it('asks for every team of a role, where the teams are known', () => {
    expect(toPolice(sent([police], [1, 2]))).toEqual({
      credit: 0.5,
      because: because('indicators-arrived', { arrived: 2, all: 4, teams: 2, missing: 2, tooWide: 0 }),
    });
    expect(toPolice(sent([police, court], [1, 2])).credit).toBe(1);
  });

  it('is content with one team of a role, where the teams are not known', () => {
    const unknown = (...shared: SharedMessage[]) => sharedCredit(rule({ role: 'police' }), { values, shared });
    expect(unknown(sent([police], [1, 2])).credit).toBe(1);
    expect(unknown(sent([police], [1]), sent([court], [2])).credit).toBe(1);
    expect(unknown(sent([bank], [1, 2]))).toEqual({ credit: 0, because: because('not-shared-with-right-team') });
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
    fc.assert(fc.property(fc.array(message), (shared) => !/203\.0/.test(JSON.stringify(toNext(...shared).because))));
  });
});
