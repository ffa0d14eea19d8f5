import type { Because } from '../because.js';
import type { SharedMessage, Recipient } from '../shared-message.js';
import type { Values } from '../../scenario/variables.js';

/** What a rule gives: its credit from 0 to 1, and why, without quoting the right answer. */
export interface Credit {
  readonly credit: number;
  readonly because: Because;
}

/** What a rule may look at beside the field. */
export interface CreditContext {
  /** The team's own values, which fill the `{{name}}` places of the rule. */
  readonly values: Values;
  /** The messages that the team sent, so far as they count for this inject; `shared` rules alone read them. */
  readonly shared: readonly SharedMessage[];
  /** All other teams: with them, `shared` rules to a role ask for every team of that role. */
  readonly others?: readonly Recipient[];
}
