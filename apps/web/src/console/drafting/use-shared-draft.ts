import { useMemo } from 'react';
import { useStored } from '../../ui/use-stored.js';
import type { Draft } from '../answer/draft.js';
import { useDesk } from '../desk/desk-context.js';
import type { Fields } from './shared-drafts.js';

interface Shared {
  /** What the form holds: what the team drafts, over what it sent before. */
  readonly draft: Draft;
  readonly fields: Fields;
  /** Where what was typed is: nowhere yet, in this browser only, or with the team. */
  readonly kept: 'nothing' | 'here' | 'shared';
}

/** The team's draft of an answer. `before` is what the form holds where nobody has typed. */
export function useSharedDraft(inject: string, before: Draft): Shared {
  const fields = useStored(useDesk().drafts.of(inject));
  return useMemo(() => {
    const own = Object.entries(fields);
    const typed = own.map(([field, { value }]): [string, unknown] => [field, value ?? undefined]);
    const kept = own.length === 0 ? 'nothing' : own.some(([, { unsaid }]) => unsaid) ? 'here' : 'shared';
    return { draft: { ...before, ...Object.fromEntries(typed) }, fields, kept };
  }, [fields, before]);
}
