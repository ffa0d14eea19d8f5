import { describe, expect, it } from '@jest/globals';
import type { DraftChange } from './draft-change.js';
import type { Json } from './json.js';
import { translates } from './translates.js';

const document: Json = {
  scenario: {
    languages: ['en', 'ar', 'fr'],
    title: { en: 'Storm', ar: 'عاصفة' },
    injects: [{ id: 'first', title: 'First', body: { en: 'Look.' }, scoring: { en: 1, ar: 2 } }],
  },
  locales: { ar: { title: 'عاصفة' } },
  bodies: { ar: { first: 'انظر' }, en: { first: 'Look.' } },
};

const set = (at: DraftChange['at'], to: Json | undefined = 'new'): DraftChange => ({ kind: 'set', at, to });

describe('a translation', () => {
  it.each<[string, DraftChange]>([
    ['of a text beside the first language', set(['scenario', 'title', 'ar'])],
    ['taken away', set(['scenario', 'title', 'ar'], undefined)],
    ['of a text that had none yet', set(['scenario', 'injects', { id: 'first' }, 'body', 'fr'])],
    ['in a file of its language', set(['locales', 'ar', 'injects', 'first', 'title'])],
    ['that begins the file of a language', set(['locales', 'fr'], { title: 'Tempête' })],
    ['of a body', set(['bodies', 'fr', 'first'])],
  ])('is one %s', (_, change) => expect(translates(document, change)).toBe(true));

  it.each<[string, DraftChange]>([
    ['the first language', set(['scenario', 'title', 'en'])],
    ['the first language’s file', set(['locales', 'en', 'title'])],
    ['the first language’s body', set(['bodies', 'en', 'first'])],
    ['a text that names no languages', set(['scenario', 'injects', { id: 'first' }, 'title'])],
    ['figures that are keyed like languages', set(['scenario', 'injects', { id: 'first' }, 'scoring', 'ar'], 3)],
    ['figures, with a text', set(['scenario', 'injects', { id: 'first' }, 'scoring', 'ar'])],
    ['a text, with something else', set(['scenario', 'title', 'ar'], { en: 'x' })],
    ['which languages there are', set(['scenario', 'languages'], ['en', 'ar'])],
    ['a language that the draft has not', set(['locales', 'de', 'title'])],
    ['all files at once', set(['locales'], {})],
    ['injects', { kind: 'insert', at: ['scenario', 'injects'], element: { id: 'ar' }, after: null }],
    ['files', set(['files', 'ar'], {})],
  ])('changes nothing of %s', (_, change) => expect(translates(document, change)).toBe(false));
});
