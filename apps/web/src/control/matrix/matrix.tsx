import type { TeamCard } from '#libs/domain';
import { useCallback, useId, useRef } from 'react';
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
import { MatrixLine } from './matrix-line.js';
import styles from './matrix.module.css';
import { useGridKeys } from './use-grid-keys.js';

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
  const withWords = useStored(wordsInCells);
  const open = useCallback(
    (row: number, column: number) => {
      const inject = rows[row]?.line.id;
      if (inject !== undefined) onChoose({ inject, team: teams[column - 1]?.id });
    },
    [rows, teams, onChoose],
  );
  const { at, onKeyDown, onFocus } = useGridKeys(grid, rows.length, teams.length + 1, open);
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
      <div className={styles['window']}>
        <table
          ref={grid}
          role="grid"
          aria-labelledby={heading}
          aria-describedby={`${heading}-how`}
          aria-rowcount={rows.length + 1}
          className={withWords ? styles['worded'] : styles['bare']}
          onKeyDown={onKeyDown}
          onFocus={onFocus}
        >
          <Heads teams={teams} />
          <tbody>
            {rows.map((row, index) => (
              <MatrixLine
                key={row.line.id}
                row={row}
                teams={teams}
                index={index}
                active={at.row === index ? at.column : undefined}
                chosen={chosen?.inject === row.line.id}
                onOpen={open}
              />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Heads({ teams }: Pick<Matrixed, 'teams'>) {
  const say = useWords(injectWords);
  return (
    <thead>
      <tr>
        <th scope="col" className={styles['corner']}>
          {say('inject.matrix.inject')}
        </th>
        {teams.map(({ id, name, nation }) => (
          <th key={id} scope="col">
            <span className={styles['nation']} dir="ltr">
              {nation}
            </span>
            <UserText>{name}</UserText>
          </th>
        ))}
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
