import { z } from 'zod';
import { LanguageTag } from '../files/text.js';

const Localised = z.partialRecord(LanguageTag, z.string());
const Share = z.number().min(0).max(0.95).describe('In twentieths, rounded down');

export const Board = z
  .object({
    title: z.string(),
    scenario: Localised,
    duration: z.int().describe('Milliseconds of drill time'),
    phases: z
      .array(z.object({ at: z.int(), title: Localised.nullable().describe('Null until the phase has begun') }))
      .describe('In the order of their drill times'),
    nations: z.int().describe('How many nations play'),
    teams: z.int().describe('How many teams play'),
    named: z
      .array(z.object({ name: z.string(), nation: z.string() }))
      .describe('Teams that let observers read their names'),
    progress: z
      .object({
        asOf: z.int().nullable().describe('Drill time up to which answers count; null before StartEx'),
        answers: z.int().nullable().describe('Answers received, rounded down to fives'),
        answered: Share.nullable().describe('Part of the questions at teams that is answered'),
        objectives: z.array(z.object({ title: Localised, answered: Share })),
      })
      .describe('Over all teams. Null or left out where too few teams stand behind a figure'),
  })
  .meta({ id: 'Board' });
/** Whether observers may read the team's name. */
export const ShowTeam = z.strictObject({ shown: z.boolean() }).meta({ id: 'ShowTeam' });

export type Board = z.output<typeof Board>;
