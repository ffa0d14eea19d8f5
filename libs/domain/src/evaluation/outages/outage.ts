import type { Actor } from '../../journal/actor.js';
import type { OutageId, TeamId } from '../../kernel/ids.js';
import type { Instant } from '../../kernel/time.js';

/** A time in which a team could not play, as control has verified it. Its answers are not late by it. */
export interface Outage {
  readonly outage: OutageId;
  readonly team: TeamId;
  readonly from: Instant;
  readonly to: Instant;
  readonly reason: string;
  readonly by: Actor;
  readonly at: Instant;
  readonly withdrawn?: { readonly reason: string; readonly by: Actor; readonly at: Instant };
}
