import { Shape } from '../../ui/marks/shape.js';
import { useWords } from '../../ui/words/catalogue.js';
import { gridWords } from '../words/grid-words.js';
import styles from './grid.module.css';
import type { Column, Sorting } from './msel-rows.js';

interface Headed {
  readonly columns: readonly Column[];
  readonly sorting: Sorting;
  readonly onSort: (sorting: Sorting) => void;
}

/** The heads of the columns; each sorts by its column, and the other way round when pressed again. */
export function GridHeads({ columns, sorting, onSort }: Headed) {
  const say = useWords(gridWords);
  return (
    <thead>
      <tr aria-rowindex={1}>
        {columns.map((column) => {
          const chosen = sorting.column === column;
          return (
            <th
              key={column}
              scope="col"
              data-column={column}
              aria-sort={chosen ? (sorting.down ? 'descending' : 'ascending') : undefined}
            >
              <button
                type="button"
                className={styles['sort']}
                title={say('grid.sort', { column: say(`grid.column.${column}`) })}
                onClick={() => onSort({ column, down: chosen && !sorting.down })}
              >
                {say(`grid.column.${column}`)}
                {chosen && (
                  <span className={sorting.down ? styles['down'] : styles['up']}>
                    <Shape name="play" />
                  </span>
                )}
              </button>
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
