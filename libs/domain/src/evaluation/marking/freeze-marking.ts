import { happened, isOver, type Decision } from '../../drill/decision.js';
import type { SeenDrill } from '../../drill/drill.js';
import { refuse } from '../../kernel/refusal.js';

/** The refusal for whatever would change a version that is frozen. */
export const ifFrozen = ({ evaluation }: SeenDrill): ReturnType<typeof refuse> | undefined =>
  evaluation.frozen
    ? refuse('marking-frozen', `Version ${evaluation.version} of the scores is frozen.`, { state: 'frozen' })
    : undefined;

/** Nothing is marked, moderated or observed any more in this version of the scores. What is unmarked stays provisional. */
export function freezeMarking(drill: SeenDrill, reason: string): Decision {
  if (!isOver(drill))
    return refuse('drill-not-over', 'Scores are frozen after EndEx, not before.', { state: drill.status });
  return ifFrozen(drill) ?? happened({ type: 'marking-frozen', version: drill.evaluation.version, reason });
}

/** Begins the next version of the scores. The journal up to the freeze still gives the version before. */
export function reopenMarking(drill: SeenDrill, reason: string): Decision {
  const { frozen, version } = drill.evaluation;
  return frozen
    ? happened({ type: 'marking-reopened', version: version + 1, reason })
    : refuse('marking-not-frozen', `Version ${version} of the scores is not frozen.`, { state: 'open' });
}
