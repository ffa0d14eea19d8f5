import type { ReactNode, Ref } from 'react';
import { TlpMark } from '../ui/marks/tlp-mark.js';
import { useInWords } from '../ui/words/in-words.js';
import { useWords } from '../ui/words/catalogue.js';
import { UserText } from '../ui/words/user-text.js';
import { BoardClock } from './board-clock.js';
import { BoardNotices } from './board-notices.js';
import { Figures } from './figures.js';
import { NamedTeams } from './named-teams.js';
import { observeWords } from './observe-words.js';
import styles from './observe-place.module.css';
import { PhaseStrip } from './phase-strip.js';
import { Storyline } from './storyline.js';
import type { Moment } from './use-moment.js';

interface Boarded {
  readonly moment: Moment;
  readonly frozen: boolean;
  readonly awaySince: number | undefined;
  /** Whether the story so far has been read. */
  readonly read: boolean;
  /** Whether new pieces of the story are said aloud. */
  readonly aloud: boolean;
  readonly tools?: ReactNode;
  readonly ref?: Ref<HTMLDivElement>;
}

/** The board as it stands at a moment. */
export function ObservedBoard({ moment, frozen, awaySince, read, aloud, tools, ref }: Boarded) {
  const say = useWords(observeWords);
  const inWords = useInWords();
  const { view, board, at } = moment;
  return (
    <div ref={ref} className={styles['board']} data-status={view.drill.status}>
      <header className={styles['head']}>
        <div className={styles['names']}>
          <h1>{board ? <UserText>{board.title}</UserText> : say('observe.title')}</h1>
          {board && (
            <p>
              <UserText>{inWords(board.scenario)}</UserText> · {say('observe.nations', { count: board.nations })} ·{' '}
              {say('observe.teams', { count: board.teams })}
            </p>
          )}
        </div>
        {tools}
        <TlpMark tlp="TLP:CLEAR" />
      </header>
      <BoardClock drill={view.drill} at={at} frozen={frozen} />
      <BoardNotices drill={view.drill} frozenAt={frozen ? at : undefined} awaySince={awaySince} />
      {board && <PhaseStrip board={board} drill={view.drill} at={at} />}
      <div className={styles['rest']}>
        <Storyline storyline={view.storyline} read={read} aloud={aloud} />
        {board && <Figures board={board} />}
      </div>
      {board && <NamedTeams board={board} />}
      <footer className={styles['foot']}>
        <TlpMark tlp="TLP:CLEAR" />
      </footer>
    </div>
  );
}
