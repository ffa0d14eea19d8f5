import { useEffect, useRef } from 'react';
import { LinkLost } from '../../shell/stream/stream.js';
import type { Desk } from './desk-context.js';

const MOST_AT_ONCE = 200;

/**
 * Tells the server that injects have arrived here, and that this console hears it; again after every loss. Where somebody
 * only looks on nothing has reached the team.
 */
export function useAcknowledging({ stream, seen }: Pick<Desk, 'stream' | 'seen'>, looksOn: boolean): void {
  const told = useRef(new Set<string>());
  const checked = useRef<number | undefined>(undefined);
  const { link, view } = seen;
  useEffect(() => {
    if (link !== 'live' || looksOn) return;
    const fresh = view.injects.map(({ inject }) => inject.id).filter((id) => !told.current.has(id));
    for (const id of fresh) told.current.add(id);
    for (let at = 0; at < fresh.length; at += MOST_AT_ONCE) {
      const injects = fresh.slice(at, at + MOST_AT_ONCE);
      stream.says('delivered', { injects }).catch((error: unknown) => {
        if (error instanceof LinkLost) for (const id of injects) told.current.delete(id);
      });
    }
    if (view.comcheck !== undefined && view.comcheck !== checked.current && view.drill.status !== 'running') {
      const { comcheck } = view;
      checked.current = comcheck;
      stream.says('comcheck', {}).catch(() => (checked.current = undefined));
    }
  }, [link, view, stream, looksOn]);
}
