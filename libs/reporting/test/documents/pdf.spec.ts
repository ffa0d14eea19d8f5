import { describe, expect, it } from '@jest/globals';
import type { ReportDocument } from '#libs/domain';
import { paperOf } from '../../src/documents/paper-of.js';
import { writePdf } from '../../src/writers/pdf/write-pdf.js';
import type { Paper } from '../../src/documents/tree/paper.js';
import { documentsOf, packed } from './material.js';
import { bare, pagesOf } from './read-back.js';

const MADE = Date.UTC(2026, 10, 22);
const made = documentsOf(await packed('supply-chain-spear-phishing'), 6);
const all: readonly ReportDocument[] = [
  made.regional(),
  made.public(),
  made.national(made.nations[0] ?? '') ?? made.regional(),
  made.participation(made.nations[0] ?? '') ?? made.regional(),
];

/** A paper of a single paragraph. */
const saying = (paper: Paper, text: string): Paper => ({
  ...paper,
  sections: [{ id: 'one', title: 'One', blocks: [{ kind: 'paragraph', text: [{ theirs: text }] }] }],
});

describe.each(['en', 'ar'] as const)('a printed document in %s', (language) => {
  it.each(all.map((report) => [report.audience, report] as const))(
    'of the kind %s carries its label twice on every page, and says which page it is',
    async (_kind, report) => {
      const paper = paperOf(report, language, MADE);
      const pages = await pagesOf(writePdf(paper));
      expect(pages.length).toBeGreaterThan(2);
      pages.forEach((page, index) => {
        expect(page.split(paper.tlp).length - 1).toBeGreaterThanOrEqual(2);
        const shown = bare(page);
        expect(shown).toContain(bare(language === 'en' ? `Page ${index + 1} of ${pages.length}` : String(index + 1)));
      });
    },
  );

  it('is tagged PDF/UA with its language, a title and bookmarks', () => {
    const pdf = Buffer.from(writePdf(paperOf(all[2] ?? made.regional(), language, MADE))).toString('latin1');
    expect(pdf).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(pdf).toContain(`<rdf:li>${language}</rdf:li>`);
    expect(pdf).toMatch(/\/Type\s*\/Catalog|\/StructTreeRoot|\/ObjStm/);
    expect(pdf).toMatch(/\/FontFile2/);
  });

  it('can be copied out as text, in Arabic and Chinese too', async () => {
    const paper = saying(paperOf(made.public(), language, MADE), 'فريق الاستجابة · 应急响应小组 · Группа реагирования');
    const text = bare((await pagesOf(writePdf(paper))).join(' '));
    expect(text).toContain('应急响应小组');
    expect(text).toContain('Группареагирования');
    expect(text.normalize('NFKC')).toContain('فريق');
  });
});

describe('text that would break a page', () => {
  const paper = paperOf(made.public(), 'en', MADE);
  const print = async (text: string): Promise<string> => (await pagesOf(writePdf(saying(paper, text)))).join(' ');

  it.each([
    ['controls and turning marks', 'a\u0000b\u001b\u202Ec\u2067d', 'abcd'],
    ['markup', '#set page(width: 1pt) $x$ *b* \\ @ref <label> // end', '#setpage(width:1pt)$x$*b*\\@ref<label>//end'],
    ['emoji', 'fire 🔥 alarm', 'fire🔥alarm'],
    ['a lone surrogate', 'x\uD800y', 'xy'],
  ])('prints %s as plain letters', async (_what, text, expected) => {
    const { theirs } = await import('../../src/documents/parts/cells.js');
    const [piece] = theirs(text) as readonly { readonly theirs: string }[];
    expect(bare(await print(piece?.theirs ?? ''))).toContain(expected);
  });

  it('breaks a word of three hundred letters within the page', async () => {
    const word = 'abcdefghij'.repeat(30);
    expect(bare(await print(word))).toContain(word);
  });

  it('says where a script is printed by no font that it has, and prints the rest', async () => {
    expect(await print('before ⵜⴰⵎⴰⵣⵉⵖⵜ after')).toMatch(/before\s*\uFFFD\s*after/);
  });
});

describe('a document made again', () => {
  it('is the same to the byte', () => {
    const paper = paperOf(made.public(), 'ar', MADE);
    expect(Buffer.from(writePdf(paper)).equals(Buffer.from(writePdf(paper)))).toBe(true);
  });
});
