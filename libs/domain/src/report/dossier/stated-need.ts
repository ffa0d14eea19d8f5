import type { Instant } from '../../kernel/time.js';

/** What a nation wants to get out of a drill, said before it, in its own words and in codes that objectives carry. */
export interface NeedToState {
  readonly text: string;
  /** Services of the FIRST CSIRT framework. */
  readonly services: readonly string[];
  /** Pillars of the Global Cybersecurity Agenda. */
  readonly pillars: readonly string[];
  /** Objectives of the scenario. */
  readonly objectives: readonly string[];
}

export interface StatedNeed extends NeedToState {
  readonly id: string;
  readonly at: Instant;
  /** The open improvement action of an earlier drill that it was taken from. */
  readonly action: string | null;
}
