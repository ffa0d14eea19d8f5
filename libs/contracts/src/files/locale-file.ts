import { z } from 'zod';

const text = z.string().min(1).max(20_000);
const byId = z.record(z.string(), text);

/** `locales/<language>.yaml`: one language's texts, placed by the ids of `scenario.yaml`. */
export const LocaleFile = z
  .strictObject({
    title: text,
    summary: text,
    phases: byId,
    needs: byId,
    objectives: byId,
    targets: byId,
    tasks: byId,
    artefacts: byId,
    injects: z.record(
      z.string(),
      z
        .strictObject({
          title: text,
          subject: text,
          body: text,
          expected: text,
          fields: byId,
          options: z.record(z.string(), byId).describe('field → option → label'),
          hints: byId,
          rules: byId,
          points: z.record(z.string(), byId).describe('rule → point → text'),
          criteria: byId,
          anchors: z.record(z.string(), byId).describe('criterion → level → text'),
          samples: z.record(z.string(), byId).describe('rubric → sample answer → text'),
          sampleReasons: z.record(z.string(), byId).describe('rubric → sample answer → why these levels'),
        })
        .partial(),
    ),
  })
  .partial()
  .meta({ id: 'LocaleFile', title: 'Muster scenario texts' });

export type LocaleFile = z.output<typeof LocaleFile>;
