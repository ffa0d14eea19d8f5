import { command } from '#libs/conduct';
import { markSample as decide, refuse, type SampleToMark } from '#libs/domain';

/** An evaluator marks a sample answer. */
export const markSample = command<SampleToMark>('mark-sample', 'evaluation.mark', (drill, given, { actor, newId }) =>
  actor.kind === 'evaluator'
    ? decide(drill, actor.evaluator, given, newId())
    : refuse('not-allowed', 'Only an evaluator marks.'),
);
