import type { Answer } from '../response/answer.js';
import type { Milliseconds } from '../kernel/time.js';
import type { Inject } from '../scenario/scenario.js';
import type { Values } from '../scenario/variables.js';
import type { Mark } from './mark.js';
import type { ScoringSettings } from './scoring-settings.js';
import type { Recipient, SharedMessage } from './shared-message.js';

/** The parts of an inject that bear on its score. */
export type ScoredInject = Pick<Inject, 'rules' | 'rubrics' | 'hints' | 'weight' | 'target' | 'limit'>;

/** All that a score is worked out from: the same input always gives the same score. */
export interface Scored {
  readonly inject: ScoredInject;
  /** The revision that counts, as `checkAnswer` gave it; undefined where the team did not answer. */
  readonly answer: Answer | undefined;
  readonly values: Values;
  /** What the team sent to other teams, so far as it counts for this inject. */
  readonly shared?: readonly SharedMessage[];
  /** All other teams of the drill; see {@link sharedCredit} for what their absence means. */
  readonly others?: readonly Recipient[];
  readonly took: Milliseconds;
  /** Verified outages that `took` is less by. */
  readonly away?: Milliseconds;
  readonly extraTime?: number;
  /** Ids of the hints that the team took. */
  readonly hintsTaken?: readonly string[];
  readonly marks?: readonly Mark[];
  readonly settings?: ScoringSettings;
}
