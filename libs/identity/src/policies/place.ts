import type { DrillId, EvaluatorId, NationId, TeamId } from '#libs/domain';

/** How somebody sits in a team. Mentors and shadows look on: they answer nothing and are not scored. */
export const SEATS = ['lead', 'player', 'mentor', 'shadow'] as const;
export type Seat = (typeof SEATS)[number];

/** Under which role somebody acts in which drill; an organiser in every one. */
export type Place =
  | { readonly role: 'organiser' }
  | { readonly role: 'director' | 'controller' | 'sim-cell' | 'observer'; readonly drill: DrillId }
  | { readonly role: 'national-controller'; readonly drill: DrillId; readonly nation: NationId }
  | { readonly role: 'evaluator' | 'lead-evaluator'; readonly drill: DrillId; readonly evaluator: EvaluatorId }
  | { readonly role: 'team'; readonly drill: DrillId; readonly team: TeamId; readonly seat: Seat };
