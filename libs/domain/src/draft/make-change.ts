import { insertElement, moveElement, removeElement } from './change-list.js';
import type { ConflictKind, DraftChange } from './draft-change.js';
import type { Json } from './json.js';
import { setField } from './set-field.js';

/** The document with the change and the change as it was made (none where all was so already), or why it cannot be. */
export type Made =
  | { readonly document: Json; readonly made?: DraftChange }
  | { readonly clash: ConflictKind; readonly theirs?: Json | undefined };

export function makeChange(document: Json, change: DraftChange): Made {
  switch (change.kind) {
    case 'set':
      return setField(document, change);
    case 'insert':
      return insertElement(document, change);
    case 'remove':
      return removeElement(document, change);
    case 'move':
      return moveElement(document, change);
  }
}
