import { z } from 'zod';
import { SCREEN_ACTIONS } from './screen-actions.js';

export const SignIn = z
  .strictObject({
    code: z.string().trim().min(4).max(80),
    name: z.string().trim().max(60).optional().describe('Shown to your own team while you write, to nobody else'),
  })
  .meta({ id: 'SignIn' });

export const Session = z
  .object({
    role: z
      .enum([
        'organiser',
        'director',
        'controller',
        'national-controller',
        'sim-cell',
        'team',
        'evaluator',
        'lead-evaluator',
        'observer',
        'person',
      ])
      .describe('person: signed in, and under no role in any drill'),
    drill: z.uuid().nullable(),
    team: z.string().nullable(),
    seat: z.enum(['lead', 'player', 'mentor', 'shadow']).nullable().describe('How one sits in the team'),
    nation: z.string().nullable().describe('Whose teams a national controller looks after'),
    evaluator: z.string().nullable(),
    console: z.string(),
    name: z.string().nullable().describe('What your own team sees you by'),
    person: z.string().nullable().describe('Whose session it is; null for whoever holds a code'),
    grants: z
      .array(z.enum(['organiser', 'author', 'translator', 'administrator']))
      .describe('What a person may in the installation as a whole'),
    may: z
      .array(z.enum(SCREEN_ACTIONS))
      .describe('What this session may do, of that which screens offer: in its drill, and as far as it reaches there'),
    token: z.string().optional().describe('Given once, at sign-in; browsers get it as a cookie too'),
  })
  .meta({ id: 'Session' });
export type Session = z.output<typeof Session>;
