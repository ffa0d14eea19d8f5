import type { SeenDrill } from '../../drill/drill.js';
import type { Instant } from '../../kernel/time.js';

/** One turn of whose a nation's results are: its own alone, or for the evaluation again. */
export interface Closing {
  readonly what: 'closed' | 'opened';
  readonly at: Instant;
}

/** When the drill was closed and opened again, for every nation to know. Without the reason: it may name a team. */
export const closingsOf = ({ evaluation }: SeenDrill): readonly Closing[] =>
  evaluation.versions.flatMap(({ cause, begun, frozen }): Closing[] => [
    ...(cause === 'reopened' && begun ? [{ what: 'opened' as const, at: begun.at }] : []),
    ...(frozen ? [{ what: 'closed' as const, at: frozen.at }] : []),
  ]);
