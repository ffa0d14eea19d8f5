import { useState } from 'react';
import type { DeskInject } from '../desk/team-desk.js';

interface HeldBack {
  readonly shown: readonly DeskInject[];
  readonly waiting: number;
  readonly show: () => void;
}

/**
 * Freeze on reading: while somebody reads, or asked for it, new injects wait behind a button, and no row moves.
 * @param reading whether new ones have to wait
 * @param read whether what there was before has arrived
 */
export function useHeldBack(injects: readonly DeskInject[], reading: boolean, read: boolean): HeldBack {
  const latest = injects[0]?.n ?? 0;
  const [upTo, setUpTo] = useState<number>();
  // Set while rendering, so that no row is shown and hidden again.
  if (read && upTo !== latest && (!reading || upTo === undefined)) setUpTo(latest);
  const shown = injects.filter(({ n }) => n <= (reading ? (upTo ?? latest) : latest));
  return { shown, waiting: injects.length - shown.length, show: () => setUpTo(latest) };
}
