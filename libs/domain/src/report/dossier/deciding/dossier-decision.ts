import type { DossierEvent, DossierOwner } from '../dossier.js';
import type { Result } from '../../../kernel/result.js';
import { refuse, type FieldFault } from '../../../kernel/refusal.js';
import type { DrillStatus } from '../../../drill/drill.js';
import type { NationId } from '../../../kernel/ids.js';

/** What is decided about a dossier: what happens, or a refusal. Nothing: it was so already. */
export type DossierDecision = Result<readonly DossierEvent[]>;

/** What a decision about a dossier has to know of the drill. */
export interface DossierFacts {
  readonly status: DrillStatus;
  readonly started: boolean;
  readonly over: boolean;
  readonly nations: readonly NationId[];
  readonly objectives: readonly string[];
  /** Capability targets of the scenario. */
  readonly targets: readonly string[];
}

export const ofRegion = (owner: DossierOwner): boolean => owner === 'region';

export const unfit = (message: string, ...faults: readonly FieldFault[]): ReturnType<typeof refuse> =>
  refuse('nonsense-value', message, { faults });

/** People write into a dossier what they found once play is over. */
export const unlessOver = ({ over, status }: DossierFacts): ReturnType<typeof refuse> | undefined =>
  over ? undefined : refuse('drill-not-over', 'A report is written after EndEx.', { state: status });
