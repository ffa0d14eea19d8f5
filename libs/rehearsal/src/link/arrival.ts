import type { InjectId, Instant, Milliseconds } from '#libs/domain';

/** An inject that reached a console. */
export interface Arrival {
  readonly inject: InjectId;
  readonly n: number;
  /** When it fell due, on the server's clock. */
  readonly due: Instant;
  /** When it arrived, on the server's clock. */
  readonly at: Instant;
  /** From due to arrival. */
  readonly late: Milliseconds;
  /** Whether the console was away at the due instant, so that the lateness is its own. */
  readonly ownAbsence: boolean;
}
