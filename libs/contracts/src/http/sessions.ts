import { z } from 'zod';

export const SignIn = z
  .strictObject({
    code: z.string().trim().min(4).max(80),
    name: z.string().trim().max(60).optional().describe('Shown to your own team while you write, to nobody else'),
  })
  .meta({ id: 'SignIn' });

export const Session = z
  .object({
    role: z.enum(['organiser', 'team', 'evaluator', 'lead-evaluator', 'observer']),
    drill: z.uuid().nullable(),
    team: z.string().nullable(),
    evaluator: z.string().nullable(),
    console: z.string(),
    name: z.string().nullable().describe('What your own team sees you by'),
    token: z.string().optional().describe('Given once, at sign-in; browsers get it as a cookie too'),
  })
  .meta({ id: 'Session' });
export type Session = z.output<typeof Session>;
