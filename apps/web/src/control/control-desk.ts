import type { DrillSummary, InjectLine } from '#libs/contracts';
import type { TeamCard } from '#libs/domain';
import type { ControlledDrill } from './controlled-view.js';

/** What every part of the control place works on. */
export interface ControlDesk {
  readonly id: string;
  readonly title: string;
  readonly view: ControlledDrill;
  /** The server's instant now. */
  readonly now: () => number;
  readonly phases: DrillSummary['phases'];
  readonly teams: readonly TeamCard[];
  readonly lines: readonly InjectLine[];
  /** Set once what came of nations is theirs alone: the plan is left, and who took part. */
  readonly closed?: boolean | undefined;
  /** Set where the past is looked at: nothing can be done there. */
  readonly past?: boolean;
}
