import { z } from 'zod';
import { INDICATOR_TYPES, TLP } from '#libs/domain';
import { Slug, Text } from './text.js';

export const IndicatorFile = z
  .strictObject({ type: z.enum(INDICATOR_TYPES), value: z.string().trim().min(1).max(2000) })
  .meta({ id: 'Indicator', description: 'One indicator of compromise, typed as in STIX 2.1.' });

const base = { id: Slug, text: Text, share: z.number().positive().max(100).default(1) };
const field = { field: Slug };
const words = z.array(z.string().min(1).max(500)).min(1).max(100);

/** An automatic measure of an answer. */
export const RuleFile = z
  .discriminatedUnion('kind', [
    z.strictObject({ ...base, ...field, kind: z.literal('acknowledged') }),
    z.strictObject({ ...base, ...field, kind: z.literal('exact'), anyOf: words }),
    z.strictObject({ ...base, ...field, kind: z.literal('pattern'), pattern: z.string().min(1).max(300) }),
    z.strictObject({
      ...base,
      ...field,
      kind: z.literal('number'),
      value: z.number(),
      tolerance: z.number().min(0).default(0),
    }),
    z.strictObject({
      ...base,
      ...field,
      kind: z.literal('choice'),
      credit: z.record(Slug, z.number().min(0).max(1)).describe('Credit of each option; an option not named has none'),
    }),
    z.strictObject({ ...base, ...field, kind: z.literal('set'), right: z.array(Slug).min(1) }),
    z.strictObject({ ...base, ...field, kind: z.literal('ordering'), order: z.array(Slug).min(2) }),
    z.strictObject({
      ...base,
      ...field,
      kind: z.literal('checklist'),
      points: z
        .array(z.strictObject({ id: Slug, text: Text, anyOf: words }))
        .min(1)
        .max(40),
    }),
    z.strictObject({ ...base, ...field, kind: z.literal('indicators'), right: z.array(IndicatorFile).min(1).max(200) }),
    z.strictObject({ ...base, ...field, kind: z.literal('attached') }),
    z.strictObject({
      ...base,
      kind: z.literal('shared'),
      to: z.union([z.literal('neighbour'), z.strictObject({ role: Slug })]),
      right: z.array(IndicatorFile).min(1).max(200),
      widestTlp: z.enum(TLP).default('TLP:GREEN'),
    }),
  ])
  .meta({ id: 'Rule' });

const SampleFile = z
  .strictObject({
    id: Slug,
    text: Text.describe('The answer, as a team might have given it'),
    levels: z.record(Slug, z.int().min(0).max(10)).describe('Criterion → the level that the authors would give'),
    because: Text.optional().describe('Why these levels, for those who have marked it'),
  })
  .meta({
    id: 'Sample',
    description: 'An answer that evaluators mark before StartEx, to find out how far they agree.',
  });

export const RubricFile = z
  .strictObject({
    id: Slug,
    share: z.number().positive().max(100).default(1),
    criteria: z
      .array(
        z.strictObject({
          id: Slug,
          text: Text,
          weight: z.number().positive().max(100).default(1),
          anchors: z
            .array(z.strictObject({ level: z.int().min(0).max(10), text: Text }))
            .min(2)
            .max(11),
        }),
      )
      .min(1)
      .max(20),
    samples: z.array(SampleFile).max(20).optional(),
  })
  .meta({ id: 'Rubric', description: 'Anchored levels that evaluators mark by.' });
