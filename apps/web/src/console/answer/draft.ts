import { useCallback, useMemo, useState } from 'react';
import { Stored } from '../../ui/stored.js';
import { useDesk } from '../desk/desk-context.js';

/** What stands in a form that was not sent yet: field id → value, as the field's control holds it. */
export type Draft = Readonly<Record<string, unknown>>;

const readDraft = (found: unknown): Draft | null =>
  typeof found === 'object' && found !== null && !Array.isArray(found) ? (found as Draft) : null;

interface Drafted {
  readonly draft: Draft;
  /** Whether anything was typed since the last sending. */
  readonly kept: boolean;
  readonly change: (field: string, value: unknown) => void;
  readonly clear: () => void;
}

/** A draft that survives a closed page, under a name of its own. `before` is what the form holds when there is none. */
export function useDraft(name: string, before: Draft): Drafted {
  const { drill, team } = useDesk();
  const stored = useMemo(() => new Stored(`muster.draft.${drill}.${team}.${name}`, readDraft), [drill, team, name]);
  const [draft, setDraft] = useState(stored.get());
  const change = useCallback(
    (field: string, value: unknown) => {
      const next = { ...(stored.get() ?? before), [field]: value };
      stored.set(next);
      setDraft(next);
    },
    [stored, before],
  );
  const clear = useCallback(() => {
    stored.set(null);
    setDraft(null);
  }, [stored]);
  return { draft: draft ?? before, kept: draft !== null, change, clear };
}
