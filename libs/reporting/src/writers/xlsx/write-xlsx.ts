import writeSheets, { type Cell as SheetCell, type Row, type Sheet } from 'write-excel-file/node';
import type { Column, Table } from '../../documents/tree/block.js';
import type { Cell } from '../../documents/tree/cell.js';
import type { Paper } from '../../documents/tree/paper.js';
import { tablesOf } from '../../documents/tree/tables-of.js';
import { aboutRows } from './about-rows.js';
import { wordsCell } from './words-cell.js';

const MOST_IN_NAME = 31;
const DAY = 86_400_000;
const LETTERS_A_SHARE = 4;

/** Figures stay figures. What is kept back is said in words, and is never empty or zero. */
function sheetCell(cell: Cell): SheetCell {
  switch (cell.kind) {
    case 'number':
      return { value: cell.value, type: Number };
    case 'share':
    case 'bar':
      return { value: cell.value, type: Number, format: '0%' };
    case 'span':
      return { value: cell.value / DAY, type: Number, format: '[h]:mm:ss' };
    case 'instant':
      return { value: new Date(cell.value), type: Date, format: 'yyyy-mm-dd hh:mm:ss' };
    case 'text':
      return wordsCell(cell.shown);
    case 'rating':
    case 'suppressed':
    case 'none':
      return wordsCell(cell.shown);
  }
}

const head = ({ label }: Column): SheetCell =>
  wordsCell(label, { fontWeight: 'bold', backgroundColor: '#E3E8ED', bottomBorderStyle: 'thin' });

function sheetOf(paper: Paper, table: Table, name: string): Sheet<Buffer> {
  const rows: Row[] = [
    [wordsCell(paper.tlp, { fontWeight: 'bold', wrap: false })],
    table.columns.map(head),
    ...table.rows.map((row) => row.map(sheetCell)),
    ...(table.rows.length === 0 ? [[wordsCell(table.empty)]] : []),
    ...(table.note === undefined ? [] : [[], [wordsCell(table.note, { wrap: false })]]),
  ];
  return {
    data: rows,
    sheet: name,
    columns: table.columns.map(({ width }) => ({ width: Math.max(10, width * LETTERS_A_SHARE) })),
    stickyRowsCount: 2,
    rightToLeft: paper.dir === 'rtl',
    orientation: 'landscape',
  };
}

/** Names of sheets are short, unlike one another, and without what spreadsheets forbid in them. */
export function sheetNames(wanted: readonly string[]): string[] {
  const names: string[] = [];
  for (const one of wanted) {
    const plain =
      one
        .replace(/[[\]:*?/\\']/g, ' ')
        .trim()
        .slice(0, MOST_IN_NAME) || 'Sheet';
    let name = plain;
    for (let count = 2; names.some((known) => known.toLowerCase() === name.toLowerCase()); count++)
      name = `${plain.slice(0, MOST_IN_NAME - 4)} ${count}`;
    names.push(name);
  }
  return names;
}

/** A paper's tables as a workbook: first what it is, then a sheet for each table. */
export async function writeXlsx(paper: Paper, aboutTitle: string): Promise<Uint8Array> {
  const tables = tablesOf(paper);
  const [about = '', ...names] = sheetNames([aboutTitle, ...tables.map(({ sheet }) => sheet)]);
  const first: Sheet<Buffer> = {
    data: aboutRows(paper),
    sheet: about,
    columns: [{ width: 34 }, { width: 70 }],
    rightToLeft: paper.dir === 'rtl',
  };
  return await writeSheets([
    first,
    ...tables.map((table, index) => sheetOf(paper, table, names[index] ?? '')),
  ]).toBuffer();
}
