import { happened, hasStarted, type Decision } from '../../drill/decision.js';
import type { SeenDrill } from '../../drill/drill.js';
import type { EvaluatorId, ObservationId, TeamId } from '../../kernel/ids.js';
import { refuse } from '../../kernel/refusal.js';
import { cleanText } from '../../response/clean-text.js';
import type { Rating } from '../../scoring/scoring-settings.js';
import { tasksOf } from '../assigning/objectives-of.js';
import { ifFrozen } from '../marking/freeze-marking.js';
import { standingObservations } from './standing-observations.js';

export interface Observed {
  readonly task: string;
  readonly team: TeamId;
  readonly rating: Rating;
  readonly text: string;
  readonly supersedes?: ObservationId | undefined;
  readonly reason?: string | undefined;
}

/**
 * An evaluator records what was seen of a critical task outside any inject. Without evidence in words it is nothing. One
 * of one's own may be superseded, with a reason; it stays on record and counts no more.
 */
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
  const { task, team, rating, supersedes } = seen;
  if (!drill.teams.has(team)) return refuse('unknown-thing', `The drill has no team ${team}.`);
  if (!tasksOf(drill).includes(task)) return refuse('unknown-thing', `The scenario has no critical task ${task}.`);
  const [text, reason] = [cleanText(seen.text), cleanText(seen.reason ?? '')];
  if (text === '')
    return refuse('nonsense-value', 'A rating needs evidence.', { faults: [{ path: 'text', message: 'is empty' }] });
  const made = { observation, task, team, rating, text, evaluator };
  if (supersedes === undefined) return happened({ type: 'observation-recorded', ...made });
  const own = standingObservations(drill).find((one) => one.observation === supersedes);
  if (own?.evaluator !== evaluator)
    return refuse('mark-superseded', `${supersedes} is no observation of yours that still counts.`);
  if (reason === '')
    return refuse('nonsense-value', 'Whoever supersedes says why.', {
      faults: [{ path: 'reason', message: 'is missing' }],
    });
  return happened({ type: 'observation-recorded', ...made, supersedes, reason });
}
