import {
  AlignmentType,
  BorderStyle,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
  type FileChild,
  type ITableCellOptions,
  type Paragraph,
} from 'docx';
import type { Alignment, Cell } from '../../documents/tree/cell.js';
import type { Fact, Table as PaperTable } from '../../documents/tree/block.js';
import type { Paper } from '../../documents/tree/paper.js';
import { paragraph } from './paragraph.js';
import { LOOK } from './styles.js';

/** Widths are in twentieths of a point. */
const TALL = 9638;
const WIDE = 14_570;
const SQUARES = 5;

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const LINE = { style: BorderStyle.SINGLE, size: 4, color: LOOK.rule } as const;
const NO_BORDERS = { top: NONE, bottom: NONE, left: NONE, right: NONE };
const UNDERLINED = { ...NO_BORDERS, bottom: LINE };
const MARGINS = { top: 40, bottom: 40, left: 80, right: 80 };

const ALIGNED = {
  start: AlignmentType.START,
  end: AlignmentType.END,
  centre: AlignmentType.CENTER,
} as const satisfies Record<Alignment, string>;

const cell = (children: readonly Paragraph[], width: number, more: Partial<ITableCellOptions> = {}): TableCell =>
  new TableCell({
    children,
    width: { size: Math.round(width), type: WidthType.DXA },
    margins: MARGINS,
    borders: UNDERLINED,
    ...more,
  });

/** A bar is drawn with squares, so that it can be edited, and says its figure besides. */
const shownOf = (one: Cell): Cell['shown'] => {
  if (one.kind !== 'bar') return one.shown;
  const full = Math.round(Math.max(0, Math.min(1, one.value)) * SQUARES);
  return [{ code: `${'■'.repeat(full)}${'□'.repeat(SQUARES - full)} ${one.shown}` }];
};

const table = (paper: Paper, rows: readonly TableRow[], widths: readonly number[]): Table =>
  new Table({
    rows,
    columnWidths: widths.map(Math.round),
    width: { size: Math.round(widths.reduce((sum, width) => sum + width, 0)), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    visuallyRightToLeft: paper.dir === 'rtl',
    borders: { ...NO_BORDERS, insideHorizontal: NONE, insideVertical: NONE },
  });

/** A table of a paper: its head is repeated on every page, and no row is torn. */
export function gridTable(paper: Paper, given: PaperTable, wide: boolean): FileChild[] {
  const all = given.columns.reduce((sum, { width }) => sum + width, 0);
  const widths = given.columns.map(({ width }) => (width / all) * (wide ? WIDE : TALL));
  const small = { size: 17, sizeComplexScript: 17 };
  const caption =
    given.caption === ''
      ? []
      : [paragraph(paper, given.caption, { style: 'Label', keepNext: true }, { bold: true, boldComplexScript: true })];
  if (given.rows.length === 0) return [...caption, paragraph(paper, given.empty, {}, { color: LOOK.quiet })];
  const spacing = { after: 0 };
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: given.columns.map(({ label, align }, index) =>
      cell(
        [
          paragraph(
            paper,
            label,
            { alignment: ALIGNED[align], spacing },
            { ...small, bold: true, boldComplexScript: true },
          ),
        ],
        widths[index] ?? 0,
        {
          shading: { type: ShadingType.CLEAR, fill: LOOK.wash, color: 'auto' },
        },
      ),
    ),
  });
  const rows = given.rows.map(
    (row) =>
      new TableRow({
        cantSplit: true,
        children: row.map((one, index) =>
          cell(
            [
              paragraph(
                paper,
                shownOf(one),
                { alignment: ALIGNED[given.columns[index]?.align ?? 'start'], spacing },
                small,
              ),
            ],
            widths[index] ?? 0,
          ),
        ),
      }),
  );
  const note = given.note === undefined ? [paragraph(paper, '')] : [paragraph(paper, given.note, { style: 'Small' })];
  return [...caption, table(paper, [head, ...rows], widths), ...note];
}

export function factsTable(paper: Paper, facts: readonly Fact[]): Table {
  const widths = [TALL * 0.3, TALL * 0.7];
  const spacing = { after: 0 };
  const rows = facts.map(
    ({ label, value }) =>
      new TableRow({
        cantSplit: true,
        children: [
          cell([paragraph(paper, label, { spacing }, { color: LOOK.quiet })], widths[0] ?? 0, { borders: NO_BORDERS }),
          cell([paragraph(paper, value, { spacing })], widths[1] ?? 0, { borders: NO_BORDERS }),
        ],
      }),
  );
  return table(paper, rows, widths);
}

export function signatureTable(paper: Paper, lines: readonly Fact[]): Table {
  const width = TALL / Math.max(1, lines.length);
  const ruled = { ...NO_BORDERS, top: { style: BorderStyle.SINGLE, size: 6, color: LOOK.ink } };
  return table(
    paper,
    [
      new TableRow({
        cantSplit: true,
        children: lines.map(({ value }) => cell([paragraph(paper, value)], width, { borders: NO_BORDERS })),
      }),
      new TableRow({
        cantSplit: true,
        children: lines.map(({ label }) => cell([paragraph(paper, label)], width, { borders: ruled })),
      }),
    ],
    lines.map(() => width),
  );
}
