import { z } from 'zod';
import { InjectFile } from '../files/inject-file.js';
import { LanguageTag, Offset } from '../files/text.js';
import { Reason, TeamIds } from './fields.js';

export const ReleaseInject = z
  .strictObject({ teams: TeamIds.optional().describe('Without it: all teams that do not have it yet') })
  .meta({ id: 'ReleaseInject' });
export const SkipInject = z.strictObject({ teams: TeamIds.optional(), reason: Reason }).meta({ id: 'SkipInject' });
export const CloseInject = z.strictObject({ teams: TeamIds.optional() }).meta({ id: 'CloseInject' });
export const RescheduleInject = z.strictObject({ at: Offset }).meta({ id: 'RescheduleInject' });

const Texts = z.partialRecord(
  LanguageTag,
  z.strictObject({ subject: z.string().trim().min(1).max(300), body: z.string().trim().min(1).max(20_000) }),
);

/** Other words for an inject that no team has yet, in the languages that change, and another drill time. */
export const RewordInject = z.strictObject({ texts: Texts, at: Offset.optional() }).meta({ id: 'RewordInject' });

export const InjectTexts = z
  .object({
    inject: z.string(),
    languages: z.array(LanguageTag).describe('Those of the scenario'),
    texts: z.partialRecord(LanguageTag, z.object({ subject: z.string(), body: z.string() })),
    at: z.string().nullable().describe('Drill time, where it is set'),
    released: z.boolean().describe('Whether any team has it, so that its words stay'),
  })
  .meta({ id: 'InjectTexts' });
export type InjectTexts = z.output<typeof InjectTexts>;

/** An inject written in play: all its texts are in place, in one language or by language. */
export const WriteInject = InjectFile;

export const Announce = z
  .strictObject({
    to: TeamIds.optional().describe('Without it: all teams'),
    text: z.string().trim().min(1).max(4000),
    as: z
      .string()
      .trim()
      .min(1)
      .max(80)
      .optional()
      .describe('In whose name of the storyline; without it, in control’s own'),
  })
  .meta({ id: 'Announce' });
