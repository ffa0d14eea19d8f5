import { happened, type Decision } from '../../drill/decision.js';
import type { SeenDrill } from '../../drill/drill.js';
import type { EvaluatorId, InjectId, MarkId } from '../../kernel/ids.js';
import { refuse } from '../../kernel/refusal.js';
import { cleanText } from '../../response/clean-text.js';
import type { Levels } from '../evaluation-event.js';
import { checkLevels } from '../marking/check-levels.js';
import { ifFrozen } from '../marking/freeze-marking.js';
import { samplesOf } from './samples.js';

export interface SampleToMark {
  readonly inject: InjectId;
  readonly rubric: string;
  readonly sample: string;
  readonly levels: Levels;
  readonly note?: string | undefined;
}

/** An evaluator marks a sample answer, once: afterwards the authors' levels are shown, and a second mark would copy them. */
export function markSample(drill: SeenDrill, evaluator: EvaluatorId, given: SampleToMark, mark: MarkId): Decision {
  const frozen = ifFrozen(drill);
  if (frozen) return frozen;
  if (!drill.evaluation.evaluators.has(evaluator)) return refuse('not-assigned', 'You are no evaluator of this drill.');
  const { inject, rubric, sample } = given;
  const found = samplesOf(drill).find(
    (one) => one.inject === inject && one.rubric.id === rubric && one.sample.id === sample,
  );
  if (!found) return refuse('unknown-thing', `Rubric ${rubric} of inject ${inject} has no sample ${sample}.`);
  if (ownSampleMark(drill, evaluator, given)) return refuse('already-marked', 'You have marked this sample.');
  const levels = checkLevels(found.rubric, given.levels);
  if (!levels.ok) return levels;
  const note = cleanText(given.note ?? '');
  return happened({
    type: 'sample-marked',
    mark,
    inject,
    rubric,
    sample,
    evaluator,
    levels: levels.value,
    ...(note !== '' && { note }),
  });
}

type Named = Pick<SampleToMark, 'inject' | 'rubric' | 'sample'>;

/** What an evaluator gave for a sample, if anything. */
export const ownSampleMark = (
  drill: SeenDrill,
  evaluator: EvaluatorId,
  { inject, rubric, sample }: Named,
): SeenDrill['evaluation']['sampleMarks'][number] | undefined =>
  drill.evaluation.sampleMarks.find(
    (one) => one.evaluator === evaluator && one.inject === inject && one.rubric === rubric && one.sample === sample,
  );

/** How many sample answers an evaluator has still to mark. */
export const samplesLeft = (drill: SeenDrill, evaluator: EvaluatorId): number =>
  samplesOf(drill).filter(
    ({ inject, rubric, sample }) => !ownSampleMark(drill, evaluator, { inject, rubric: rubric.id, sample: sample.id }),
  ).length;
