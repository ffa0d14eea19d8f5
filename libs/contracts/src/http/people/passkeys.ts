import { z } from 'zod';
import { Name } from '../fields.js';

const Base64Url = z.string().regex(/^[\w-]{1,20000}$/, 'base64url');
const Credential = {
  id: Base64Url.max(2000),
  rawId: Base64Url.max(2000),
  type: z.literal('public-key'),
  clientExtensionResults: z.record(z.string(), z.unknown()).default({}),
  authenticatorAttachment: z.string().max(40).optional(),
};

/** What `startRegistration` of a browser gives. */
export const MadePasskey = z
  .strictObject({
    name: Name,
    response: z.object({
      ...Credential,
      response: z.object({
        clientDataJSON: Base64Url,
        attestationObject: Base64Url,
        transports: z.array(z.string().max(20)).max(10).optional(),
      }),
    }),
  })
  .meta({ id: 'MadePasskey' });

/** What `startAuthentication` of a browser gives. */
export const SignInPasskey = z
  .strictObject({
    response: z.object({
      ...Credential,
      response: z.object({
        clientDataJSON: Base64Url,
        authenticatorData: Base64Url,
        signature: Base64Url,
        userHandle: Base64Url.nullish(),
      }),
    }),
  })
  .meta({ id: 'SignInPasskey' });

export const PasskeyOptions = z
  .object({ options: z.record(z.string(), z.unknown()).describe('As the WebAuthn API of browsers takes it, in JSON') })
  .meta({ id: 'PasskeyOptions' });
export type PasskeyOptions = z.output<typeof PasskeyOptions>;

export const Passkey = z
  .object({ id: z.string(), name: z.string(), madeAt: z.iso.datetime(), usedAt: z.iso.datetime().nullable() })
  .meta({ id: 'Passkey' });
export type Passkey = z.output<typeof Passkey>;
