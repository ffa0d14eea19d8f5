import type { TeamCard } from '#libs/domain';
import { memo } from 'react';
import { Shape } from '../../ui/marks/shape.js';
import { useWords } from '../../ui/words/catalogue.js';
import { useInWords } from '../../ui/words/in-words.js';
import { UserText, Verbatim } from '../../ui/words/user-text.js';
import { injectWords } from '../words/inject-words.js';
import { CELL_SHAPES } from './cell-status.js';
import type { MatrixRow, ShownCell } from './matrix-rows.js';
import styles from './matrix.module.css';

interface Lined {
  readonly row: MatrixRow;
  readonly teams: readonly TeamCard[];
  readonly index: number;
  /** The column that the keyboard stands on, where it stands on this row. */
  readonly active: number | undefined;
  readonly chosen: boolean;
  readonly onOpen: (row: number, column: number) => void;
}

/** One inject at every team. Drawn again only when something has happened to it. */
export const MatrixLine = memo(function MatrixLine({ row, teams, index, active, chosen, onOpen }: Lined) {
  const say = useWords(injectWords);
  const inWords = useInWords();
  const { line, held, title } = row;
  return (
    <tr aria-selected={chosen} className={chosen ? styles['chosen'] : undefined}>
      <th scope="row" tabIndex={active === 0 ? 0 : -1} onClick={() => onOpen(index, 0)}>
        <UserText>{inWords(title)}</UserText>
        <span className={styles['about']}>
          {line.at ? <Verbatim>{line.at}</Verbatim> : say(`inject.trigger.${line.trigger as 'manual'}`)}
          {held && (
            <span className={styles['held']}>
              <Shape name="pause" /> {say('inject.held')}
            </span>
          )}
        </span>
      </th>
      {teams.map(({ id }, column) => (
        <Place
          key={id}
          cell={row.cells.get(id)}
          active={active === column + 1}
          onOpen={() => onOpen(index, column + 1)}
        />
      ))}
    </tr>
  );
});

interface Placed {
  readonly cell: ShownCell | undefined;
  readonly active: boolean;
  readonly onOpen: () => void;
}

function Place({ cell, active, onOpen }: Placed) {
  const say = useWords(injectWords);
  const { status, quality } = cell ?? {};
  return (
    <td
      role="gridcell"
      tabIndex={active ? 0 : -1}
      className={status && `${styles['cell']} ${styles[status]}`}
      onClick={onOpen}
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
