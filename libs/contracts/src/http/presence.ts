import { z } from 'zod';

/** How well a console hears the server, in one word; `silent`: its link is open and nothing comes through it. */
export const LinkQuality = z.enum(['good', 'fair', 'slow', 'poor', 'unmeasured', 'silent', 'away']);
export type LinkQuality = z.output<typeof LinkQuality>;

/** One console of a team as the direction of a drill sees it. It stands in no journal. */
export const ConsoleLink = z
  .object({
    console: z.string(),
    quality: LinkQuality,
    since: z.int().describe('Since when it is there or away, in Unix milliseconds'),
    heard: z.int().describe('When anything was last heard of it, in Unix milliseconds'),
    roundTrip: z.int().nullable().describe('Milliseconds there and back; null before the first measurement'),
    transport: z.enum(['websocket', 'polling']).nullable(),
    pages: z.int().describe('How many of its pages are open'),
    drops: z.int().describe('How often its link broke since it signed in here'),
  })
  .meta({ id: 'ConsoleLink' });
export type ConsoleLink = z.output<typeof ConsoleLink>;

export const DrillPresence = z
  .object({
    now: z.int().describe('The server’s instant, in Unix milliseconds'),
    teams: z.array(z.object({ team: z.string(), consoles: z.array(ConsoleLink) })),
  })
  .meta({ id: 'DrillPresence' });
export type DrillPresence = z.output<typeof DrillPresence>;
