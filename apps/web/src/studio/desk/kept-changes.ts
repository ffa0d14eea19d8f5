import type { DraftChange } from '#libs/domain';

const PREFIX = 'muster.studio';
const KINDS = new Set(['set', 'insert', 'remove', 'move']);

const isChange = (found: unknown): found is DraftChange =>
  typeof found === 'object' &&
  found !== null &&
  KINDS.has(String((found as { kind?: unknown }).kind)) &&
  Array.isArray((found as { at?: unknown }).at);

function read(key: string): readonly DraftChange[] {
  try {
    const found: unknown = JSON.parse(window.localStorage.getItem(key) ?? 'null');
    return Array.isArray(found) ? found.filter(isChange) : [];
  } catch {
    return [];
  }
}

/**
 * Changes of a draft that are not saved yet, kept by the browser until they are. Each page keeps its own; one that opens
 * takes over what others left behind. If another is still at it, the same change is simply found done.
 */
export class KeptChanges {
  private readonly key: string;

  constructor(
    private readonly draft: string,
    page: string,
  ) {
    this.key = `${PREFIX}.${draft}.${page}`;
  }

  /** Everything that any page left unsaved. */
  takeOver(): readonly DraftChange[] {
    const keys = Object.keys(window.localStorage).filter((key) => key.startsWith(`${PREFIX}.${this.draft}.`));
    const found = keys.flatMap(read);
    for (const key of keys) window.localStorage.removeItem(key);
    return found;
  }

  keep(changes: readonly DraftChange[]): void {
    try {
      if (changes.length === 0) window.localStorage.removeItem(this.key);
      else window.localStorage.setItem(this.key, JSON.stringify(changes));
    } catch {
      // Full or forbidden: the page goes on with what it holds.
    }
  }
}
