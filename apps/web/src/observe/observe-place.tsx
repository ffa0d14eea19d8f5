import { useMemo, useRef } from 'react';
import { useKeys } from '../shell/keys/key-map.js';
import { useTitle } from '../shell/page/page.js';
import { useStream } from '../shell/stream/use-stream.js';
import { TlpMark } from '../ui/marks/tlp-mark.js';
import { useInWords } from '../ui/words/in-words.js';
import { useWords } from '../ui/words/catalogue.js';
import { UserText } from '../ui/words/user-text.js';
import { BoardClock } from './board-clock.js';
import { BoardNotices } from './board-notices.js';
import { BoardTools } from './board-tools.js';
import { Figures } from './figures.js';
import { observeWords } from './observe-words.js';
import { observedDrill } from './observed-drill.js';
import styles from './observe-place.module.css';
import { PhaseStrip } from './phase-strip.js';
import { Storyline } from './storyline.js';
import { useMoment } from './use-moment.js';

/** The board that a hall watches: the clock, where play is, how all are doing together, and the open story. */
export function ObservePlace() {
  const say = useWords(observeWords);
  const inWords = useInWords();
  const whole = useRef<HTMLDivElement>(null);
  const { stream, seen } = useStream(observedDrill);
  const { moment, frozen, freeze } = useMoment(stream, seen.view);
  const { view, board, at } = moment;
  const latest = useRef(freeze);
  latest.current = freeze;
  useTitle(board?.title ?? say('observe.title'));
  useKeys(useMemo(() => [{ key: 'f', words: say('observe.freeze'), does: () => latest.current() }], [say]));
  return (
    <div ref={whole} className={styles['board']} data-status={view.drill.status}>
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
        <BoardTools whole={whole} link={seen.link} frozen={frozen} onFreeze={freeze} />
        <TlpMark tlp="TLP:CLEAR" />
      </header>
      <BoardClock drill={view.drill} at={at} frozen={frozen} />
      <BoardNotices drill={view.drill} frozenAt={frozen ? at : undefined} awaySince={seen.awaySince} />
      {board && <PhaseStrip board={board} drill={view.drill} at={at} />}
      <div className={styles['rest']}>
        <Storyline storyline={view.storyline} read={seen.read} />
        {board && <Figures board={board} />}
      </div>
      <footer className={styles['foot']}>
        <TlpMark tlp="TLP:CLEAR" />
      </footer>
    </div>
  );
}
