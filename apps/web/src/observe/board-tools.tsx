import { Link } from '@tanstack/react-router';
import { useEffect, useState, type RefObject } from 'react';
import { Button } from '../ui/button.js';
import { ConnectionState, type LinkState } from '../ui/connection-state.js';
import { useWords } from '../ui/words/catalogue.js';
import { observeWords } from './observe-words.js';
import styles from './observe-place.module.css';

interface Tooled {
  /** What fills the screen when that is asked for. */
  readonly whole: RefObject<HTMLElement | null>;
  readonly link: LinkState;
  readonly frozen: boolean;
  readonly onFreeze: () => void;
  /** Whether play is over: from then on something may have been released. */
  readonly over: boolean;
}

/** The board's few switches, and whether it hears the server. */
export function BoardTools({ whole, link, frozen, onFreeze, over }: Tooled) {
  const say = useWords(observeWords);
  const full = useFullScreen();
  return (
    <div className={styles['tools']}>
      {over && <Link to="/observe/released">{say('observe.released')}</Link>}
      <ConnectionState link={link} />
      <Button onClick={onFreeze} look={frozen ? 'main' : 'plain'}>
        {say(frozen ? 'observe.unfreeze' : 'observe.freeze')}
      </Button>
      {document.fullscreenEnabled && (
        <Button
          className={styles['full']}
          onClick={() => void (full ? document.exitFullscreen() : whole.current?.requestFullscreen())}
        >
          {say(full ? 'observe.full-screen.leave' : 'observe.full-screen')}
        </Button>
      )}
    </div>
  );
}

function useFullScreen(): boolean {
  const [full, setFull] = useState(document.fullscreenElement !== null);
  useEffect(() => {
    const look = (): void => setFull(document.fullscreenElement !== null);
    document.addEventListener('fullscreenchange', look);
    return () => document.removeEventListener('fullscreenchange', look);
  }, []);
  return full;
}
