import type { SIGN_IN_EVENTS } from '#libs/contracts';
import type { DrillId } from '#libs/domain';
import { createHash } from 'node:crypto';

export type SignInEvent = (typeof SIGN_IN_EVENTS)[number];

/** What is written of one thing that happened. Never what somebody typed to prove who they are. */
export interface Said {
  readonly what: SignInEvent;
  /** Whom it is about. */
  readonly person?: string | undefined;
  /** Who did it, where that is somebody else. */
  readonly by?: string | undefined;
  readonly drill?: DrillId | undefined;
  readonly address?: string | undefined;
  readonly agent?: string | undefined;
  readonly about?: Readonly<Record<string, unknown>>;
}

/** A line as it is kept. */
export interface LogRow {
  readonly seq: string;
  readonly at: string;
  readonly what: SignInEvent;
  readonly person: string | null;
  readonly by_person: string | null;
  readonly drill: string | null;
  readonly address: string | null;
  readonly agent: string | null;
  readonly about: string;
  readonly hash: Buffer;
}

/** What stands before the first line. */
export const BEGINNING = Buffer.alloc(32);

/** SHA-256 over the hash before it and the line; JSON, so that no part can run over into the next. */
export function hashAfter(before: Buffer, row: Omit<LogRow, 'hash'>): Buffer {
  const { seq, at, what, person, by_person, drill, address, agent, about } = row;
  const line = JSON.stringify([seq, at, what, person, by_person, drill, address, agent, about]);
  return createHash('sha256').update(before).update(line).digest();
}
