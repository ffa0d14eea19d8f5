import fc, { type Arbitrary } from 'fast-check';

const NASTY = [
  '',
  ' ',
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  '\0',
  '\u202e',
  '\ud800',
  '\uffff',
  '٣',
  '..',
  '../../etc/passwd',
  "'; DROP TABLE drill; --",
  '{{team.name}}',
  '${7*7}',
  '<script>alert(1)</script>',
  'NaN',
  '1e999',
  'T+99:99',
  'x'.repeat(10_000),
];

/** Text that people and attackers write. */
export const anyText: Arbitrary<string> = fc.oneof(
  fc.constantFrom(...NASTY),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ maxLength: 60 }),
);

const anyNumber = fc.oneof(
  fc.constantFrom(0, -0, -1, 1.5, 1e308, -1e308, 2 ** 53, 5e-324, 601),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);

const key = fc.oneof(fc.constantFrom('__proto__', 'constructor', 'id', 'key', 'inject', 'teams', 'reason'), anyText);

const objectOf = (value: Arbitrary<unknown>): Arbitrary<object> =>
  // A key may well be `__proto__`: it has to become a property of its own, as JSON.parse makes it.
  fc.array(fc.tuple(key, value), { maxLength: 4 }).map((pairs) => {
    const made = {};
    for (const [name, given] of pairs)
      Object.defineProperty(made, name, { value: given, enumerable: true, configurable: true, writable: true });
    return made;
  });

const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.oneof(fc.constantFrom(null, true, false), anyNumber, anyText),
    fc.array(tie('tree'), { maxLength: 4 }),
    objectOf(tie('tree')),
  ),
}));

/** Any JSON: wrong types, dangerous keys, huge and broken strings. */
export const anyJson: Arbitrary<unknown> = tree;

/** What is right but for one place, which is missing, something else, or one too many. */
export function nearly(right: unknown): Arbitrary<unknown> {
  if (typeof right !== 'object' || right === null) return fc.oneof(fc.constant(right), anyJson);
  if (Array.isArray(right))
    return fc.tuple(fc.constantFrom(...(right as unknown[])), anyJson).map(([one, other]) => [one, other]);
  const names = Object.keys(right);
  if (names.length === 0) return anyJson.map((value) => ({ surprise: value }));
  const changed = fc
    .tuple(fc.constantFrom(...names, 'surprise'), anyJson)
    .map(([name, value]) => ({ ...right, [name]: value }));
  const lacking = fc
    .constantFrom(...names)
    .map((name) => Object.fromEntries(Object.entries(right).filter(([one]) => one !== name)));
  return fc.oneof(changed, changed, lacking);
}

/** The text of JSON nested ever so deep, which no tool of the test has to read. */
export const nested = (depth: number): string => `${'{"a":['.repeat(depth)}1${']}'.repeat(depth)}`;
