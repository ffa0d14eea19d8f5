import type { Pack } from '#libs/authoring';
import type { DraftRehearsal } from '#libs/contracts';

/** A pack to be played from beginning to end by simulated teams. */
export interface RehearsalOrder {
  readonly id: string;
  readonly pack: Pack;
  readonly title: string;
  readonly teams: number;
  /** Drill time against wall time. */
  readonly speed: number;
  /** Given up when it is aborted; the promise is then rejected. */
  readonly signal: AbortSignal;
  step(words: string): void;
  progress(progress: NonNullable<DraftRehearsal['progress']>): void;
}

export type RehearsalOutcome = Pick<DraftRehearsal, 'injects'> & {
  readonly result: NonNullable<DraftRehearsal['result']>;
};

/** Who plays dry runs. The Studio does not know simulated teams; the app that has them gives it one. */
export abstract class Rehearser {
  abstract play(order: RehearsalOrder): Promise<RehearsalOutcome>;
}
