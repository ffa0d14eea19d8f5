import { command } from '#libs/conduct';
import { recordObservation as decide, refuse, type Observed } from '#libs/domain';

/** An evaluator records what was seen of a critical task outside any inject. */
export const recordObservation = command<Observed>(
  'record-observation',
  'evaluation.observe',
  (drill, observed, { actor, newId }) =>
    actor.kind === 'evaluator'
      ? decide(drill, actor.evaluator, observed, newId())
      : refuse('not-allowed', 'Only an evaluator records observations.'),
);
