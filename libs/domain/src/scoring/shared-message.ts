import type { TeamId } from '../kernel/ids.js';
import type { DrillTime } from '../kernel/time.js';
import type { Tlp } from '../kernel/tlp.js';
import type { Indicator } from '../scenario/response-form.js';

/** A team as another team's messages reach it. */
export interface Recipient {
  readonly id: TeamId;
  readonly role: string;
  /** Whether the drill puts it next to the sender. */
  readonly neighbour: boolean;
}

/** A message or an advisory that the scored team sent to other teams. */
export interface SharedMessage {
  readonly recipients: readonly Recipient[];
  readonly tlp: Tlp;
  readonly indicators: readonly Indicator[];
  readonly at: DrillTime;
}
