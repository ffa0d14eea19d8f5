import { applyChanges, invertChanges, isList, sameJson, valueAt, type DraftChange, type Json } from '#libs/domain';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addressKey } from '../../src/studio/model/address-key.js';
import { adding, removing, setting, shifting } from '../../src/studio/model/edits.js';
import { fitting, NO_HISTORY, remembered, takingBack, type History } from '../../src/studio/model/history.js';
import { insisted, rebased } from '../../src/studio/model/rebase.js';

/** A draft after changes that all fit. */
function afterAll(draft: Json, changes: readonly DraftChange[]): Json {
  const done = applyChanges(draft, changes);
  if (!done.ok) throw new Error(JSON.stringify(done.conflicts));
  return done.document;
}

const LIST = ['scenario', 'injects'] as const;
const anId = fc.constantFrom('a', 'b', 'c', 'd', 'e');
const aTree: fc.Arbitrary<Json> = fc.oneof(
  fc.string({ maxLength: 4 }),
  fc.integer({ min: 0, max: 9 }),
  fc.constant({ en: 'one', ar: 'two' }),
);
const anInject = (id: string, title: Json) => ({ id, title, tags: { free: ['x'] } });
const aDraft = fc.uniqueArray(fc.tuple(anId, aTree), { selector: ([id]) => id, maxLength: 5 }).map((injects): Json => ({
  scenario: { title: 'T', injects: injects.map(([id, title]) => anInject(id, title)) },
  locales: {},
}));

const KINDS = ['set', 'unset', 'add', 'remove', 'up', 'down', 'retitle', 'translate'] as const;
type Deed = readonly [(typeof KINDS)[number], string, Json];
/** What an author may do; a deed that makes no sense in a draft comes to nothing. */
const aDeed: fc.Arbitrary<Deed> = fc.tuple(fc.constantFrom(...KINDS), anId, aTree);

function changesOf(draft: Json, [kind, id, tree]: Deed): readonly DraftChange[] {
  const there = valueAt(draft, [...LIST, { id }]) !== undefined;
  switch (kind) {
    case 'retitle':
      return setting(draft, ['scenario', 'title'], tree);
    case 'translate':
      return setting(draft, ['locales', 'ar', 'injects', id, 'title'], tree);
    case 'add':
      return there ? [] : adding(draft, LIST, anInject(id, tree));
    case 'remove':
      return removing(draft, LIST, id);
    case 'up':
      return shifting(draft, LIST, id, -1);
    case 'down':
      return shifting(draft, LIST, id, 1);
    case 'set':
    case 'unset':
      return there ? setting(draft, [...LIST, { id }, 'title'], kind === 'set' ? tree : undefined) : [];
  }
}

interface Session {
  readonly draft: Json;
  readonly history: History;
  readonly changes: readonly DraftChange[];
}

/** An author who does one deed after another, with pauses that join no typing unless they are short. */
function doAll(draft: Json, deeds: readonly Deed[], pause = 10_000): Session {
  return deeds.reduce<Session>(
    (now, deed, index) => {
      const changes = changesOf(now.draft, deed);
      if (changes.length === 0) return now;
      return {
        draft: afterAll(now.draft, changes),
        history: remembered(now.history, { what: deed[0], changes, at: index * pause }),
        changes: [...now.changes, ...changes],
      };
    },
    { draft, history: NO_HISTORY, changes: [] },
  );
}

const deeds = (maxLength: number) => fc.array(aDeed, { maxLength });

describe('edits', () => {
  it('makes what is missing on the way to a field, in one change', () => {
    const draft: Json = { locales: {} };
    const changes = setting(draft, ['locales', 'ar', 'injects', 'a', 'title'], 'أ');
    expect(changes).toEqual([{ kind: 'set', at: ['locales', 'ar'], to: { injects: { a: { title: 'أ' } } } }]);
    expect(afterAll(draft, changes)).toEqual({ locales: { ar: { injects: { a: { title: 'أ' } } } } });
  });

  it('moves an element past its neighbour and nothing else', () => {
    const draft = { list: [{ id: 'a' }, { id: 'b' }, { id: 'c' }] };
    const order = (by: number, id: string): string => {
      const after = valueAt(afterAll(draft, shifting(draft, ['list'], id, by)), ['list']);
      return isList(after) ? after.map((one) => (one as { id: string }).id).join('') : '';
    };
    expect([order(1, 'a'), order(-1, 'c'), order(1, 'c'), order(2, 'a')]).toEqual(['bac', 'acb', 'abc', 'bca']);
  });
});

describe('undo', () => {
  it('takes everything back to the beginning, and does it all again', () => {
    fc.assert(
      fc.property(aDraft, deeds(20), (draft, ours) => {
        const { draft: end, history } = doAll(draft, ours);
        let now = end;
        for (const step of history.done.toReversed()) now = afterAll(now, takingBack(now, step) ?? []);
        expect(now).toEqual(draft);
        for (const step of history.done) now = afterAll(now, fitting(now, step.changes) ?? []);
        expect(now).toEqual(end);
      }),
    );
  });

  it('takes typing in one place back at once, and typing elsewhere apart', () => {
    const draft: Json = { scenario: { injects: [], title: '' }, locales: {} };
    const typed = doAll(
      draft,
      [
        ['retitle', 'a', 'M'],
        ['retitle', 'a', 'Mu'],
        ['add', 'a', 'x'],
      ],
      100,
    );
    expect(typed.history.done.map(({ changes }) => changes.map(({ at }) => addressKey(at)))).toEqual([
      ['scenario/title'],
      ['scenario/injects'],
    ]);
  });

  it('leaves alone what somebody else has made of it since', () => {
    const draft: Json = { scenario: { title: 'before', injects: [] }, locales: {} };
    const mine = doAll(draft, [['retitle', 'a', 'mine']]);
    const [step] = mine.history.done;
    const theirs = afterAll(mine.draft, setting(mine.draft, ['scenario', 'title'], 'theirs'));
    expect(step && takingBack(theirs, step)).toBeUndefined();
  });
});

describe('two authors at once', () => {
  it('never overwrite each other: what I did is in the draft, done already, or told as a clash', () => {
    fc.assert(
      fc.property(aDraft, deeds(8), deeds(8), (draft, ours, others) => {
        const mine = doAll(draft, ours);
        const theirs = doAll(draft, others).draft;
        const { draft: merged, changes, clashes } = rebased(theirs, mine.changes);
        expect(sameJson(merged, afterAll(theirs, changes))).toBe(true);
        if (clashes.length === 0 && sameJson(theirs, draft)) expect(merged).toEqual(mine.draft);
        // Taking mine out again leaves exactly theirs: nothing of theirs was written over.
        expect(afterAll(merged, invertChanges(changes))).toEqual(theirs);
      }),
    );
  });

  it('get along where they work apart, and are told where they do not; then I may insist', () => {
    const draft = {
      title: 'T',
      injects: [
        { id: 'a', title: 'A' },
        { id: 'b', title: 'B' },
      ],
    };
    const title = (id: string) => ['injects', { id }, 'title'] as const;
    const theirs = afterAll(draft, setting(draft, title('a'), 'theirs'));
    const apart = rebased(theirs, setting(draft, title('b'), 'mine'));
    expect([apart.clashes, valueAt(apart.draft, title('b'))]).toEqual([[], 'mine']);
    const both = rebased(theirs, setting(draft, title('a'), 'mine'));
    expect(both.clashes.map((clash) => clash.theirs)).toEqual(['theirs']);
    expect(valueAt(both.draft, title('a'))).toBe('theirs');
    const [clash] = both.clashes;
    expect(valueAt(afterAll(both.draft, clash ? insisted(both.draft, clash) : []), title('a'))).toBe('mine');
  });
});
