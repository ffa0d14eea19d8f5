import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { creditFor } from './credit-for.js';
import type { Credit } from './credit.js';
import type { FieldValue } from '../../response/answer.js';
import type { Indicator } from '../../scenario/response-form.js';
import type { Rule } from '../../scenario/rule.js';

type Bare<R> = R extends { field: string } ? Omit<R, 'id' | 'text' | 'share' | 'field'> : never;
const values = { 'c2.ip': '198.51.100.7', 'c2.name': 'evil.example', wanted: 'Emotet', best: 'isolate' };

const credit = (bare: Bare<Rule>, value?: FieldValue): Credit => {
  const rule = { id: 'r', text: { en: 'x' }, share: 1, field: 'f', ...bare } as Rule;
  return creditFor(rule, value === undefined ? {} : { f: value }, { values, shared: [] });
};
const ip = (last: number | string): Indicator => ({ type: 'ipv4-addr', value: `198.51.100.${last}` });
const file = { name: 'a', sha256: 'ab'.repeat(32), bytes: 1, mediaType: 'text/plain' };
const advisory = { title: 'Beware of Emotet', body: 'Block it', tlp: 'TLP:GREEN' as const, indicators: [ip(7)] };
const point = (id: string, ...anyOf: string[]) => ({ id, text: { en: id }, anyOf });

const checklist: Bare<Rule> = {
  kind: 'checklist',
  points: [
    point('isolates', 'isolat', '隔离', 'عزل'),
    point('tells', 'inform', 'informer'),
    point('names', '{{wanted}}'),
  ],
};
const ordering: Bare<Rule> = { kind: 'ordering', order: ['a', 'b', 'c', 'd'] };
const set: Bare<Rule> = { kind: 'set', right: ['a', '{{best}}'] };
const indicators: Bare<Rule> = {
  kind: 'indicators',
  right: [ip(7), { type: 'domain-name', value: '{{c2.name}}' }, ip(9)],
};
const choice: Bare<Rule> = { kind: 'choice', credit: { a: 1, b: 0.5, c: 7, d: -1 } };

describe('creditFor', () => {
  it.each<[string, Bare<Rule>, FieldValue, number]>([
    ['an acknowledgement', { kind: 'acknowledged' }, true, 1],
    ['an exact text, folded', { kind: 'exact', anyOf: ['Ransom ware', 'x'] }, ' RANSOM\nware', 1],
    ['an exact text with a value', { kind: 'exact', anyOf: ['{{wanted}}'] }, 'emotet', 1],
    ['another text', { kind: 'exact', anyOf: ['{{wanted}}'] }, 'trickbot', 0],
    ['an exact number in another script', { kind: 'exact', anyOf: ['42'] }, '٤٢', 1],
    ['an exact option', { kind: 'exact', anyOf: ['a'] }, 'a', 1],
    ['an exact list', { kind: 'exact', anyOf: ['a'] }, ['a'], 0],
    ['a pattern', { kind: 'pattern', pattern: '^emo\\p{L}+$' }, 'EMOTET', 1],
    ['a pattern on digits of another script', { kind: 'pattern', pattern: '\\b\\d{3}\\b' }, 'CVE ١٢٣', 1],
    ['a pattern with a value', { kind: 'pattern', pattern: '{{c2.ip}}' }, 'it was 198.51.100.7!', 1],
    ['a pattern with a value, whose dots are dots', { kind: 'pattern', pattern: '{{c2.ip}}' }, '198x51x100x7', 0],
    ['a pattern that is not found', { kind: 'pattern', pattern: '^b' }, 'ab', 0],
    ['a pattern on a list', { kind: 'pattern', pattern: '.' }, ['a'], 0],
    ['the right number', { kind: 'number', value: 5, tolerance: 0 }, 5, 1],
    ['a number at the edge', { kind: 'number', value: 0.2, tolerance: 0.1 }, 0.30000000000000004, 1],
    ['a number beyond', { kind: 'number', value: 0.2, tolerance: 0.1 }, 0.31, 0],
    ['a number in words', { kind: 'number', value: 5, tolerance: 1 }, '5', 0],
    ['the best choice', choice, 'a', 1],
    ['a fair choice', choice, 'b', 0.5],
    ['a choice that the table overrates', choice, 'c', 1],
    ['a choice that the table punishes', choice, 'd', 0],
    ['a choice named as what every object has', choice, 'constructor', 0],
    ['a list for a choice', choice, ['a'], 0],
    ['a whole set', set, ['isolate', 'a'], 1],
    ['half a set', set, ['a'], 0.5],
    ['a set with a wrong one', set, ['a', 'isolate', 'x'], 0.5],
    ['a set of more wrong than right', set, ['a', 'x', 'y'], 0],
    ['the right order', ordering, ['a', 'b', 'c', 'd'], 1],
    ['the reverse', ordering, ['d', 'c', 'b', 'a'], 0],
    ['one swap of neighbours', ordering, ['b', 'a', 'c', 'd'], 5 / 6],
    ['an order with steps between', ordering, ['x', 'a', 'b', 'y', 'c', 'd'], 1],
    ['an order with one missing', ordering, ['a', 'b', 'c'], 0.5],
    ['an order of one', { kind: 'ordering', order: ['a'] }, ['b', 'a'], 1],
    ['an order of one that is missing', { kind: 'ordering', order: ['a'] }, ['b'], 0],
    ['all points', checklist, 'Isolated the host, informed the CERT: EMOTET', 1],
    ['one point in Chinese', checklist, '我们隔离了主机', 1 / 3],
    ['one point in Arabic', checklist, 'قمنا بعَزْل الجهاز', 1 / 3],
    ['a point in an advisory', checklist, advisory, 1 / 3],
    ['no points', checklist, 'nothing', 0],
    ['all indicators', indicators, [ip(7), ip(9), { type: 'domain-name', value: 'EVIL[.]example' }], 1],
    ['two indicators and a wrong one', indicators, [ip(7), ip(9), ip(1)], 0.5],
    ['one indicator twice', indicators, [ip(7), ip(7)], 1 / 3],
    ['one indicator among many', indicators, [ip(7), ip(1), ip(2), ip(3)], 0],
    ['the right value of the wrong type', indicators, [{ type: 'url', value: '198.51.100.7' }], 0],
    ['the indicators of an advisory', indicators, advisory, 1 / 3],
    ['a file', { kind: 'attached' }, [file], 1],
    ['an empty file', { kind: 'attached' }, [{ ...file, bytes: 0 }], 0],
  ])('gives for %s its credit', (_, rule, value, wanted) => {
    expect(credit(rule, value).credit).toBeCloseTo(wanted, 12);
  });

  it('says why, in numbers', () => {
    expect(credit(indicators, [ip(7), ip(9), ip(1)]).because).toEqual({
      code: 'indicators-right',
      figures: { right: 2, all: 3, wrong: 1 },
    });
    expect(credit(set, ['a']).because).toEqual({ code: 'options-right', figures: { right: 1, all: 2, wrong: 0 } });
    expect(credit(ordering, ['b', 'a', 'c', 'd']).because).toEqual({
      code: 'pairs-in-order',
      figures: { right: 5, all: 6 },
    });
    expect(credit(checklist, 'isolated').because).toEqual({ code: 'points-met', figures: { met: 1, all: 3 } });
    expect(credit({ kind: 'attached' }, [file, file]).because).toEqual({
      code: 'files-attached',
      figures: { count: 2 },
    });
  });

  it('gives nothing for a field left empty and for no answer', () => {
    const rule: Rule = { id: 'r', text: {}, share: 1, field: 'f', kind: 'acknowledged' };
    expect(creditFor(rule, {}, { values, shared: [] })).toEqual({ credit: 0, because: { code: 'left-empty' } });
    expect(creditFor(rule, undefined, { values, shared: [] })).toEqual({ credit: 0, because: { code: 'no-answer' } });
    expect(creditFor({ ...rule, field: 'toString' }, {}, { values, shared: [] }).because).toEqual({
      code: 'left-empty',
    });
  });

  it('does not fall over a pattern that is not valid, a value missing in a pattern, or an empty rule', () => {
    expect(credit({ kind: 'pattern', pattern: '(' }, 'x')).toEqual({
      credit: 0,
      because: { code: 'pattern-faulty' },
    });
    expect(credit({ kind: 'pattern', pattern: '{{nobody}}' }, 'x').credit).toBe(0);
    expect(credit({ kind: 'set', right: [] }, ['a']).credit).toBe(0);
    expect(credit({ kind: 'indicators', right: [] }, [ip(1)]).credit).toBe(0);
    expect(credit({ kind: 'checklist', points: [] }, 'a').credit).toBe(0);
    expect(credit({ kind: 'ordering', order: [] }, ['a']).credit).toBe(0);
  });

  it('reads one rule with the values of each team', () => {
    const rule: Rule = { id: 'r', text: {}, share: 1, field: 'f', kind: 'pattern', pattern: '^{{host}}$' };
    const of = (host: string, text: string) => creditFor(rule, { f: text }, { values: { host }, shared: [] }).credit;
    expect([of('a.b', 'a.b'), of('c', 'a.b'), of('c', 'c'), of('a.b', 'a.b')]).toEqual([1, 0, 1, 1]);
  });
});

describe('credit', () => {
  const ids = ['a', 'b', 'c', 'd', 'e'];
  const someIds = fc.shuffledSubarray(ids);
  const someIps = fc.shuffledSubarray([1, 2, 3, 7, 9]).map((all) => all.map(ip));
  const anyValue: fc.Arbitrary<FieldValue> = fc.oneof(
    fc.constant(true as const),
    fc.string({ unit: 'grapheme' }),
    fc.double(),
    someIds,
    someIps,
    fc.constant([file]),
    fc.constant(advisory),
  );
  const anyRule: fc.Arbitrary<Bare<Rule>> = fc.oneof(
    fc.constantFrom<Bare<Rule>>(
      { kind: 'acknowledged' },
      { kind: 'attached' },
      choice,
      set,
      ordering,
      checklist,
      indicators,
    ),
    fc.record({ kind: fc.constant('exact' as const), anyOf: fc.array(fc.string()) }),
    fc.record({ kind: fc.constant('pattern' as const), pattern: fc.string() }),
    fc.record({ kind: fc.constant('number' as const), value: fc.double(), tolerance: fc.double({ min: 0 }) }),
    fc.record({ kind: fc.constant('set' as const), right: someIds }),
    fc.record({ kind: fc.constant('ordering' as const), order: someIds }),
    fc.record({ kind: fc.constant('choice' as const), credit: fc.dictionary(fc.string(), fc.double()) }),
  );

  it('lies between 0 and 1 and is the same each time, for any rule and value', () => {
    fc.assert(
      fc.property(anyRule, anyValue, (rule, value) => {
        const first = credit(rule, value);
        expect(first.credit).toBeGreaterThanOrEqual(0);
        expect(first.credit).toBeLessThanOrEqual(1);
        expect(credit(rule, value)).toEqual(first);
      }),
      { numRuns: 2000 },
    );
  });

  it('never quotes the right answer', () => {
    fc.assert(
      fc.property(anyValue, (value) => {
        for (const rule of [indicators, set, checklist, { kind: 'exact', anyOf: ['{{wanted}}'] } as const]) {
          expect(JSON.stringify(credit(rule, value).because)).not.toMatch(/198\.51|evil|isolat|emotet/i);
        }
      }),
    );
  });

  it('never falls with one more right indicator or option, never rises with one more wrong', () => {
    fc.assert(
      fc.property(someIps, someIds, (given, chosen) => {
        const now = credit(indicators, given).credit;
        expect(credit(indicators, [...given, ip(9)]).credit).toBeGreaterThanOrEqual(now);
        expect(credit(indicators, [...given, ip(200)]).credit).toBeLessThanOrEqual(now);
        expect(credit(set, [...chosen, 'isolate']).credit).toBeGreaterThanOrEqual(credit(set, chosen).credit);
        expect(credit(set, [...chosen, 'z']).credit).toBeLessThanOrEqual(credit(set, chosen).credit);
      }),
    );
  });

  it('does not depend on the order of indicators and options, nor on how they are written', () => {
    fc.assert(
      fc.property(someIps, someIds, (given, chosen) => {
        const defanged = given.toReversed().map(({ type, value }) => ({ type, value: value.replace('.', '[.]') }));
        expect(credit(indicators, defanged)).toEqual(credit(indicators, given));
        expect(credit(set, chosen.toReversed())).toEqual(credit(set, chosen));
      }),
    );
  });

  it('splits all pairs between an order and its reverse', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(['a', 'b', 'c', 'd'], { minLength: 4 }), (order) => {
        expect(credit(ordering, order).credit + credit(ordering, order.toReversed()).credit).toBeCloseTo(1, 12);
      }),
    );
  });
});
