import { command } from '#libs/conduct';
import { releaseEvaluator as decide } from '#libs/domain';

/** Lets an evaluator leave. */
export const releaseEvaluator = command<{ evaluator: string; reason: string }>(
  'release-evaluator',
  'drill.prepare',
  (drill, { evaluator, reason }) => decide(drill, evaluator, reason),
);
