import type { ScreenAction } from '#libs/contracts';
import { useCallback } from 'react';
import { useSession } from './use-session.js';

/** Whether something may be offered here at all: the server has said so, and judges again when it is done. */
export function useMay(): (action: ScreenAction) => boolean {
  const { may } = useSession();
  return useCallback((action) => may.includes(action), [may]);
}
