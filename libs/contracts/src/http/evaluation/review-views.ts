import { LANGUAGES, REVIEW_STATES } from '#libs/domain';
import { z } from 'zod';
import { LanguageTag } from '../../files/text.js';
import { Agreement, ItemSheet, OwnMark, QueueLine } from './marking-views.js';

const Localised = z.partialRecord(LanguageTag, z.string());
const Levels = z.record(z.string(), z.number());
const Instant = z.iso.datetime();

const reviewed = {
  state: z.enum(REVIEW_STATES),
  wanted: z.int(),
  given: z.int(),
  apart: z.number().describe('The furthest that two marks lie apart, as a part of the scale'),
};

export const EvaluationReview = z
  .object({
    version: z.int(),
    frozen: z.boolean(),
    blind: z.boolean(),
    distance: z.number(),
    over: z.boolean().describe('Whether the drill is over, so that marking can be frozen'),
    items: z.array(QueueLine.omit({ state: true }).extend(reviewed)),
    evaluators: z.array(
      z.object({
        evaluator: z.string(),
        name: z.string(),
        lead: z.boolean(),
        languages: z.array(z.enum(LANGUAGES)),
        assigned: z.int(),
        marked: z.int(),
      }),
    ),
  })
  .meta({ id: 'EvaluationReview' });
export type EvaluationReview = z.output<typeof EvaluationReview>;

export const EvaluationReviewItem = ItemSheet.omit({ state: true })
  .extend({
    ...reviewed,
    marks: z.array(OwnMark.extend({ evaluator: z.string(), name: z.string(), stands: z.boolean() })),
    moderations: z.array(z.object({ levels: Levels, reason: z.string(), at: Instant, revision: z.int() })),
  })
  .meta({ id: 'EvaluationReviewItem' });
export type EvaluationReviewItem = z.output<typeof EvaluationReviewItem>;

const Criterion = z.object({
  id: z.string(),
  text: Localised,
  weight: z.number(),
  anchors: z.array(z.object({ level: z.number(), text: Localised })),
});

const calibrated = {
  evaluator: z.string(),
  marked: z.int(),
  samples: z.int(),
  reference: Agreement.describe('Agreement with the authors of the pack'),
  same: z.number().nullable().describe('The part of the criteria with the authors’ own level'),
  above: z.number().nullable().describe('How far above the authors’ levels on the mean, as a part of the scale'),
};

export const EvaluationSamples = z
  .object({
    calibration: z.enum(['offered', 'required']),
    samples: z.array(
      z.object({
        inject: z.string(),
        title: Localised,
        rubric: z.string(),
        sample: z.string(),
        text: Localised,
        criteria: z.array(Criterion),
        own: z.object({ levels: Levels, note: z.string().optional(), at: Instant }).nullable(),
        reference: Levels.nullable().describe('The authors’ levels; told once you have marked it'),
        because: Localised.nullable(),
      }),
    ),
    own: z.object(calibrated),
    among: Agreement.nullable().describe('Among all evaluators; told once you have marked every sample'),
  })
  .meta({ id: 'EvaluationSamples' });
export type EvaluationSamples = z.output<typeof EvaluationSamples>;

export const EvaluationCalibration = z
  .object({
    samples: z.int(),
    among: Agreement,
    evaluators: z.array(z.object({ ...calibrated, name: z.string() })),
  })
  .meta({ id: 'EvaluationCalibration' });
export type EvaluationCalibration = z.output<typeof EvaluationCalibration>;
