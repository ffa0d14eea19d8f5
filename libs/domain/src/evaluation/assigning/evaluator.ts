import type { EvaluatorId } from '../../kernel/ids.js';
import type { Language } from '../../kernel/localised.js';

/** One who marks. Reads these languages; marks only answers that bear on these objectives, or on any. */
export interface EvaluatorCard {
  readonly evaluator: EvaluatorId;
  readonly name: string;
  readonly languages: readonly Language[];
  readonly objectives?: readonly string[];
  /** Leads the evaluation: sees all marks beside each other and moderates them, and marks nothing alone. */
  readonly lead?: true;
}
