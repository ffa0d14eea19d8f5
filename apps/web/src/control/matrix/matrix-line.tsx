import type { TeamCard } from '#libs/domain';
import { memo } from 'react';
import { Shape } from '../../ui/marks/shape.js';
import { useWords } from '../../ui/words/catalogue.js';
import { useInWords } from '../../ui/words/in-words.js';
import { UserText, Verbatim } from '../../ui/words/user-text.js';
import { injectWords } from '../words/inject-words.js';
import type { Piece } from './in-pieces.js';
import { CELL_SHAPES } from './cell-status.js';
import type { MatrixRow, ShownCell } from './matrix-rows.js';
import styles from './matrix.module.css';

interface Lined {
  readonly row: MatrixRow;
  readonly teams: readonly TeamCard[];
  /** Which of the teams are drawn. */
  readonly columns: readonly Piece[];
  readonly index: number;
  /** The column that the keyboard stands on, where it stands on this row. */
  readonly active: number | undefined;
  readonly chosen: boolean;
  readonly onOpen: (row: number, column: number) => void;
}

/** One inject at every team. Drawn again only when something has happened to it. */
export const MatrixLine = memo(function MatrixLine({ row, teams, columns, index, active, chosen, onOpen }: Lined) {
  const say = useWords(injectWords);
  const inWords = useInWords();
  const { line, held, title } = row;
  return (
    <tr aria-selected={chosen} aria-rowindex={index + 2} className={chosen ? styles['chosen'] : undefined}>
      <th
        scope="row"
        aria-colindex={1}
        data-row={index}
        data-column={0}
        tabIndex={active === 0 ? 0 : -1}
        title={inWords(title)}
        onClick={() => onOpen(index, 0)}
      >
        <span className={styles['title']} dir="auto">
          <UserText>{inWords(title)}</UserText>
        </span>
        <span className={styles['about']}>
          {line.at ? <Verbatim>{line.at}</Verbatim> : say(`inject.trigger.${line.trigger as 'manual'}`)}
          {held && (
            <span className={styles['held']}>
              <Shape name="pause" /> {say('inject.held')}
            </span>
          )}
        </span>
      </th>
      {columns.map((piece) =>
        'gap' in piece ? (
          <td key={`gap-${piece.from}`} aria-hidden="true" colSpan={piece.gap} />
        ) : (
          <Place
            key={teams[piece.item]?.id}
            row={index}
            column={piece.item + 1}
            cell={row.cells.get(teams[piece.item]?.id ?? '')}
            active={active === piece.item + 1}
            onOpen={onOpen}
          />
        ),
      )}
    </tr>
  );
});

interface Placed {
  readonly row: number;
  readonly column: number;
  readonly cell: ShownCell | undefined;
  readonly active: boolean;
  readonly onOpen: (row: number, column: number) => void;
}

function Place({ row, column, cell, active, onOpen }: Placed) {
  const say = useWords(injectWords);
  const { status, quality } = cell ?? {};
  return (
    <td
      role="gridcell"
      aria-colindex={column + 1}
      data-row={row}
      data-column={column}
      tabIndex={active ? 0 : -1}
      className={status && `${styles['cell']} ${styles[status]}`}
      onClick={() => onOpen(row, column)}
    >
      {status ? (
        <span className={styles['mark']}>
          <Shape name={CELL_SHAPES[status]} />
          <span className={styles['word']}>{say(`inject.status.${status}`)}</span>
          {quality !== undefined && <span className={styles['score']}>{Math.round(quality * 100)}</span>}
        </span>
      ) : (
        <span className="out-of-sight">{say('inject.status.none')}</span>
      )}
    </td>
  );
}
