import { useCallback, useMemo, useState } from 'react';
import { useKeys } from '../../shell/keys/key-map.js';
import { Button } from '../../ui/button.js';
import { useWords } from '../../ui/words/catalogue.js';
import { useDraft } from '../desk/draft-context.js';
import { deedName, deedWords } from '../words/deed-words.js';
import { draftWords } from '../words/draft-words.js';
import styles from './draft.module.css';

/** Takes back what was done here, and does it again. What came of it stays beside the buttons. */
export function UndoButtons() {
  const say = useWords(draftWords);
  const name = useWords(deedWords);
  const { desk, state, translating } = useDraft();
  const locked = !translating;
  const [said, says] = useState({ words: '', after: desk.get().history });
  const tell = useCallback((words: string) => says({ words, after: desk.get().history }), [desk]);
  const undo = useCallback(() => {
    if (locked) return;
    if (desk.get().history.done.length === 0) return tell(say('draft.nothing-to-undo'));
    const what = desk.undo();
    tell(what === undefined ? say('draft.not-undone') : say('draft.undone', { what: name(`deed.${deedName(what)}`) }));
  }, [desk, locked, say, name, tell]);
  const redo = useCallback(() => {
    if (locked) return;
    const what = desk.redo();
    tell(
      what === undefined ? say('draft.nothing-to-undo') : say('draft.redone', { what: name(`deed.${deedName(what)}`) }),
    );
  }, [desk, locked, say, name, tell]);
  useKeys(
    useMemo(
      () => [
        { key: 'mod+z', words: say('draft.key.undo'), does: undo },
        { key: 'mod+shift+z', words: say('draft.key.redo'), does: redo },
        { key: 'mod+y', words: say('draft.key.redo'), does: redo },
      ],
      [say, undo, redo],
    ),
  );
  const { done, undone } = state.history;
  return (
    <span className={styles['undo']}>
      <Button aria-disabled={locked || done.length === 0} onClick={undo} aria-keyshortcuts="Control+Z">
        {say('draft.undo')}
      </Button>
      <Button aria-disabled={locked || undone.length === 0} onClick={redo} aria-keyshortcuts="Control+Shift+Z">
        {say('draft.redo')}
      </Button>
      <span role="status" className={styles['told']}>
        {said.after === state.history && said.words}
      </span>
    </span>
  );
}
