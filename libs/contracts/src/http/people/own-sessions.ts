import { z } from 'zod';
import { PlaceInDrill } from './places.js';

export const OwnSession = z
  .object({
    console: z.string(),
    current: z.boolean(),
    place: PlaceInDrill.nullable().describe('null: at home'),
    startedAt: z.iso.datetime(),
    seenAt: z.iso.datetime(),
    agent: z.string().describe('Browser and system, roughly'),
  })
  .meta({ id: 'OwnSession' });
export type OwnSession = z.output<typeof OwnSession>;
