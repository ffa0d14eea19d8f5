import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { Stored } from '../../ui/stored.js';
import type { ChosenLevels } from '../sheet/rubric-choice.js';

/** A mark that was not taken by the server yet. `key`: it was sent under this key and no answer came. */
export interface MarkDraft {
  readonly levels: ChosenLevels;
  readonly note: string;
  readonly reason: string;
  readonly key?: string;
}

export const NO_DRAFT: MarkDraft = { levels: {}, note: '', reason: '' };

function readDraft(found: unknown): MarkDraft | null {
  if (typeof found !== 'object' || found === null || !('levels' in found)) return null;
  return { ...NO_DRAFT, ...(found as MarkDraft) };
}

interface Kept {
  readonly draft: MarkDraft | null;
  readonly keep: (draft: MarkDraft | null) => void;
}

/** A draft that outlives a closed page and a lost connection, under a name of its own. */
export function useMarkDraft(name: string): Kept {
  const stored = useMemo(() => new Stored(`muster.mark.${name}`, readDraft), [name]);
  const draft = useSyncExternalStore(stored.subscribe, stored.get);
  return { draft, keep: useCallback((next) => stored.set(next), [stored]) };
}
