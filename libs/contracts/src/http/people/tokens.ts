import { z } from 'zod';
import { Name } from '../fields.js';
import { TypedPassword } from './account.js';
import { PlaceInDrill } from './places.js';

export const TokenScope = z.enum(['read', 'report', 'conduct', 'author', 'nation']);
export type TokenScope = z.output<typeof TokenScope>;

export const MakeToken = z
  .strictObject({
    name: Name,
    scopes: z.array(TokenScope).min(1).max(5),
    place: PlaceInDrill.optional().describe('In which drill and role it acts; without one, at home'),
    days: z.int().min(1).max(365),
    password: TypedPassword.optional().describe('Needed of who has one'),
  })
  .meta({ id: 'MakeToken' });

export const PersonalToken = z
  .object({
    id: z.uuid(),
    name: z.string(),
    scopes: z.array(TokenScope),
    place: PlaceInDrill.nullable(),
    madeAt: z.iso.datetime(),
    expiresAt: z.iso.datetime(),
    usedOn: z.iso.date().nullable().describe('The day of its last use'),
  })
  .meta({ id: 'PersonalToken' });
export type PersonalToken = z.output<typeof PersonalToken>;

export const MadeToken = z
  .object({ personalToken: PersonalToken, token: z.string().describe('`muster_pat_…`: shown this once') })
  .meta({ id: 'MadeToken' });
export type MadeToken = z.output<typeof MadeToken>;
