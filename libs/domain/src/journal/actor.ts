import type { ConsoleId, EvaluatorId, NationId, TeamId } from '../kernel/ids.js';

/** Who did it. `muster` itself releases what falls due; `control` is the drill's direction. */
export type Actor =
  | { readonly kind: 'muster' }
  /** With the nation, where it is who controls that nation's teams alone. */
  | { readonly kind: 'control'; readonly id: string; readonly nation?: NationId }
  | { readonly kind: 'team'; readonly team: TeamId; readonly console: ConsoleId }
  | { readonly kind: 'evaluator'; readonly evaluator: EvaluatorId; readonly id: string }
  | { readonly kind: 'observer'; readonly id: string };
