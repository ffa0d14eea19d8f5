import { DEFAULT_EVALUATION, LANGUAGES, RATINGS } from '#libs/domain';
import { z } from 'zod';
import { Id, Name, Reason } from './fields.js';

const Share = z.number().min(0).max(1);
const Levels = z.record(z.string().max(80), z.number()).describe('Criterion → one of the levels of its anchors');

export const AddEvaluator = z
  .strictObject({
    evaluator: Id,
    name: Name,
    languages: z.array(z.enum(LANGUAGES)).min(1).max(6).default(['en']),
    objectives: z.array(Id).min(1).max(200).optional().describe('Without it: any'),
  })
  .meta({ id: 'AddEvaluator' });

export const SettleEvaluation = z
  .strictObject({
    blind: z.boolean().default(DEFAULT_EVALUATION.blind).describe('Whether evaluators see teams under aliases'),
    doubled: Share.default(DEFAULT_EVALUATION.doubled).describe('The share of answers that two evaluators mark'),
    distance: Share.default(DEFAULT_EVALUATION.distance).describe(
      'Marks further apart than this part of the scale call for a third',
    ),
    aggregation: z.enum(['mean', 'worst']).default(DEFAULT_EVALUATION.aggregation),
  })
  .meta({ id: 'SettleEvaluation' });

export const EvaluationQueueQuery = z
  .strictObject({
    objective: Id.optional(),
    language: z.enum(LANGUAGES).optional(),
    state: z.enum(['to-mark', 'revised', 'marked']).optional(),
  })
  .meta({ id: 'EvaluationQueueQuery' });

export const GiveMark = z
  .strictObject({
    item: z.string().min(1).max(100),
    levels: Levels,
    note: z.string().max(4000).optional(),
    supersedes: z.string().max(100).optional().describe('Your own latest mark of this item'),
    reason: Reason.optional().describe('Why it is superseded'),
  })
  .meta({ id: 'GiveMark' });

export const ModerateMark = z
  .strictObject({ inject: Id, team: Id, rubric: Id, levels: Levels, reason: Reason })
  .meta({ id: 'ModerateMark' });

export const RecordObservation = z
  .strictObject({
    task: Id,
    team: Id,
    rating: z.enum(RATINGS),
    text: z.string().trim().min(1).max(4000).describe('The evidence'),
  })
  .meta({ id: 'RecordObservation' });
