import { describe, expect, it } from '@jest/globals';
import { checkAnswer, creditFor, LANGUAGES, type Field, type Rule, type TeamInject } from '#libs/domain';
import fc from 'fast-check';
import { writeAnswer, type Knowledge } from '../src/answers/write-answer.js';

const option = (id: string): { id: string; label: { en: string } } => ({ id, label: { en: id } });
const options = ['a', 'b', 'c', 'd'].map(option);
const base = (id: string): { id: string; label: { en: string }; required: boolean } => ({
  id,
  label: { en: id },
  required: true,
});

const FIELDS: readonly Field[] = [
  { ...base('seen'), kind: 'acknowledge' },
  { ...base('text'), kind: 'text', maxLength: 300 },
  { ...base('word'), kind: 'text', maxLength: 40 },
  { ...base('one'), kind: 'choice', options },
  { ...base('many'), kind: 'choices', options, max: 3 },
  { ...base('order'), kind: 'ordering', options },
  { ...base('count'), kind: 'number', min: 0, max: 50 },
  { ...base('table'), kind: 'indicators', max: 4 },
  { ...base('notice'), kind: 'advisory', maxLength: 400 },
  { ...base('log'), kind: 'file', max: 1 },
];

const rule = { text: { en: 'x' }, share: 1 };
const RULES: readonly Rule[] = [
  { ...rule, id: 'r1', kind: 'acknowledged', field: 'seen' },
  {
    ...rule,
    id: 'r2',
    kind: 'checklist',
    field: 'text',
    points: [
      { id: 'p1', text: { en: 'x' }, anyOf: ['isolate', 'عزل'] },
      { id: 'p2', text: { en: 'x' }, anyOf: ['evidence', 'أدلة'] },
    ],
  },
  { ...rule, id: 'r3', kind: 'exact', field: 'word', anyOf: ['{{host}}'] },
  { ...rule, id: 'r4', kind: 'choice', field: 'one', credit: { b: 1, c: 0.5 } },
  { ...rule, id: 'r5', kind: 'set', field: 'many', right: ['a', 'd'] },
  { ...rule, id: 'r6', kind: 'ordering', field: 'order', order: ['c', 'a', 'd', 'b'] },
  { ...rule, id: 'r7', kind: 'number', field: 'count', value: 42, tolerance: 2 },
  { ...rule, id: 'r8', kind: 'indicators', field: 'table', right: [{ type: 'domain-name', value: '{{domain}}' }] },
  { ...rule, id: 'r9', kind: 'pattern', field: 'notice', pattern: 'port (80|443)' },
];

const INJECT = { id: 'inject', fields: FIELDS } as unknown as TeamInject;
const VALUES = { host: 'ws-amber-100', domain: 'amber-cedar-01.example' };
const FILE = [{ name: 'log.txt', sha256: 'a'.repeat(64), bytes: 3, mediaType: 'text/plain' }];

const knowing = (more: Partial<Knowledge>): Knowledge => ({
  rules: RULES,
  values: VALUES,
  texts: ['Seen: c2.example at 192.0.2.7'],
  languages: ['en'],
  right: 1,
  ...more,
});

const creditsOf = (knowledge: Knowledge, seed: string): number[] => {
  const { answer } = writeAnswer(INJECT, knowledge, seed);
  const checked = checkAnswer({ fields: FIELDS }, { ...answer, log: FILE });
  if (!checked.ok) throw new Error(JSON.stringify(checked.refusal));
  return RULES.map((one) => creditFor(one, checked.value, { values: VALUES, shared: [] }).credit);
};

describe('an answer', () => {
  it.each(['en', 'ar'] as const)('is right by every rule when the team knows and wants it, in %s', (language) => {
    expect(creditsOf(knowing({ languages: [language] }), 'seed')).toEqual(RULES.map(() => 1));
  });

  it('is wrong by every rule that can be failed when the team errs', () => {
    expect(creditsOf(knowing({ right: 0 }), 'seed')).toEqual([1, 0, 0, 0, 0, 0, 0, 0, 0]);
  });

  it('fits the form whatever the team knows, and is the same for the same seed', () => {
    const knowledge = fc.record({
      rules: fc.constantFrom(RULES, []),
      values: fc.constantFrom(VALUES, {}),
      texts: fc.array(fc.string(), { maxLength: 3 }),
      languages: fc.subarray([...LANGUAGES], { minLength: 1 }),
      right: fc.constantFrom(0, 0.5, 1),
    });
    fc.assert(
      fc.property(knowledge, fc.string(), (known, seed) => {
        const written = writeAnswer(INJECT, known, seed);
        expect(checkAnswer({ fields: FIELDS }, { ...written.answer, log: FILE })).toMatchObject({ ok: true });
        expect(written.files.map(({ field }) => field)).toEqual(['log']);
        expect(writeAnswer(INJECT, known, seed)).toEqual(written);
      }),
    );
  });

  it('lists what looks like an indicator in its texts when nobody says what is right', () => {
    const { answer } = writeAnswer(INJECT, knowing({ rules: [] }), 'seed');
    expect(answer['table']).toEqual([
      { type: 'ipv4-addr', value: '192.0.2.7' },
      { type: 'domain-name', value: 'c2.example' },
    ]);
  });
});
