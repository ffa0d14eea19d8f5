import { z } from 'zod';
import { Slug, Text } from './text.js';

const base = { id: Slug, label: Text, required: z.boolean().default(true) };
const options = z
  .array(z.strictObject({ id: Slug, label: Text }))
  .min(2)
  .max(30);

/** One field of the form in which a team answers. */
export const FieldFile = z
  .discriminatedUnion('kind', [
    z.strictObject({ ...base, kind: z.literal('acknowledge') }),
    z.strictObject({ ...base, kind: z.literal('text'), maxLength: z.int().min(1).max(20_000).default(4000) }),
    z.strictObject({ ...base, kind: z.literal('choice'), options }),
    z.strictObject({ ...base, kind: z.literal('choices'), options, max: z.int().min(1).optional() }),
    z.strictObject({ ...base, kind: z.literal('ordering'), options }),
    z.strictObject({
      ...base,
      kind: z.literal('number'),
      unit: z.string().max(30).optional(),
      min: z.number().optional(),
      max: z.number().optional(),
    }),
    z.strictObject({ ...base, kind: z.literal('indicators'), max: z.int().min(1).max(200).default(50) }),
    z.strictObject({ ...base, kind: z.literal('file'), max: z.int().min(1).max(10).default(3) }),
    z.strictObject({ ...base, kind: z.literal('advisory'), maxLength: z.int().min(1).max(20_000).default(8000) }),
  ])
  .meta({ id: 'Field' });
