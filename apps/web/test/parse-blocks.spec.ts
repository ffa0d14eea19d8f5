import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseBlocks, parseRuns, type Block, type Run } from '../src/ui/rich-text/parse-blocks.js';

const plain = (text: string): Run => ({ kind: 'plain', text });

function textOf(block: Block): string {
  const said = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('');
  if (block.kind === 'code') return block.text;
  if (block.kind === 'list') return block.items.map(said).join(' ');
  if (block.kind === 'table') return [block.head, ...block.rows].flat().map(said).join(' ');
  return block.lines.map(said).join(' ');
}

describe('the text of an inject', () => {
  it('joins the lines of a paragraph, and keeps labelled lines apart', () => {
    expect(parseBlocks('one\ntwo')).toEqual([{ kind: 'paragraph', lines: [[plain('one two')]] }]);
    expect(parseBlocks('To: us\nFrom: them')).toEqual([
      { kind: 'paragraph', lines: [[plain('To: us')], [plain('From: them')]] },
    ]);
  });

  it('knows lists with lines that go on, in both orders', () => {
    expect(parseBlocks('1. one\n   more\n2. two\n* star')).toEqual([
      { kind: 'list', ordered: true, items: [[plain('one more')], [plain('two')]] },
      { kind: 'list', ordered: false, items: [[plain('star')]] },
    ]);
  });

  it('knows tables, and leaves out a head of blanks', () => {
    expect(parseBlocks('| | |\n|---|---|\n| Source | web |')).toEqual([
      { kind: 'table', head: [], rows: [[[plain('Source')], [plain('web')]]] },
    ]);
    expect(parseBlocks('| a | b |\n|---|:-:|\n| 1 | 2 |')).toMatchObject([{ head: [[plain('a')], [plain('b')]] }]);
  });

  it('knows code, headings and quotes', () => {
    const kinds = parseBlocks('# Head\n```\n**raw**\n```\n> said\n> so').map((block) => [block.kind, textOf(block)]);
    expect(kinds).toEqual([
      ['heading', 'Head'],
      ['code', '**raw**'],
      ['quote', 'said so'],
    ]);
  });

  it('knows strong, emphasised and verbatim runs, and leaves unclosed marks as they are', () => {
    expect(parseRuns('a **b** *c* `d` *e').map(({ kind }) => kind)).toEqual([
      'plain',
      'strong',
      'plain',
      'em',
      'plain',
      'code',
      'plain',
    ]);
    expect(parseRuns('*open')).toEqual([plain('*open')]);
  });

  it('loses no word of any text, and always comes to an end', () => {
    const line = fc.oneof(
      fc.constantFrom('', '```', '# h', '> q', '- i', '1. n', '| a | b |', '|---|---|', 'To: x', '**b', '<b>x</b>'),
      fc.string({ maxLength: 20 }),
    );
    const words = (text: string): string => text.replace(/[^\p{L}]/gu, '');
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const text = lines.join('\n');
        expect(words(parseBlocks(text).map(textOf).join(' '))).toBe(words(text));
      }),
    );
  });
});
