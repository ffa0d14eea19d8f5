import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkAnswer } from './check-answer.js';
import type { Answer } from './answer.js';
import type { Field, ResponseForm } from '../scenario/response-form.js';

const options = ['a', 'b', 'c'].map((id) => ({ id, label: { en: id } }));
const SHA = 'ab'.repeat(32);
const file = { name: 'log.txt', sha256: SHA, bytes: 12, mediaType: 'text/plain' };

type Bare<F> = F extends Field ? Omit<F, 'label' | 'required'> : never;
const form = (...fields: Bare<Field>[]): ResponseForm => ({
  fields: fields.map((field) => ({ label: { en: field.id }, required: false, ...field }) as Field),
});
const required = (of: ResponseForm): ResponseForm => ({
  fields: of.fields.map((field) => ({ ...field, required: true })),
});

const everyKind = form(
  { id: 'seen', kind: 'acknowledge' },
  { id: 'text', kind: 'text', maxLength: 20 },
  { id: 'one', kind: 'choice', options },
  { id: 'some', kind: 'choices', options, max: 2 },
  { id: 'order', kind: 'ordering', options },
  { id: 'count', kind: 'number', min: 0, max: 100 },
  { id: 'iocs', kind: 'indicators', max: 3 },
  { id: 'files', kind: 'file', max: 2 },
  { id: 'notice', kind: 'advisory', maxLength: 100 },
);

function valueOf(of: ResponseForm, given: Record<string, unknown>): Answer {
  const result = checkAnswer(of, given);
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
}

function faultsOf(given: Record<string, unknown>, of = everyKind): string[] {
  const result = checkAnswer(of, given);
  if (result.ok) throw new Error('was taken');
  expect(result.refusal.code).toBe('nonsense-value');
  return (result.refusal.faults ?? []).map(({ path, message }) => `${path}: ${message}`);
}

describe('checkAnswer', () => {
  it('takes every kind of field and puts it into the form in which it is kept', () => {
    const given = {
      seen: true,
      text: '  cafe\u0301 ',
      one: 'b',
      some: ['c', 'a'],
      order: ['c', 'a', 'b'],
      count: -0,
      iocs: [
        { type: 'url', value: 'hxxp://evil[.]example' },
        { value: '192.0.2[.]1' },
        { type: 'ipv4-addr', value: '192.0.2.1' },
      ],
      files: [file, { ...file }],
      notice: { title: ' Beware ', body: 'of it', tlp: 'TLP:GREEN' },
    };
    expect(valueOf(everyKind, given)).toStrictEqual({
      seen: true,
      text: 'caf\u00e9',
      one: 'b',
      some: ['a', 'c'],
      order: ['c', 'a', 'b'],
      count: 0,
      iocs: [
        { type: 'url', value: 'http://evil.example/' },
        { type: 'ipv4-addr', value: '192.0.2.1' },
      ],
      files: [file],
      notice: { title: 'Beware', body: 'of it', tlp: 'TLP:GREEN', indicators: [] },
    });
  });

  const nothing = {
    seen: false,
    text: ' \n ',
    one: '',
    some: [],
    order: null,
    count: '',
    iocs: [],
    files: undefined,
    notice: { title: '', body: ' ', tlp: 'TLP:RED', indicators: [] },
  };

  it('leaves out optional fields that were left empty', () => {
    expect(valueOf(everyKind, nothing)).toStrictEqual({});
    expect(valueOf(everyKind, {})).toStrictEqual({});
  });

  it('asks for every required field that was left empty', () => {
    const missing = everyKind.fields.map(({ id }) => `${id}: must be filled in`);
    expect(faultsOf(nothing, required(everyKind))).toEqual(missing);
    expect(faultsOf({}, required(everyKind))).toEqual(missing);
  });

  it.each<[string, Record<string, unknown>, string[]]>([
    [
      'a field that the form does not have',
      { other: 1, toString: 2 },
      ['other: the form has no such field', 'toString: the form has no such field'],
    ],
    ['an acknowledgement that is no tick', { seen: 'yes' }, ['seen: must be true or false']],
    ['a text that is none', { text: 7 }, ['text: must be a text']],
    ['a text too long', { text: 'x'.repeat(21) }, ['text: must have no more than 20 characters; it has 21']],
    ['an option that is none', { one: 'd' }, ['one: is none of the options']],
    ['a choice that is a list', { one: ['a'] }, ["one: must be one option's id"]],
    ['choices that are no list', { some: 'a' }, ["some: must be a list of options' ids"]],
    [
      'choices unknown and doubled',
      { some: ['d', 'a', 'a', 4] },
      ['some[0]: is none of the options', 'some[2]: is given twice', 'some[3]: is none of the options'],
    ],
    ['too many choices', { some: ['a', 'b', 'c'] }, ['some: must have no more than 2 options']],
    ['an ordering with a gap', { order: ['a', 'b'] }, ['order: must put every option in order']],
    ['an ordering with a double', { order: ['a', 'b', 'b'] }, ['order[2]: is given twice']],
    ['a number in words', { count: '7' }, ['count: must be a number']],
    ['a number without end', { count: Infinity }, ['count: must be a number']],
    ['no number at all', { count: NaN }, ['count: must be a number']],
    ['a number too small', { count: -1 }, ['count: must be at least 0']],
    ['a number too big', { count: 100.5 }, ['count: must be at most 100']],
    ['indicators that are no list', { iocs: '192.0.2.1' }, ['iocs: must be a list of indicators']],
    ['too many indicators', { iocs: [1, 2, 3, 4] }, ['iocs: must have no more than 3 indicators']],
    [
      'an indicator that is none',
      { iocs: ['192.0.2.1', null] },
      [
        'iocs[0]: must be an indicator with a type and a value',
        'iocs[1]: must be an indicator with a type and a value',
      ],
    ],
    [
      'an indicator of the wrong shape',
      { iocs: [{ type: 'ipv4-addr', value: 'evil.example' }] },
      ['iocs[0].value: does not have the shape of ipv4-addr'],
    ],
    [
      'an indicator whose type cannot be told',
      { iocs: [{ value: 'what?' }] },
      ['iocs[0].type: cannot be told from the value: name it'],
    ],
    [
      'an indicator with more to it',
      { iocs: [{ value: '192.0.2.1', note: 'x' }] },
      ['iocs[0].note: an indicator has only a type and a value'],
    ],
    ['an indicator without a value', { iocs: [{ type: 'url' }] }, ['iocs[0].value: must be a text']],
    ['files that are no list', { files: file }, ['files: must be a list of attached files']],
    ['too many files', { files: [file, file, file] }, ['files: must have no more than 2 files']],
    ['a file that is none', { files: ['log.txt'] }, ['files[0]: must be an attached file']],
    [
      'a title without a body',
      { notice: { title: 'x', tlp: 'TLP:RED' } },
      ['notice.body: must be a text that is not empty'],
    ],
    [
      'a body too long',
      { notice: { title: 'x', body: 'y'.repeat(101), tlp: 'TLP:RED' } },
      ['notice.body: must have no more than 100 characters'],
    ],
    [
      'an advisory that is a text',
      { notice: 'Beware' },
      ['notice: must be an advisory with title, body, tlp and indicators'],
    ],
    [
      'an advisory with more to it',
      { notice: { title: 'x', body: 'y', tlp: 'TLP:RED', cc: 'z' } },
      ['notice.cc: an advisory has only title, body, tlp and indicators'],
    ],
    [
      'an indicator in an advisory',
      { notice: { title: 'x', body: 'y', tlp: 'TLP:RED', indicators: [{ type: 'url', value: 'z' }] } },
      ['notice.indicators[0].value: does not have the shape of url'],
    ],
  ])('refuses %s', (_, given, faults) => {
    expect(faultsOf(given)).toEqual(faults);
  });

  it('refuses an unknown type of indicator and an unknown TLP, and names those it knows', () => {
    expect(faultsOf({ iocs: [{ type: 'mutex', value: 'x' }] })[0]).toMatch(
      /^iocs\[0\]\.type: must be one of ipv4-addr, /,
    );
    expect(faultsOf({ notice: { title: 'x', body: 'y', tlp: 'TLP:WHITE' } })[0]).toMatch(
      /^notice\.tlp: must be one of TLP:CLEAR, /,
    );
  });

  it.each([
    ['name', '../log.txt'],
    ['name', ''],
    ['sha256', SHA.toUpperCase()],
    ['bytes', -1],
    ['bytes', 1.5],
    ['mediaType', 'text'],
  ])('refuses a file with %s %p', (key, value) => {
    expect(faultsOf({ files: [{ ...file, [key]: value }] })[0]).toMatch(new RegExp(`^files\\[0\\]\\.${key}: must be `));
  });

  it('takes marks that turn the reading direction out of a file name', () => {
    expect(valueOf(everyKind, { files: [{ ...file, name: 'bill\u202efdp.exe' }] })['files']).toEqual([
      { ...file, name: 'billfdp.exe' },
    ]);
  });

  it('tells all faults at once', () => {
    expect(
      faultsOf({ seen: 1, text: 2, one: 3, some: 4, order: 5, count: [6], iocs: 7, files: 8, notice: 9, other: 0 }),
    ).toHaveLength(10);
  });

  it('keeps apart fields with names that every object has', () => {
    const odd = form(
      { id: 'constructor', kind: 'text', maxLength: 9 },
      { id: '__proto__', kind: 'text', maxLength: 9 },
    );
    expect(valueOf(odd, {})).toStrictEqual({});
    expect(Object.entries(valueOf(odd, JSON.parse('{"__proto__":"x"}') as Record<string, unknown>))).toEqual([
      ['__proto__', 'x'],
    ]);
  });

  const url = fc.webUrl().map((value) => ({ type: 'url', value }));
  const domain = fc.domain().map((value) => ({ value: value.replaceAll('.', '[.]') }));
  const title = fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }).map((text) => `${text}!`);
  const sound: Record<string, fc.Arbitrary<unknown>> = {
    seen: fc.boolean(),
    text: fc.string({ unit: 'binary', maxLength: 6 }),
    one: fc.constantFrom('a', 'b', 'c', ''),
    some: fc.shuffledSubarray(['c', 'a', 'b'], { maxLength: 2 }),
    order: fc.shuffledSubarray(['a', 'b', 'c'], { minLength: 3 }),
    count: fc.oneof(fc.constant(-0), fc.double({ min: 0, max: 100, noNaN: true })),
    iocs: fc.array(fc.oneof(url, domain), { maxLength: 3 }),
    files: fc.array(
      title.map((text) => ({ ...file, name: text.replaceAll(/[/\\\r\n\t]/g, '') })),
      { maxLength: 2 },
    ),
    notice: fc.record({ title, body: title, tlp: fc.constant('TLP:RED'), indicators: fc.array(url) }),
  };
  const soundAnswer = fc.record(sound, { requiredKeys: [] });
  const anything = fc.record(
    Object.fromEntries(Object.entries(sound).map(([id, value]) => [id, fc.oneof(value, fc.anything())])),
    { requiredKeys: [] },
  );

  it('gives back as it is what it has taken, also after a journey through JSON', () => {
    fc.assert(
      fc.property(soundAnswer, (given) => {
        const value = valueOf(everyKind, given);
        expect(valueOf(everyKind, value)).toStrictEqual(value);
        expect(JSON.parse(JSON.stringify(value))).toStrictEqual(value);
      }),
      { numRuns: 500 },
    );
  });

  it('never throws and always names a place, whatever comes', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.anything()), anything, (odd, known) => {
        const result = checkAnswer(everyKind, { ...odd, ...known });
        if (!result.ok) expect(result.refusal.faults?.length).toBeGreaterThan(0);
      }),
    );
  });
});
