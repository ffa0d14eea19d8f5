import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { Dialog } from '../../ui/dialog.js';
import { useWords } from '../../ui/words/catalogue.js';
import { UserText } from '../../ui/words/user-text.js';
import { shellWords } from '../words/shell-words.js';
import { offeredActions, type Action } from './actions.js';
import { findActions } from './find-actions.js';
import styles from './palette.module.css';

const MOST = 60;

/** Everything that can be done or gone to from here, found by typing. */
export function Palette({ onClose }: { readonly onClose: () => void }) {
  const say = useWords(shellWords);
  const [all] = useState(offeredActions);
  const [typed, type] = useState('');
  const [at, setAt] = useState(0);
  const list = useId();
  const found = findActions(all, typed).slice(0, MOST);
  const current = found[Math.min(at, found.length - 1)];
  const does = (action: Action | undefined): void => {
    if (!action) return;
    onClose();
    // After the dialogue has given the focus back, so that what is done may take it.
    window.setTimeout(action.does);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, PageDown: at + 10, PageUp: at - 10 }[event.key];
    if (event.key === 'Enter') does(current);
    else if (to !== undefined) setAt(Math.max(0, Math.min(found.length - 1, to)));
    else return;
    event.preventDefault();
  };
  return (
    <Dialog title={say('shell.palette')} onClose={onClose}>
      <input
        role="combobox"
        aria-label={say('shell.palette.what')}
        aria-expanded="true"
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={current && `${list}-${current.id}`}
        className={styles['typed']}
        placeholder={say('shell.palette.what')}
        dir="auto"
        autoFocus
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={({ target }) => {
          type(target.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <p role="status" className={styles['count']}>
        {found.length === 0 ? say('shell.palette.none') : say('shell.palette.count', { count: found.length })}
      </p>
      <ul id={list} role="listbox" aria-label={say('shell.palette')} className={styles['list']}>
        {found.map((action) => (
          <Offer
            key={action.id}
            id={`${list}-${action.id}`}
            action={action}
            current={action === current}
            onDo={() => does(action)}
          />
        ))}
      </ul>
    </Dialog>
  );
}

interface Offered {
  readonly id: string;
  readonly action: Action;
  readonly current: boolean;
  readonly onDo: () => void;
}

function Offer({ id, action, current, onDo }: Offered) {
  const say = useWords(shellWords);
  const line = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (current) line.current?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  return (
    <li ref={line} id={id} role="option" aria-selected={current} className={styles['offer']} onClick={onDo}>
      <UserText>{action.words}</UserText>
      <span className={styles['group']}>
        {action.group}
        {action.key !== undefined && <kbd dir="ltr">{action.key === ' ' ? say('shell.keys.space') : action.key}</kbd>}
      </span>
    </li>
  );
}
