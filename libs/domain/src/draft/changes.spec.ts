import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addressOf } from './address-of.js';
import { applyChanges } from './apply-changes.js';
import { differenceOf } from './difference-of.js';
import type { DraftChange } from './draft-change.js';
import { invertChanges } from './invert-changes.js';
import type { Json, JsonObject } from './json.js';
import { overlap } from './touches.js';
import { valueAt } from './value-at.js';

const key = fc.constantFrom('a', 'b', 'c', 'title', 'tags');
const name = fc.constantFrom('w', 'x', 'y', 'z');
const scalar: fc.Arbitrary<Json> = fc.oneof(fc.string({ maxLength: 3 }), fc.integer(), fc.boolean(), fc.constant(null));

const { value } = fc.letrec<{ value: Json; object: JsonObject; elements: Json[] }>((tie) => ({
  value: fc.oneof({ maxDepth: 4 }, scalar, tie('object'), tie('elements'), fc.array(scalar, { maxLength: 3 })),
  object: fc.dictionary(key, tie('value'), { maxKeys: 4 }),
  elements: fc
    .uniqueArray(fc.tuple(name, tie('object')), { maxLength: 4, selector: ([id]) => id })
    .map((named) => named.map(([id, rest]) => ({ ...rest, id }))),
}));
const anyDocument = fc.dictionary(key, value, { maxKeys: 5 }) as fc.Arbitrary<JsonObject>;

const made = (document: Json, changes: readonly DraftChange[]): { document: Json; made: readonly DraftChange[] } => {
  const applied = applyChanges(document, changes);
  if (!applied.ok) throw new Error(JSON.stringify(applied.conflicts));
  return applied;
};

describe('changes of a draft', () => {
  it('lead from any document to any other, and back', () => {
    fc.assert(
      fc.property(anyDocument, anyDocument, (one, other) => {
        const there = made(one, differenceOf(one, other));
        expect(there.document).toEqual(other);
        expect(made(there.document, invertChanges(there.made)).document).toEqual(one);
      }),
    );
  });

  it('of different things come out the same whichever is first', () => {
    let met = 0;
    fc.assert(
      fc.property(anyDocument, anyDocument, anyDocument, (base, one, other) => {
        for (const mine of differenceOf(base, one))
          for (const theirs of differenceOf(base, other)) {
            const [a, b] = [applyChanges(base, [mine]), applyChanges(base, [theirs])];
            if (overlap(mine, theirs) || !a.ok || !b.ok) continue;
            met += 1;
            expect(made(a.document, [theirs]).document).toEqual(made(b.document, [mine]).document);
          }
      }),
      { numRuns: 300 },
    );
    expect(met).toBeGreaterThan(100);
  });

  it('are made all or none, and never over what their author did not see', () => {
    fc.assert(
      fc.property(anyDocument, anyDocument, anyDocument, (base, mine, theirs) => {
        const applied = applyChanges(theirs, differenceOf(base, mine));
        if (!applied.ok) return expect(applied.conflicts.length).toBeGreaterThan(0);
        // What they changed and I did not is still theirs.
        for (const change of differenceOf(base, theirs)) {
          if (change.kind !== 'set' || differenceOf(base, mine).some((own) => overlap(own, change))) continue;
          expect(valueAt(applied.document, change.at)).toEqual(change.to);
        }
      }),
    );
  });

  it('leave the document that they are given as it was', () => {
    fc.assert(
      fc.property(anyDocument, anyDocument, (one, other) => {
        const before = structuredClone(one);
        applyChanges(one, differenceOf(one, other));
        expect(one).toEqual(before);
      }),
    );
  });
});

const injects = (...ids: string[]): JsonObject => ({ injects: ids.map((id) => ({ id, title: id })) });
const at = ['injects'];
const title = [...at, { id: 'a' }, 'title'];

describe('a conflict', () => {
  const conflictOf = (document: Json, change: DraftChange): unknown => {
    const applied = applyChanges(document, [change]);
    return applied.ok ? undefined : applied.conflicts[0];
  };

  it.each<[string, Json, DraftChange, object]>([
    ['changed', injects('a'), { kind: 'set', at: title, from: 'old', to: 'new' }, { yours: 'new', theirs: 'a' }],
    ['gone', injects('b'), { kind: 'set', at: title, from: 'a', to: 'new' }, { yours: 'new' }],
    ['unfit', { injects: 'none' }, { kind: 'set', at: [...at, 'x'], to: 1 }, { theirs: 'none' }],
    ['unfit', {}, { kind: 'set', at: ['__proto__'], to: {} }, {}],
    ['unfit', injects('a'), { kind: 'set', at: [...at, { id: 'a' }, 'id'], from: 'a' }, {}],
    ['exists', injects('a', 'b'), { kind: 'set', at: [...at, { id: 'a' }, 'id'], from: 'a', to: 'b' }, {}],
    [
      'exists',
      injects('a'),
      { kind: 'insert', at, element: { id: 'a' }, after: null },
      { theirs: { id: 'a', title: 'a' } },
    ],
    ['unfit', injects('a'), { kind: 'insert', at, element: 'word', after: null }, {}],
    ['gone', {}, { kind: 'insert', at, element: { id: 'a' }, after: null }, {}],
    ['unfit', { injects: ['word'] }, { kind: 'insert', at, element: { id: 'a' }, after: null }, {}],
    ['changed', injects('a'), { kind: 'remove', at, element: { id: 'a', title: 'old' }, after: null }, {}],
    [
      'changed',
      injects('a', 'b', 'c'),
      { kind: 'move', at, id: 'c', from: 'a', to: null },
      { yours: null, theirs: 'b' },
    ],
    ['gone', injects('a'), { kind: 'move', at, id: 'x', from: null, to: 'a' }, {}],
    ['gone', injects('a', 'b'), { kind: 'move', at, id: 'a', from: null, to: 'x' }, {}],
    ['unfit', injects('a', 'b'), { kind: 'move', at, id: 'a', from: null, to: 'a' }, {}],
  ])('%s', (kind, document, change, more) => {
    expect(conflictOf(document, change)).toMatchObject({ index: 0, kind, ...more });
  });

  it('is none where both want the same, or what both take out is gone', () => {
    expect(made(injects('a'), [{ kind: 'set', at: title, from: 'old', to: 'a' }]).made).toEqual([]);
    expect(made(injects('a'), [{ kind: 'remove', at, element: { id: 'x' }, after: null }]).made).toEqual([]);
    const known = { id: 'a', title: 'a' };
    expect(made(injects('a'), [{ kind: 'insert', at, element: known, after: null }]).made).toEqual([]);
    expect(made(injects('a', 'b'), [{ kind: 'move', at, id: 'b', from: null, to: 'a' }]).made).toEqual([]);
  });

  it('is none where the neighbour of a new element is gone: it stands last', () => {
    const { document, made: changes } = made(injects('a', 'b'), [
      { kind: 'insert', at, element: { id: 'n' }, after: 'x' },
    ]);
    expect(valueAt(document, ['injects'])).toHaveLength(3);
    expect(changes).toEqual([{ kind: 'insert', at, element: { id: 'n' }, after: 'b' }]);
  });
});

describe('an address', () => {
  it('names elements instead of counting them, and ends where something has no name', () => {
    const document = {
      injects: [{ id: 'a', hints: [{ id: 'h', text: 'x' }], rubrics: [{ anchors: [{ level: 2 }] }] }],
      odd: ['x'],
    };
    expect(addressOf(document, ['injects', 0, 'hints', 0, 'text'])).toEqual([
      ...at,
      { id: 'a' },
      'hints',
      { id: 'h' },
      'text',
    ]);
    expect(addressOf(document, ['injects', 0, 'body'])).toEqual([...at, { id: 'a' }, 'body']);
    expect(addressOf(document, ['injects', 0, 'rubrics', 0, 'anchors'])).toEqual([...at, { id: 'a' }, 'rubrics']);
    expect(addressOf(document, ['odd', 0])).toEqual(['odd']);
    expect(addressOf({ anchors: [{ level: 2 }] }, ['anchors', 0, 'level'])).toEqual(['anchors', { id: '2' }, 'level']);
  });
});
