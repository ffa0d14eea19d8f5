import { Choice } from '../../ui/form/choice.js';
import { Stored } from '../../ui/stored.js';
import { useStored } from '../../ui/use-stored.js';
import { useWords } from '../../ui/words/catalogue.js';
import { gridWords } from '../words/grid-words.js';
import styles from './grid.module.css';
import { COLUMNS, type Column } from './msel-rows.js';

/** Columns that this browser's user does not want to see. The number and the title always stay. */
export const hiddenColumns = new Stored<readonly Column[]>('muster.studio.hidden-columns', (found) =>
  Array.isArray(found) ? COLUMNS.filter((column) => !ALWAYS.has(column) && found.includes(column)) : [],
);

const ALWAYS: ReadonlySet<Column> = new Set(['number', 'title']);

/** Which columns are shown. */
export function ColumnChoice() {
  const say = useWords(gridWords);
  const hidden = useStored(hiddenColumns);
  return (
    <details className={styles['columns']}>
      <summary>{say('grid.columns')}</summary>
      <fieldset>
        <legend className="out-of-sight">{say('grid.columns.which')}</legend>
        {COLUMNS.filter((column) => !ALWAYS.has(column)).map((column) => (
          <Choice
            key={column}
            type="checkbox"
            checked={!hidden.includes(column)}
            onChange={({ target }) =>
              hiddenColumns.set(target.checked ? hidden.filter((one) => one !== column) : [...hidden, column])
            }
          >
            {say(`grid.column.${column}`)}
          </Choice>
        ))}
      </fieldset>
    </details>
  );
}
