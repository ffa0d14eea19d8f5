import type { Board } from '#libs/contracts';
import { BOARD_STEP, drillTimeAt } from '#libs/domain';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { ask } from '../shell/http/ask.js';
import { useSession } from '../shell/session/use-session.js';
import type { DrillClock } from '../ui/time/drill-clock.js';

/** Teams may still be added, or the drill's own figures be late: it is asked again now and then in any case. */
const NOW_AND_THEN = 20_000;
/** This browser's idea of the server's time may be a little ahead. */
const A_LITTLE_LATER = 400;

/** The drill's public face; undefined until it is known. It changes at known drill times, and is asked for after each. */
export function useBoard({ clock, status }: DrillClock, at: number): Board | undefined {
  const { drill } = useSession();
  const { data, refetch } = useQuery({
    queryKey: ['board', drill],
    queryFn: () => ask<Board>(`drills/${drill}/board`),
    refetchInterval: NOW_AND_THEN,
  });
  const time = drillTimeAt(clock, at);
  const step = Math.floor(time / BOARD_STEP);
  const begun = data?.phases.filter((phase) => phase.at <= time).length;
  useEffect(() => {
    const timer = window.setTimeout(() => void refetch(), A_LITTLE_LATER);
    return () => window.clearTimeout(timer);
  }, [refetch, status, step, begun]);
  return data;
}
