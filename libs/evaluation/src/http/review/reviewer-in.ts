import { CONTROL_REVIEWS, type DrillId, type EvaluatorId } from '#libs/domain';
import { orRefused } from '#libs/doors';
import { permit, type Caller } from '#libs/identity';

/** The name under which a caller reviews; refuses whoever neither leads the evaluation nor the drill. */
export function reviewerIn(caller: Caller, drill: DrillId): EvaluatorId {
  orRefused(permit(caller, 'evaluation.review', drill));
  return caller.role === 'lead-evaluator' ? caller.evaluator : CONTROL_REVIEWS;
}
