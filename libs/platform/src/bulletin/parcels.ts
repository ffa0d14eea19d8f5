import { randomUUID } from 'node:crypto';

/** PostgreSQL carries fewer than 8,000 bytes in a notice. */
const MOST = 7900;
/** A parcel of which parts are missing is forgotten once so many others have begun after it. */
const UNFINISHED = 64;

const PARCEL = /^(?<id>[\w-]{36})\/(?<part>\d+)\/(?<of>\d+)\//;

/** Cuts a text of ASCII characters into parts that each fit into one notice. */
export function parcelled(text: string): string[] {
  const of = Math.ceil(text.length / MOST) || 1;
  const id = randomUUID();
  return Array.from({ length: of }, (_, part) => `${id}/${part}/${of}/${text.slice(part * MOST, (part + 1) * MOST)}`);
}

/** Puts parts together again. Gives the text with its last part, undefined before. */
export class Unparcelling {
  private readonly begun = new Map<string, string[]>();

  take(parcel: string): string | undefined {
    const head = PARCEL.exec(parcel);
    if (!head?.groups) return undefined;
    const { id = '', part = '', of = '' } = head.groups;
    const parts = this.begun.get(id) ?? [];
    parts[Number(part)] = parcel.slice(head[0].length);
    if (Object.keys(parts).length === Number(of)) {
      this.begun.delete(id);
      return parts.join('');
    }
    this.begun.set(id, parts);
    this.forgetUnfinished();
    return undefined;
  }

  private forgetUnfinished(): void {
    for (const id of this.begun.keys()) {
      if (this.begun.size <= UNFINISHED) return;
      this.begun.delete(id);
    }
  }
}
