import { z } from 'zod';
import { LANGUAGES, SLUG, parseDuration, parseOffset } from '#libs/domain';

export const Slug = z
  .string()
  .max(80)
  .regex(SLUG, 'lower-case words joined by hyphens')
  .meta({ id: 'Slug', description: 'Lower-case words joined by hyphens.' });

export const LanguageTag = z.enum(LANGUAGES).meta({ id: 'LanguageTag', description: 'BCP 47 tag.' });

/** A text: in the pack's first language, or a map from language to text. Other languages may stand in `locales/`. */
export const Text = z
  .union([z.string().min(1).max(20_000), z.partialRecord(LanguageTag, z.string().min(1).max(20_000))])
  .meta({ id: 'Text', description: "A text in the pack's first language, or a map from language to text." });

// For editors; what is true is what the domain reads.
const OFFSET = '^T\\+\\d{1,3}:[0-5]\\d(?::[0-5]\\d(?:\\.\\d{3})?)?$';
const SPAN = '^(?=.)(?:\\d{1,4}h)?(?:\\d{1,5}m)?(?:\\d{1,6}s)?(?:\\d{1,7}ms)?$';

/** Reads `T+HH:MM[:SS[.mmm]]` into milliseconds of drill time. */
export const Offset = z
  .string()
  .transform((text, context) => {
    const time = parseOffset(text);
    if (time !== undefined) return time;
    context.addIssue({ code: 'custom', message: 'drill time is written T+HH:MM or T+HH:MM:SS' });
    return z.NEVER;
  })
  .meta({
    id: 'Offset',
    description: 'Drill time: T+HH:MM[:SS[.mmm]].',
    pattern: OFFSET,
    examples: ['T+00:30', 'T+02:15:00'],
  });

/** Reads `1h30m`, `5m`, `90s` or `250ms` into milliseconds. */
export const Span = z
  .string()
  .transform((text, context) => {
    const span = parseDuration(text);
    if (span !== undefined) return span;
    context.addIssue({ code: 'custom', message: 'a span is written 1h30m, 5m, 90s or 250ms' });
    return z.NEVER;
  })
  .meta({
    id: 'Span',
    description: 'A span of time: 1h30m, 5m, 90s, 250ms.',
    pattern: SPAN,
    examples: ['5m', '1h30m'],
  });
