import type { DraftChange } from './draft-change.js';

function inverted(change: DraftChange): DraftChange {
  switch (change.kind) {
    case 'set':
      return { kind: 'set', at: change.at, from: change.to, to: change.from };
    case 'insert':
      return { ...change, kind: 'remove' };
    case 'remove':
      return { ...change, kind: 'insert' };
    case 'move':
      return { ...change, from: change.to, to: change.from };
  }
}

/** The changes that undo these, as they were made. Where others have changed the same since, applying them is a conflict. */
export const invertChanges = (made: readonly DraftChange[]): DraftChange[] => made.map(inverted).reverse();
