import { z } from 'zod';
import { Name } from '../fields.js';
import { EmailAddress } from './account.js';

/** Somebody else by whom people can be known here, by OpenID Connect. */
export const Provider = z.object({ id: z.string(), name: z.string() }).meta({ id: 'Provider' });
export type Provider = z.output<typeof Provider>;

export const BeginWithProvider = z
  .discriminatedUnion('what', [
    z.strictObject({ what: z.literal('sign-in') }),
    z.strictObject({ what: z.literal('link') }),
    z.strictObject({
      what: z.literal('accept'),
      token: z.string().min(1).max(200).describe('Of an invitation'),
      name: Name,
      email: EmailAddress,
    }),
  ])
  .meta({ id: 'BeginWithProvider' });
export type BeginWithProvider = z.output<typeof BeginWithProvider>;

export const WayToProvider = z
  .object({ url: z.url().describe('Where to send the browser; it comes back by itself') })
  .meta({ id: 'WayToProvider' });
export type WayToProvider = z.output<typeof WayToProvider>;
