import { z } from 'zod';
import { GENERATED_KINDS } from '#libs/domain';
import { InjectFile } from './inject-file.js';
import { EvaluationChoice } from './scoring-file.js';
import { TagsFile } from './tags-file.js';
import { LanguageTag, Offset, Slug, Span, Text } from './text.js';

const VariableName = z
  .string()
  .max(60)
  .regex(/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/, 'lower-case words joined by dots or hyphens');

const VariableFile = z
  .union([
    z.strictObject({ value: z.string().min(1).max(2000) }),
    z.strictObject({ pick: z.array(z.string().min(1).max(2000)).min(1).max(500) }),
    z.strictObject({ generate: z.enum(GENERATED_KINDS) }),
  ])
  .meta({ id: 'Variable', description: 'A value that differs from team to team.' });

export const ArtefactFile = z
  .strictObject({
    id: Slug,
    file: z.string().min(1).max(300).describe("Path inside the pack's folder"),
    name: z.string().min(1).max(120).describe("The file's name as teams see it"),
    mediaType: z.string().regex(/^[a-z]+\/[a-z0-9.+-]+$/),
    description: Text.describe('What it shows, also for those who cannot see it'),
    make: z.enum(['file', 'text', 'pcap']).default('file'),
  })
  .meta({ id: 'Artefact' });

const Target = z.strictObject({
  id: Slug,
  title: Text,
  tasks: z
    .array(z.strictObject({ id: Slug, title: Text }))
    .min(1)
    .max(40),
});

/** `scenario.yaml`: a scenario as its authors write it. */
export const ScenarioFile = z
  .strictObject({
    format: z.literal('muster-scenario/1'),
    name: Slug,
    version: z.string().regex(/^\d+\.\d+\.\d+$/, 'three numbers, such as 1.0.0'),
    title: Text,
    summary: Text,
    languages: z.array(LanguageTag).min(1).describe('The first is the language of the texts in this file'),
    duration: Span,
    tags: TagsFile.prefault({}),
    phases: z
      .array(z.strictObject({ id: Slug, title: Text, at: Offset }))
      .max(20)
      .default([]),
    needs: z
      .array(z.strictObject({ id: Slug, text: Text, mandates: z.array(z.string()).default([]) }))
      .min(1)
      .max(40),
    objectives: z
      .array(
        z.strictObject({
          id: Slug,
          title: Text,
          needs: z.array(Slug).min(1),
          tags: TagsFile.prefault({}),
          targets: z.array(Target).min(1).max(20),
        }),
      )
      .min(1)
      .max(40),
    variables: z
      .record(VariableName, VariableFile)
      .refine((variables) => Object.keys(variables).length <= 500, 'at most 500 variables')
      .default({}),
    artefacts: z.array(ArtefactFile).max(200).default([]),
    scoring: EvaluationChoice.optional().describe('How the authors would have marking and scoring go'),
    injects: z.array(InjectFile).min(1).max(2000),
  })
  .meta({ id: 'ScenarioFile', title: 'Muster scenario', description: 'One exercise: its objectives and its MSEL.' });

export type ScenarioFile = z.output<typeof ScenarioFile>;
