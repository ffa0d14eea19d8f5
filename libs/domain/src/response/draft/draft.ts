import type { Instant } from '../../kernel/time.js';

/** A page in which somebody of the team writes, and the name that they gave for their own team. */
export interface Writer {
  readonly writer: string;
  readonly name: string | null;
}

/** One writing of a field; its version grows with every change of any draft and is never used twice. */
export interface Written {
  readonly value: unknown;
  readonly version: number;
  readonly by: Writer;
  readonly at: Instant;
}

/** What stands in one field of a team's draft, and what others wrote there at the same time without seeing it. */
export interface DraftField extends Written {
  readonly asides: readonly Written[];
}

/** Somebody writes in a field. */
export interface Writing extends Written {
  /** The version that the writer had before them; 0 where there was none. */
  readonly base: number;
  /** The versions of asides that are dealt with. */
  readonly drop?: readonly number[] | undefined;
}
