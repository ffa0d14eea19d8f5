import type { Actor } from '../../journal/actor.js';
import type { Instant } from '../../kernel/time.js';
import type { ScoringChange } from './measure-change.js';

interface Said {
  readonly at: Instant;
  readonly by: Actor;
  readonly reason: string;
}

/** One version of the scores. It ends where the next one begins, and can be read from the journal up to there. */
export interface ScoringVersion {
  readonly version: number;
  /** The number of the entry with which it begins. */
  readonly since: number;
  /** Play itself; marking opened again after a freeze; or a change of rule, weight or setting. */
  readonly cause: 'play' | 'reopened' | 'changed';
  /** Who began it, when and why; absent for the first. */
  readonly begun?: Said;
  readonly change?: ScoringChange;
  /** Who froze it, when and why. */
  readonly frozen?: Said;
}

export const FIRST_VERSION: ScoringVersion = { version: 1, since: 1, cause: 'play' };
