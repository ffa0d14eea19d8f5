/** A piece of running text. */
export interface Run {
  readonly kind: 'plain' | 'strong' | 'em' | 'code';
  readonly text: string;
}

export type Block =
  | { readonly kind: 'paragraph' | 'heading' | 'quote'; readonly lines: readonly (readonly Run[])[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Run[])[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'table'; readonly head: readonly Cell[]; readonly rows: readonly (readonly Cell[])[] };

type Cell = readonly Run[];

const ITEM = /^\s*(?:[-*•]|(\d{1,3})[.)])\s+(.*)$/;
const HEADING = /^#{1,6}\s+(.*)$/;
const FENCE = /^\s*```/;
const QUOTE = /^>\s?(.*)$/;
const ROW = /^\s*\|(.*)\|\s*$/;
const RULE = /^\s*\|[\s:|-]+\|\s*$/;
/** `From: somebody`: lines of such a kind stand by themselves. */
const LABELLED = /^[^\s:][^:]{0,40}:\s\S/;
const RUNS = /`([^`\n]+)`|\*\*([^*\n]+)\*\*|\*([^*\n]+)\*/g;

/** Splits a line into its runs. What is not closed stays as it is written. */
export function parseRuns(text: string): readonly Run[] {
  const runs: Run[] = [];
  let from = 0;
  for (const found of text.matchAll(RUNS)) {
    if (found.index > from) runs.push({ kind: 'plain', text: text.slice(from, found.index) });
    const [whole, code, strong, em = ''] = found;
    if (code !== undefined) runs.push({ kind: 'code', text: code });
    else runs.push(strong === undefined ? { kind: 'em', text: em } : { kind: 'strong', text: strong });
    from = found.index + whole.length;
  }
  if (from < text.length) runs.push({ kind: 'plain', text: text.slice(from) });
  return runs;
}

/**
 * Reads the little Markdown in which scenarios are written: paragraphs, lists, tables, headings, quotes and code. There are no
 * links, because what a drill names is often not to be touched, and no HTML.
 */
export function parseBlocks(text: string): readonly Block[] {
  const lines = text.replaceAll('\r\n', '\n').split('\n');
  const blocks: Block[] = [];
  for (let at = 0; at < lines.length;) {
    if (lines[at]?.trim() === '') at++;
    else at = takeBlock(lines, at, blocks);
  }
  return blocks;
}

function takeBlock(lines: readonly string[], at: number, blocks: Block[]): number {
  const line = lines[at] ?? '';
  if (FENCE.test(line)) return takeCode(lines, at + 1, blocks);
  const heading = HEADING.exec(line);
  if (heading) {
    blocks.push({ kind: 'heading', lines: [parseRuns(heading[1] ?? '')] });
    return at + 1;
  }
  if (ROW.test(line)) return takeTable(lines, at, blocks);
  if (ITEM.test(line)) return takeList(lines, at, blocks);
  if (QUOTE.test(line)) return takeQuote(lines, at, blocks);
  return takeParagraph(lines, at, blocks);
}

function takeCode(lines: readonly string[], from: number, blocks: Block[]): number {
  const end = lines.findIndex((line, at) => at >= from && FENCE.test(line));
  const until = end < 0 ? lines.length : end;
  blocks.push({ kind: 'code', text: lines.slice(from, until).join('\n') });
  return until + 1;
}

function takeList(lines: readonly string[], from: number, blocks: Block[]): number {
  const items: string[] = [];
  const ordered = ITEM.exec(lines[from] ?? '')?.[1] !== undefined;
  let at = from;
  for (; at < lines.length && lines[at]?.trim() !== ''; at++) {
    const item = ITEM.exec(lines[at] ?? '');
    if (item && (item[1] !== undefined) !== ordered) break;
    if (item) items.push(item[2] ?? '');
    else items.push(`${items.pop()} ${lines[at]?.trim()}`);
  }
  blocks.push({ kind: 'list', ordered, items: items.map(parseRuns) });
  return at;
}

const cellsOf = (line: string): readonly Cell[] =>
  (ROW.exec(line)?.[1] ?? '').split('|').map((cell) => parseRuns(cell.trim()));

function takeTable(lines: readonly string[], from: number, blocks: Block[]): number {
  const end = lines.findIndex((line, at) => at >= from && !ROW.test(line));
  const until = end < 0 ? lines.length : end;
  const headed = RULE.test(lines[from + 1] ?? '');
  const head = headed ? cellsOf(lines[from] ?? '') : [];
  const rows = lines.slice(from + (headed ? 2 : 0), until).map(cellsOf);
  // A head of blanks is only there because Markdown wants one.
  blocks.push({ kind: 'table', head: head.some((cell) => cell.length > 0) ? head : [], rows });
  return until;
}

function takeQuote(lines: readonly string[], from: number, blocks: Block[]): number {
  const end = lines.findIndex((line, at) => at >= from && !QUOTE.test(line));
  const until = end < 0 ? lines.length : end;
  const quoted = lines.slice(from, until).map((line) => QUOTE.exec(line)?.[1] ?? '');
  const paragraphs = quoted.join('\n').split(/\n\s*\n/);
  blocks.push({ kind: 'quote', lines: paragraphs.map((paragraph) => parseRuns(paragraph.replaceAll('\n', ' '))) });
  return until;
}

function takeParagraph(lines: readonly string[], from: number, blocks: Block[]): number {
  const begins = (line: string): boolean => [FENCE, HEADING, ITEM, QUOTE, ROW].some((mark) => mark.test(line));
  const end = lines.findIndex((line, at) => at > from && (line.trim() === '' || begins(line)));
  const until = end < 0 ? lines.length : end;
  const taken = lines.slice(from, until).map((line) => line.trim());
  const asWritten = taken.length > 1 && taken.every((line) => LABELLED.test(line));
  blocks.push({ kind: 'paragraph', lines: (asWritten ? taken : [taken.join(' ')]).map(parseRuns) });
  return until;
}
