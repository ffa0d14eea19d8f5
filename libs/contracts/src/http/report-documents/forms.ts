import { FORM_KINDS, LANGUAGES } from '#libs/domain';
import { z } from 'zod';

/** The forms of a drill in one language. */
export const FeedbackForms = z
  .object({
    language: z.enum(LANGUAGES),
    anonymous: z.boolean().describe('Whether the organiser lets forms be anonymous'),
    forms: z.array(
      z.object({
        form: z.enum(FORM_KINDS),
        title: z.string(),
        language: z.enum(LANGUAGES).describe('The language that the form has: English where the wanted one is missing'),
        open: z.boolean(),
        returned: z.boolean().describe('Whether this console has handed it in'),
        questions: z.array(z.object({ id: z.string(), kind: z.enum(['scale', 'words']), text: z.string() })),
      }),
    ),
  })
  .meta({ id: 'FeedbackForms' });
export type FeedbackForms = z.output<typeof FeedbackForms>;

export const HandInForm = z
  .strictObject({
    answers: z
      .record(z.string().max(80), z.union([z.int(), z.string().max(8000)]))
      .describe('Question → a step from 1 to 5, or words'),
    language: z.enum(LANGUAGES).default('en'),
    anonymous: z.boolean().default(false),
    quotable: z.boolean().default(false).describe('Whether the words may be quoted, without a name'),
  })
  .meta({ id: 'HandInForm' });

export const SettleForms = z.strictObject({ anonymous: z.boolean() }).meta({ id: 'SettleForms' });

export const FormTaken = z.object({ taken: z.literal(true) }).meta({ id: 'FormTaken' });
export type FormTaken = z.output<typeof FormTaken>;

export const FormSettings = z.object({ anonymous: z.boolean() }).meta({ id: 'FormSettings' });
export type FormSettings = z.output<typeof FormSettings>;
