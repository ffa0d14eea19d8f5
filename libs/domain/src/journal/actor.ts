import type { ConsoleId, EvaluatorId, TeamId } from '../kernel/ids.js';

/** Who did it. `muster` itself releases what falls due; `control` is the drill's direction. */
export type Actor =
  | { readonly kind: 'muster' }
  | { readonly kind: 'control'; readonly id: string }
  | { readonly kind: 'team'; readonly team: TeamId; readonly console: ConsoleId }
  | { readonly kind: 'evaluator'; readonly evaluator: EvaluatorId; readonly id: string }
  | { readonly kind: 'observer'; readonly id: string };
