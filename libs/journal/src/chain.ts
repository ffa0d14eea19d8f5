import { createHash } from 'node:crypto';

/** One line of the journal as it is stored: what the hash is taken over. */
export interface Line {
  readonly drill: string;
  readonly seq: number;
  readonly at: number;
  readonly time: number;
  readonly actor: string;
  readonly key: string | null;
  readonly asked: string | null;
  readonly event: string;
}

/** What stands in the journal, with the stored text that the hash was taken over. */
export interface StoredLine {
  readonly line: Line;
  readonly hash: Buffer;
}

/** What stands before the first entry. */
export const ORIGIN = Buffer.alloc(32);

/** SHA-256 over the hash before it and the line's parts; none of the parts can hold a line break of its own. */
export function hashAfter(before: Buffer, line: Line): Buffer {
  const parts = [line.drill, line.seq, line.at, line.time, line.actor, line.key ?? '', line.asked ?? '', line.event];
  return createHash('sha256').update(before).update(parts.join('\n')).digest();
}
