import { LANGUAGES, RATINGS } from '#libs/domain';
import { z } from 'zod';
import { EvaluationChoice, ScoringChoice } from '../../files/scoring-file.js';
import { RuleFile } from '../../files/rule-file.js';
import { Span } from '../../files/text.js';
import { Id, Name, Reason } from '../fields.js';

const Levels = z.record(z.string().max(80), z.number()).describe('Criterion → one of the levels of its anchors');

export const AddEvaluator = z
  .strictObject({
    evaluator: Id,
    name: Name,
    languages: z.array(z.enum(LANGUAGES)).min(1).max(6).default(['en']),
    objectives: z.array(Id).min(1).max(200).optional().describe('Without it: any'),
    lead: z.boolean().default(false).describe('Leads the evaluation: sees all marks, moderates, marks nothing alone'),
  })
  .meta({ id: 'AddEvaluator' });

/** What is not named stays as it is. */
export const SettleEvaluation = EvaluationChoice.meta({ id: 'SettleEvaluation' });

const Weight = z.number().min(0).max(1000);

const MeasureChange = z
  .strictObject({
    inject: Id,
    weight: Weight.optional().describe('0 leaves the inject out of the scores'),
    target: Span.optional(),
    limit: Span.optional(),
    rules: z.array(RuleFile).max(40).optional().describe('All rules of the inject, in the place of those that it has'),
    shares: z
      .record(z.string().max(200), Weight)
      .optional()
      .describe('New shares by rule or rubric; new weights of criteria by `rubric/criterion`'),
  })
  .meta({ id: 'MeasureChange' });

/** A change of scoring after EndEx; with it the next version of the scores begins. */
export const ChangeScoring = z
  .strictObject({
    reason: Reason,
    settings: ScoringChoice.optional(),
    injects: z.array(MeasureChange).max(500).optional(),
  })
  .meta({ id: 'ChangeScoring' });

export const VerifyOutage = z
  .strictObject({ team: Id, from: z.iso.datetime(), to: z.iso.datetime(), reason: Reason })
  .meta({ id: 'VerifyOutage' });

export const ChangeEvaluator = AddEvaluator.omit({ evaluator: true, lead: true }).meta({ id: 'ChangeEvaluator' });

export const MarkSample = z
  .strictObject({ inject: Id, rubric: Id, sample: Id, levels: Levels, note: z.string().max(4000).optional() })
  .meta({ id: 'MarkSample' });

export const VersionQuery = z
  .strictObject({
    from: z.coerce.number().int().min(1).default(1),
    to: z.coerce.number().int().min(1).optional().describe('Without it: the latest'),
  })
  .meta({ id: 'VersionQuery' });

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

const moderated = { levels: Levels, reason: Reason };

/** Either the item as whoever leads the evaluation asks for it, or inject, team and rubric. */
export const ModerateMark = z
  .union([
    z.strictObject({ item: z.string().min(1).max(100), ...moderated }),
    z.strictObject({ inject: Id, team: Id, rubric: Id, ...moderated }),
  ])
  .meta({ id: 'ModerateMark' });

export const RecordObservation = z
  .strictObject({
    task: Id,
    team: Id,
    rating: z.enum(RATINGS),
    text: z.string().trim().min(1).max(4000).describe('The evidence'),
    supersedes: z.string().max(100).optional().describe('An observation of your own that this one takes the place of'),
    reason: Reason.optional().describe('Why'),
  })
  .meta({ id: 'RecordObservation' });
