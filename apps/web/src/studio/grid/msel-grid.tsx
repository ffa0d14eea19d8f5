import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useMemo, useRef, useState, type RefObject } from 'react';
import { EmptyState } from '../../ui/empty-state.js';
import { useStored } from '../../ui/use-stored.js';
import { useWords } from '../../ui/words/catalogue.js';
import { useDraft } from '../desk/draft-context.js';
import { gridWords } from '../words/grid-words.js';
import { ColumnChoice, hiddenColumns } from './column-choice.js';
import { GridHeads } from './grid-heads.js';
import { GridRow } from './grid-row.js';
import { GridTools } from './grid-tools.js';
import styles from './grid.module.css';
import { arranged, COLUMNS, type Column, type MselRow, type Sorting } from './msel-rows.js';
import { PasteDialog } from './paste-dialog.js';
import { useCellFocus } from './use-cell-focus.js';
import { useGridEditing } from './use-grid-editing.js';
import { useMselRows } from './use-msel-rows.js';

const ROW = 44;
const BEYOND = 8;

/** Every inject as a row of a grid that is edited where it stands. */
export function MselGrid() {
  const say = useWords(gridWords);
  const [wanted, want] = useState('');
  const [sorting, sort] = useState<Sorting>({ column: 'number', down: false });
  const [pasting, paste] = useState<string>();
  const hidden = useStored(hiddenColumns);
  const columns = useMemo(() => COLUMNS.filter((column) => !hidden.includes(column)), [hidden]);
  const { rows: all, language } = useMselRows();
  const rows = useMemo(() => arranged(all, wanted, sorting), [all, wanted, sorting]);
  const frame = useRef<HTMLDivElement>(null);
  const { virtual, drawn, before, after } = useDrawnRows(frame, rows.length);
  const bringIntoView = useCallback((row: number) => virtual.scrollToIndex(row), [virtual]);
  const focus = useCellFocus(frame, rows.length, columns.length, bringIntoView);
  const editing = useGridEditing({ rows, columns, language, focus, onPaste: paste });
  return (
    <section className={styles['grid']} aria-labelledby="msel">
      <h2 id="msel" className="out-of-sight">
        {say('grid.title')}
      </h2>
      <GridTools
        wanted={wanted}
        onWant={want}
        shown={rows.length}
        all={all.length}
        editing={editing}
        onPaste={() => paste('')}
      >
        <ColumnChoice />
      </GridTools>
      <p id="msel-how" className={styles['how']}>
        {say('grid.how')}
      </p>
      {all.length === 0 && <NoInject />}
      {all.length > 0 && rows.length === 0 && <p role="status">{say('grid.nothing')}</p>}
      <div ref={frame} className={styles['frame']} onPaste={editing.onPasted}>
        <table
          role="grid"
          aria-labelledby="msel"
          aria-describedby="msel-how"
          aria-rowcount={rows.length + 1}
          onKeyDown={editing.onKeyDown}
        >
          <GridHeads columns={columns} sorting={sorting} onSort={sort} />
          <tbody>
            {before > 0 && <Gap height={before} />}
            {drawn.flatMap(({ index }) => {
              const row = rows[index];
              return row ? [<DrawnRow key={row.id} {...{ row, index, columns, language, focus, editing }} />] : [];
            })}
            {after > 0 && <Gap height={after} />}
          </tbody>
        </table>
      </div>
      {pasting !== undefined && <PasteDialog text={pasting} onClose={() => paste(undefined)} />}
    </section>
  );
}

function NoInject() {
  const say = useWords(gridWords);
  return (
    <EmptyState title={say('grid.none')}>
      <p>{say('grid.none.why')}</p>
    </EmptyState>
  );
}

interface Drawn {
  readonly row: MselRow;
  readonly index: number;
  readonly columns: readonly Column[];
  readonly language: string;
  readonly focus: ReturnType<typeof useCellFocus>;
  readonly editing: ReturnType<typeof useGridEditing>;
}

function DrawnRow({ row, index, columns, language, focus: { at }, editing }: Drawn) {
  const { others } = useDraft();
  const { onKeep, onLeave, onPoint, onEnter } = editing;
  return (
    <GridRow
      row={row}
      index={index}
      columns={columns}
      language={language}
      active={at.row === index ? at.column : undefined}
      editing={editing.editing?.id === row.id ? editing.editing : undefined}
      shared={others.some((other) => typeof other.at?.[2] === 'object' && other.at[2].id === row.id)}
      onKeep={onKeep}
      onLeave={onLeave}
      onPoint={onPoint}
      onEnter={onEnter}
    />
  );
}

/** The rows that are drawn, and how high what lies before and after them is. */
function useDrawnRows(frame: RefObject<HTMLDivElement | null>, count: number) {
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => frame.current,
    estimateSize: () => ROW,
    overscan: BEYOND,
    scrollPaddingStart: ROW,
  });
  const drawn = virtual.getVirtualItems();
  return {
    virtual,
    drawn,
    before: drawn[0]?.start ?? 0,
    after: virtual.getTotalSize() - (drawn.at(-1)?.end ?? 0),
  };
}

/** Stands for the rows that are not drawn. */
const Gap = ({ height }: { readonly height: number }) => (
  <tr aria-hidden="true">
    <td style={{ blockSize: height, padding: 0, border: 0 }} />
  </tr>
);
