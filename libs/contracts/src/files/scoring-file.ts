import { AGGREGATIONS, RATINGS } from '#libs/domain';
import { z } from 'zod';

const Share = z.number().min(0).max(1);

const scoring = {
  floor: Share.describe('The least that timeliness can be, however late an answer comes'),
  thresholds: z
    .strictObject({ P: Share, S: Share, M: Share })
    .describe('The least share of the points for each rating; below M it is U'),
  aggregation: z
    .enum(AGGREGATIONS)
    .describe('How tasks give a target’s rating: mean by weight, the worst, or the rating that weighs most'),
  contingencyCap: z.enum(RATINGS).describe('The best rating of a task that a contingency inject helped with'),
};

export const ScoringChoice = z.strictObject(scoring).partial().meta({ id: 'ScoringChoice' });

/** What an organiser may choose about evaluation, and the authors of a pack before. */
export const EvaluationChoice = z
  .strictObject({
    ...scoring,
    blind: z.boolean().describe('Whether evaluators see teams under aliases'),
    doubled: Share.describe('The share of answers that two evaluators mark'),
    distance: Share.describe('Marks further apart than this part of the scale call for a third'),
    calibration: z.enum(['offered', 'required']).describe('Whether the sample answers must be marked before any other'),
  })
  .partial()
  .meta({ id: 'EvaluationChoice', description: 'How marking and scoring go.' });
