import { OUTCOMES, QUALITY_BANDS, RATING_CLASSES } from '#libs/domain';
import { z } from 'zod';

export const Figure = z
  .union([z.object({ value: z.number() }), z.object({ value: z.null(), reason: z.literal('suppressed') })])
  .meta({ id: 'Figure', description: 'A figure over several nations; suppressed is neither zero nor missing' });

/** One figure for each class of a list. */
const over = <Name extends string>(
  names: readonly Name[],
): z.ZodReadonly<z.ZodRecord<z.ZodEnum<{ [K in Name]: K }>, typeof Figure>> =>
  z.record(z.enum(names), Figure).readonly() as never;

export const RatingFigures = over(RATING_CLASSES).meta({ id: 'RatingFigures', description: 'Teams by rating' });
export const OutcomeFigures = over(OUTCOMES).meta({ id: 'OutcomeFigures', description: 'Teams by outcome' });
export const BandFigures = over(QUALITY_BANDS).meta({ id: 'BandFigures', description: 'Teams by quality, in percent' });
