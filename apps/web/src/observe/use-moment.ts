import type { Board } from '#libs/contracts';
import { useState } from 'react';
import type { Stream } from '../shell/stream/stream.js';
import type { ObserverSees } from '#libs/domain';
import { useNow } from '../ui/time/use-now.js';
import type { ObservedDrill } from './observed-drill.js';
import { useBoard } from './use-board.js';

/** Everything that the board derives its figures from, of one instant: so they can only agree, and only freeze together. */
export interface Moment {
  readonly view: ObservedDrill;
  readonly board: Board | undefined;
  readonly at: number;
}

interface Shown {
  readonly moment: Moment;
  readonly frozen: boolean;
  readonly freeze: () => void;
}

/** The present moment, or the one at which the board was frozen. */
export function useMoment(stream: Stream<ObserverSees, ObservedDrill>, view: ObservedDrill): Shown {
  useNow(stream.now, 250);
  // Asked anew at every rendering: what a line has just told of the server's clock counts at once.
  const at = stream.now();
  const live: Moment = { view, board: useBoard(view.drill, at), at };
  const [kept, keep] = useState<Moment>();
  return {
    moment: kept ?? live,
    frozen: kept !== undefined,
    freeze: () => keep(kept ? undefined : { ...live, at: stream.now() }),
  };
}
