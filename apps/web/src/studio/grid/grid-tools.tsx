import { useMemo, type ReactNode } from 'react';
import { useKeys } from '../../shell/keys/key-map.js';
import { Button } from '../../ui/button.js';
import { useWords } from '../../ui/words/catalogue.js';
import { gridWords } from '../words/grid-words.js';
import styles from './grid.module.css';
import type { useGridEditing } from './use-grid-editing.js';

interface Tooled {
  readonly wanted: string;
  readonly onWant: (wanted: string) => void;
  readonly shown: number;
  readonly all: number;
  readonly editing: ReturnType<typeof useGridEditing>;
  readonly onPaste: () => void;
  readonly children: ReactNode;
}

/** What can be done with the rows; the buttons act on the row that the keyboard stands on. */
export function GridTools({ wanted, onWant, shown, all, editing, onPaste, children }: Tooled) {
  const say = useWords(gridWords);
  const { row, locked, add, duplicate, remove, open } = editing;
  useKeys(useMemo(() => [{ key: 'n', words: say('grid.add'), does: add }], [say, add]));
  const about = row && <span className="out-of-sight"> {row.title || row.id}</span>;
  return (
    <div className={styles['tools']}>
      <Button look="main" aria-disabled={locked} onClick={add}>
        {say('grid.add')}
      </Button>
      <Button aria-disabled={locked} onClick={() => !locked && onPaste()}>
        {say('grid.paste')}
      </Button>
      <Button aria-disabled={!row} onClick={() => row && open(row.id)}>
        {say('grid.open')}
        {about}
      </Button>
      <Button aria-disabled={!row || locked} onClick={duplicate}>
        {say('grid.duplicate')}
        {about}
      </Button>
      <Button aria-disabled={!row || locked} onClick={remove}>
        {say('grid.delete')}
        {about}
      </Button>
      <input
        type="search"
        aria-label={say('grid.filter')}
        placeholder={say('grid.filter')}
        dir="auto"
        value={wanted}
        onChange={({ target }) => onWant(target.value)}
      />
      <span role="status" className={styles['soft']}>
        {say('grid.shown', { shown, all })}
      </span>
      {children}
    </div>
  );
}
