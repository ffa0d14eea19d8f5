import type { TeamCard } from '#libs/domain';
import { useCallback, useId, useMemo, useRef } from 'react';
import { EmptyState } from '../../ui/empty-state.js';
import { Choice } from '../../ui/form/choice.js';
import { Stored } from '../../ui/stored.js';
import { useStored } from '../../ui/use-stored.js';
import { useWords } from '../../ui/words/catalogue.js';
import { UserText } from '../../ui/words/user-text.js';
import type { Chosen } from '../conduct/conduct.js';
import { injectWords } from '../words/inject-words.js';
import { CELL_SHAPES, CellStatus } from './cell-status.js';
import type { MatrixRow, ShownStatus } from './matrix-rows.js';
import type { Piece } from './in-pieces.js';
import { MatrixLine } from './matrix-line.js';
import styles from './matrix.module.css';
import { useGridKeys, useGridPlace, type At } from './use-grid-keys.js';
import { useWindow, type Windowed } from './use-window.js';

/** Many teams fit better without words; the shapes are explained above. */
const wordsInCells = new Stored('muster.matrix.words', (found) => found !== false);

interface Matrixed {
  readonly rows: readonly MatrixRow[];
  readonly teams: readonly TeamCard[];
  readonly chosen: Chosen | undefined;
  readonly onChoose: (chosen: Chosen) => void;
}

/** Every inject at every team: one grid that the keyboard walks through. */
export function Matrix({ rows, teams, chosen, onChoose }: Matrixed) {
  const say = useWords(injectWords);
  const heading = useId();
  const grid = useRef<HTMLTableElement>(null);
  const pane = useRef<HTMLDivElement>(null);
  const withWords = useStored(wordsInCells);
  const open = useCallback(
    (row: number, column: number) => {
      const inject = rows[row]?.line.id;
      if (inject !== undefined) onChoose({ inject, team: teams[column - 1]?.id });
    },
    [rows, teams, onChoose],
  );
  const { at, go } = useGridPlace(rows.length, teams.length + 1);
  const drawn = useWindow(pane, { rows: rows.length, columns: teams.length }, at, withWords);
  const { onKeyDown, onFocus } = useGridKeys(grid, { at, go, open, see: drawn.see });
  const columns = useSame(drawn.columns);
  return (
    <section className={styles['matrix']} aria-labelledby={heading}>
      <div className={styles['head']}>
        <h2 id={heading}>{say('inject.matrix')}</h2>
        <Choice type="checkbox" checked={withWords} onChange={({ target }) => wordsInCells.set(target.checked)}>
          {say('inject.matrix.words')}
        </Choice>
      </div>
      <Legend />
      <p id={`${heading}-how`} className="out-of-sight">
        {say('inject.matrix.how')}
      </p>
      {rows.length === 0 && (
        <EmptyState title={say('inject.matrix.none')}>
          <p>{say('inject.matrix.none.why')}</p>
        </EmptyState>
      )}
      <div ref={pane} className={styles['window']}>
        <table
          ref={grid}
          role="grid"
          aria-labelledby={heading}
          aria-describedby={`${heading}-how`}
          aria-rowcount={rows.length + 1}
          aria-colcount={teams.length + 1}
          className={withWords ? styles['worded'] : styles['bare']}
          onKeyDown={onKeyDown}
          onFocus={onFocus}
        >
          <Widths count={teams.length} sizes={drawn.sizes} />
          <Heads teams={teams} columns={columns} />
          <tbody>
            <Lines rows={rows} teams={teams} drawn={drawn} columns={columns} at={at} chosen={chosen} onOpen={open} />
          </tbody>
        </table>
      </div>
    </section>
  );
}

interface Lined extends Pick<Matrixed, 'rows' | 'teams' | 'chosen'> {
  readonly drawn: Windowed;
  readonly columns: readonly Piece[];
  readonly at: At;
  readonly onOpen: (row: number, column: number) => void;
}

function Lines({ rows, teams, drawn, columns, at, chosen, onOpen }: Lined) {
  return drawn.rows.map((piece) => {
    if ('gap' in piece)
      return (
        <tr key={`gap-${piece.from}`} aria-hidden="true">
          <td colSpan={teams.length + 1} style={{ blockSize: piece.gap * drawn.sizes.row }} />
        </tr>
      );
    const row = rows[piece.item];
    if (!row) return null;
    return (
      <MatrixLine
        key={row.line.id}
        row={row}
        teams={teams}
        columns={columns}
        index={piece.item}
        active={at.row === piece.item ? at.column : undefined}
        chosen={chosen?.inject === row.line.id}
        onOpen={onOpen}
      />
    );
  });
}

/** The same pieces stay the same object, so that rows need not be drawn again while only others move. */
function useSame(columns: readonly Piece[]): readonly Piece[] {
  const name = JSON.stringify(columns);
  return useMemo(() => columns, [name]);
}

/** Every column is as wide as the next, so that those that are not drawn keep their room. */
const Widths = ({ count, sizes }: { readonly count: number; readonly sizes: { first: number; column: number } }) => (
  <colgroup>
    <col style={{ inlineSize: sizes.first }} />
    <col span={count || 1} style={{ inlineSize: sizes.column }} />
  </colgroup>
);

function Heads({ teams, columns }: Pick<Matrixed, 'teams'> & { readonly columns: readonly Piece[] }) {
  const say = useWords(injectWords);
  return (
    <thead>
      <tr aria-rowindex={1}>
        <th scope="col" aria-colindex={1} className={styles['corner']}>
          {say('inject.matrix.inject')}
        </th>
        {columns.map((piece) => {
          if ('gap' in piece) return <td key={`gap-${piece.from}`} aria-hidden="true" colSpan={piece.gap} />;
          const team = teams[piece.item];
          return (
            team && (
              <th key={team.id} scope="col" aria-colindex={piece.item + 2} title={team.name}>
                <span className={styles['nation']} dir="ltr">
                  {team.nation}
                </span>
                <span className={styles['title']} dir="auto">
                  <UserText>{team.name}</UserText>
                </span>
              </th>
            )
          );
        })}
      </tr>
    </thead>
  );
}

function Legend() {
  const say = useWords(injectWords);
  return (
    <ul className={styles['legend']} aria-label={say('inject.matrix.legend')}>
      {(Object.keys(CELL_SHAPES) as ShownStatus[]).map((status) => (
        <li key={status}>
          <CellStatus status={status} />
        </li>
      ))}
    </ul>
  );
}
