import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { DraftField } from './draft.js';
import { mergeDraft } from './merge-draft.js';
import { draftGone, draftSaid, hearDraft, typeDraft, type OwnField } from './own-draft.js';

const by = (writer: string) => ({ writer, name: null });
const write = (writer: string, value: unknown, version: number, base: number, drop?: number[]) => ({
  ...{ value, version, base, drop, at: 0 },
  by: by(writer),
});

describe('a field of a shared draft', () => {
  it('belongs to whoever wrote last, and keeps beside it what they had not seen', () => {
    const first = mergeDraft(undefined, write('amina', 'phishing', 1, 0));
    const second = mergeDraft(first, write('bilal', 'a worm', 2, 0));
    expect(second).toMatchObject({ value: 'a worm', version: 2, asides: [{ value: 'phishing', by: by('amina') }] });
  });

  it('keeps nothing beside it of what the writer had seen and changed, and nothing twice', () => {
    const first = mergeDraft(undefined, write('amina', 'phishing', 1, 0));
    expect(mergeDraft(first, write('bilal', 'a worm', 2, 1)).asides).toEqual([]);
    expect(mergeDraft(first, write('bilal', 'phishing, surely', 2, 0)).asides).toEqual([]);
    expect(mergeDraft(first, write('bilal', 'phishing', 2, 0))).toBe(first);
  });

  it('lets go of what was set aside when somebody has dealt with it', () => {
    const torn = mergeDraft(mergeDraft(undefined, write('amina', 'one', 1, 0)), write('bilal', 'two', 2, 0));
    expect(mergeDraft(torn, write('bilal', 'two', 3, 2, [1])).asides).toEqual([]);
    expect(mergeDraft(torn, write('amina', 'one two', 3, 2, [1]))).toMatchObject({ value: 'one two', asides: [] });
  });

  it('that is gone because it was sent leaves what was typed meanwhile', () => {
    const typed = typeDraft(undefined, 'more');
    expect(draftGone(typed)).toMatchObject({ value: 'more', base: 0, unsaid: true });
    expect(draftGone(hearDraft(undefined, mergeDraft(undefined, write('amina', 'x', 1, 0))))).toBeUndefined();
  });
});

interface Page {
  own: OwnField | undefined;
  /** What the server told and the page has not yet heard, in order. */
  inbox: { said?: unknown; field: DraftField }[];
  waits: boolean;
}

describe('several pages that write in one field at once', () => {
  const steps = fc.array(fc.record({ page: fc.nat(2), does: fc.constantFrom('type', 'send', 'hear') }), {
    maxLength: 60,
  });

  it('lose no word, and agree in the end', () => {
    fc.assert(
      fc.property(steps, (played) => {
        let kept: DraftField | undefined;
        let version = 0;
        const typed: string[] = [];
        const pages: Page[] = [0, 1, 2].map(() => ({ own: undefined, inbox: [], waits: false }));
        const hear = (page: Page): void => {
          const news = page.inbox.shift();
          if (!news) return;
          if ('said' in news && page.own) {
            page.own = draftSaid(page.own, news.said, news.field);
            page.waits = false;
          } else page.own = hearDraft(page.own, news.field);
        };
        const send = (index: number): void => {
          const page = pages[index];
          if (!page?.own?.unsaid || page.waits) return;
          const { value, base } = page.own;
          const merged = mergeDraft(kept, write(`page-${index}`, value, ++version, base));
          kept = merged;
          page.waits = true;
          pages.forEach((one, at) => one.inbox.push(at === index ? { said: value, field: merged } : { field: merged }));
        };
        for (const { page: index, does } of played) {
          const page = pages[index];
          if (!page) continue;
          if (does === 'type') {
            const word = `<${typed.length}>`;
            typed.push(word);
            page.own = typeDraft(page.own, `${(page.own?.value as string | undefined) ?? ''}${word}`);
          } else if (does === 'send') send(index);
          else hear(page);
        }
        while (pages.some(({ own, inbox }) => own?.unsaid || inbox.length > 0))
          pages.forEach((page, index) => {
            hear(page);
            send(index);
          });
        const text = JSON.stringify([kept?.value, kept?.asides.map(({ value }) => value)]);
        for (const word of typed) expect(text).toContain(word);
        for (const { own } of pages) if (kept) expect(own?.value).toEqual(kept.value);
      }),
    );
  });
});
