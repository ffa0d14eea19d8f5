import type { Board, StreamEntry } from '#libs/contracts';
import { BOARD_STEP, drillTimeAt, type ObserverSees } from '#libs/domain';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { ObservedBoard } from '../../observe/observed-board.js';
import { observedDrill } from '../../observe/observed-drill.js';
import { ask } from '../../shell/http/ask.js';
import { FoldedPast } from './folded-past.js';
import type { Replayed } from './replayed.js';
import styles from './replay.module.css';
import { useSettled } from './use-settled.js';

/** The observers' board as it stood at an instant. */
export function ObserveReplay({ drill, lines, at }: Replayed) {
  const past = useMemo(() => new FoldedPast(observedDrill, lines as readonly StreamEntry<ObserverSees>[]), [lines]);
  const view = past.at(at);
  const { board, settled } = useBoardAt(drill, at, drillTimeAt(view.drill.clock, at), past.countAt(at));
  return (
    <div className={styles['observe']} data-settled={settled}>
      <ObservedBoard moment={{ view, board, at }} frozen={false} awaySince={undefined} read aloud={false} />
    </div>
  );
}

/** The board changes with the clock's turns, at known drill times, and in between not at all. */
function useBoardAt(drill: string, at: number, time: number, turns: number) {
  const whole = useQuery({
    queryKey: ['replay', drill, 'board', 'whole'],
    queryFn: () => ask<Board>(`drills/${drill}/replay/board`),
    staleTime: Infinity,
  });
  const begun = whole.data?.phases.filter((phase) => phase.at <= time).length ?? 0;
  const moment = `${turns} ${Math.floor(time / BOARD_STEP)} ${begun}`;
  const wanted = useSettled(moment);
  const { data, isPlaceholderData, isSuccess } = useQuery({
    queryKey: ['replay', drill, 'board', wanted],
    queryFn: () => ask<Board>(`drills/${drill}/replay/board?at=${at}`),
    placeholderData: keepPreviousData,
    enabled: whole.isSuccess && wanted === moment,
    staleTime: Infinity,
  });
  return { board: data, settled: isSuccess && !isPlaceholderData && wanted === moment };
}
