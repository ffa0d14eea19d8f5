import type { EvaluationObserving } from '#libs/contracts';
import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { useSession } from '../../shell/session/use-session.js';
import { Stored } from '../../ui/stored.js';

/** An observation that the server has not taken yet. It is always sent under the same key. */
export interface ObservationDraft {
  readonly team: string;
  readonly task: string;
  readonly rating: string;
  readonly text: string;
  readonly reason: string;
  readonly key: string;
}

const newKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');

const readDraft = (found: unknown): ObservationDraft | null =>
  typeof found === 'object' && found !== null && 'key' in found ? (found as ObservationDraft) : null;

interface Kept {
  readonly draft: ObservationDraft;
  readonly keep: (draft: ObservationDraft | null) => void;
}

/** What stands in the form, also after the page was closed; begins with the observation that is replaced. */
export function useObservationDraft(replaced: EvaluationObserving['observations'][number] | undefined): Kept {
  const { drill, evaluator } = useSession();
  const name = `muster.observation.${drill}.${evaluator}.${replaced?.observation ?? 'new'}`;
  const stored = useMemo(() => new Stored(name, readDraft), [name]);
  const found = useSyncExternalStore(stored.subscribe, stored.get);
  const fresh = useMemo(
    (): ObservationDraft => ({
      team: replaced?.team ?? '',
      task: replaced?.task ?? '',
      rating: replaced?.rating ?? '',
      text: replaced?.text ?? '',
      reason: '',
      key: newKey(),
    }),
    // A sent draft leaves nothing behind, and the next begins under a key of its own.
    [replaced, found === null],
  );
  return { draft: found ?? fresh, keep: useCallback((next) => stored.set(next), [stored]) };
}
