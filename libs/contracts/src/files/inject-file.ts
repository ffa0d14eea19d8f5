import { z } from 'zod';
import { CHANNELS, INJECT_KINDS, TLP } from '#libs/domain';
import { FieldFile } from './form-file.js';
import { RubricFile, RuleFile } from './rule-file.js';
import { TagsFile } from './tags-file.js';
import { Slug, Span, Text } from './text.js';
import { TriggerFile } from './trigger-file.js';

export const AudienceFile = z
  .strictObject({
    teams: z.array(z.string().min(1)).min(1),
    nations: z.array(z.string().min(1)).min(1),
    tags: z.array(z.string().min(1)).min(1),
    roles: z.array(Slug).min(1),
  })
  .partial()
  .meta({ id: 'Audience', description: 'Without any list: every team. With lists: each team that is on one of them.' });

/** One line of the MSEL. */
export const InjectFile = z
  .strictObject({
    id: Slug,
    kind: z.enum(INJECT_KINDS).default('contextual'),
    title: Text,
    trigger: TriggerFile,
    audience: AudienceFile.prefault({}),
    channel: z.enum(CHANNELS).default('email'),
    from: z
      .strictObject({ name: z.string().min(1).max(200), address: z.string().min(1).max(200).optional() })
      .prefault({ name: 'Exercise control' }),
    subject: Text.optional().describe('Heading as teams see it; without it, the title'),
    body: Text.optional().describe('Text as teams see it; without it, content/<language>/<inject>.md'),
    attachments: z.array(Slug).max(20).default([]),
    hints: z
      .array(z.strictObject({ id: Slug, text: Text, cost: z.number().min(0).max(1) }))
      .max(10)
      .default([]),
    target: Span.optional().describe('Answered within this time of delivery: full timeliness'),
    limit: Span.optional().describe('Deadline, from delivery; answers after it are late'),
    closes: Span.optional().describe('After this time, from release, no answer is taken'),
    form: z.array(FieldFile).min(1).max(20).optional(),
    rules: z.array(RuleFile).max(40).default([]),
    rubrics: z.array(RubricFile).max(10).default([]),
    weight: z.number().min(0).max(1000).default(1),
    tasks: z.array(Slug).max(20).default([]).describe('Critical tasks that this inject exercises'),
    expected: Text.optional().describe('What players should do, for the controllers’ handbook'),
    tlp: z.enum(TLP).default('TLP:AMBER'),
    tags: TagsFile.prefault({}),
    notes: z.string().max(4000).optional().describe('For controllers only'),
  })
  .meta({ id: 'Inject' });
