import type { DraftComment, DraftDocument, DraftFaults, DraftSummary, Presence } from '#libs/contracts';
import type { Address, DraftChange, Json } from '#libs/domain';
import { createContext, useContext } from 'react';
import type { DeedName } from '../words/deed-words.js';
import type { DraftDesk, DeskState } from './draft-desk.js';

/** Everything that a view of a draft stands on. */
export interface OpenDraft {
  readonly id: string;
  readonly summary: DraftSummary;
  readonly desk: DraftDesk;
  readonly state: DeskState;
  readonly document: DraftDocument;
  /** The document as a tree. */
  readonly tree: Json;
  readonly does: (what: DeedName, changes: readonly DraftChange[]) => void;
  /** Whether nothing may be changed: the draft is submitted or approved, or this is no author of it. */
  readonly locked: boolean;
  /** Whether texts in other languages than the first may be changed. */
  readonly translating: boolean;
  readonly languages: readonly string[];
  /** In which languages its author wants to read texts that stand alone. */
  readonly wanted: readonly string[];
  readonly faults: DraftFaults | undefined;
  readonly comments: readonly DraftComment[];
  /** Who else is here, and where. */
  readonly others: readonly Presence[];
  /** Says to the others at which element this author is. */
  readonly goTo: (at: Address | null) => void;
  /** Tells the others a new name of this author. */
  readonly greet: () => void;
}

export const DraftContext = createContext<OpenDraft | undefined>(undefined);

/** The draft that is open. */
export function useDraft(): OpenDraft {
  const draft = useContext(DraftContext);
  if (!draft) throw new Error('no draft is open');
  return draft;
}
