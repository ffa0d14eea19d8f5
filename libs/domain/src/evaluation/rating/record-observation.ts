import { happened, hasStarted, type Decision } from '../../drill/decision.js';
import type { SeenDrill } from '../../drill/drill.js';
import type { EvaluatorId, ObservationId, TeamId } from '../../kernel/ids.js';
import { refuse } from '../../kernel/refusal.js';
import { cleanText } from '../../response/clean-text.js';
import type { Rating } from '../../scoring/scoring-settings.js';
import { ifFrozen } from '../marking/freeze-marking.js';
import { tasksOf } from '../assigning/objectives-of.js';

export interface Observed {
  readonly task: string;
  readonly team: TeamId;
  readonly rating: Rating;
  readonly text: string;
}

/** An evaluator records what was seen of a critical task outside any inject. Without evidence in words it is nothing. */
export function recordObservation(
  drill: SeenDrill,
  evaluator: EvaluatorId,
  seen: Observed,
  observation: ObservationId,
): Decision {
  const frozen = ifFrozen(drill);
  if (frozen) return frozen;
  if (!drill.evaluation.evaluators.has(evaluator)) return refuse('not-assigned', 'You are no evaluator of this drill.');
  if (!hasStarted(drill)) return refuse('drill-not-running', 'The drill has not started yet.', { state: drill.status });
  if (!drill.teams.has(seen.team)) return refuse('unknown-thing', `The drill has no team ${seen.team}.`);
  if (!tasksOf(drill).includes(seen.task))
    return refuse('unknown-thing', `The scenario has no critical task ${seen.task}.`);
  const text = cleanText(seen.text);
  if (text === '')
    return refuse('nonsense-value', 'A rating needs evidence.', { faults: [{ path: 'text', message: 'is empty' }] });
  return happened({ type: 'observation-recorded', observation, ...seen, text, evaluator });
}
