import { useMemo, useRef } from 'react';
import { useKeys } from '../shell/keys/key-map.js';
import { useActions } from '../shell/palette/actions.js';
import { useTitle } from '../shell/page/page.js';
import { useStream } from '../shell/stream/use-stream.js';
import { useWords } from '../ui/words/catalogue.js';
import { BoardTools } from './board-tools.js';
import { observeWords } from './observe-words.js';
import { ObservedBoard } from './observed-board.js';
import { observedDrill } from './observed-drill.js';
import { useMoment } from './use-moment.js';

const OVER: readonly string[] = ['ended', 'aborted'];

/** The board that a hall watches: the clock, where play is, how all are doing together, and the open story. */
export function ObservePlace() {
  const say = useWords(observeWords);
  const whole = useRef<HTMLDivElement>(null);
  const { stream, seen } = useStream(observedDrill);
  const { moment, frozen, freeze } = useMoment(stream, seen.view);
  const latest = useRef(freeze);
  latest.current = freeze;
  useTitle(moment.board?.title ?? say('observe.title'));
  useKeys(useMemo(() => [{ key: 'f', words: say('observe.freeze'), does: () => latest.current() }], [say]));
  const over = OVER.includes(seen.view.drill.status);
  const words = say(frozen ? 'observe.unfreeze' : 'observe.freeze');
  const group = say('observe.title');
  useActions(useMemo(() => [{ id: 'freeze', group, words, key: 'f', does: () => latest.current() }], [group, words]));
  return (
    <ObservedBoard
      ref={whole}
      moment={moment}
      frozen={frozen}
      awaySince={seen.awaySince}
      read={seen.read}
      aloud
      tools={<BoardTools whole={whole} link={seen.link} frozen={frozen} onFreeze={freeze} over={over} />}
    />
  );
}
