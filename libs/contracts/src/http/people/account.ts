import { z } from 'zod';
import { Id, Name } from '../fields.js';
import { SignInPasskey } from './passkeys.js';
import { GrantName, OwnPlace } from './places.js';

/** An address as people type it; who it belongs to is told apart without regard to case. */
export const EmailAddress = z.string().trim().max(254).pipe(z.email());

/** Any characters, at least twelve of them; how easily it is guessed is looked at besides. */
export const NewPassword = z.string().min(12).max(256);
export const TypedPassword = z.string().min(1).max(256);

export const PasswordSignIn = z
  .strictObject({ email: z.string().trim().min(1).max(254), password: TypedPassword })
  .meta({ id: 'PasswordSignIn' });

export const ChangePassword = z
  .strictObject({
    current: TypedPassword.optional().describe('Left out only by who has no password yet'),
    password: NewPassword,
  })
  .meta({ id: 'ChangePassword' });

export const RenameSelf = z.strictObject({ name: Name }).meta({ id: 'RenameSelf' });

export const ProveSelf = z
  .strictObject({ password: TypedPassword.optional().describe('Needed of who has one') })
  .meta({ id: 'ProveSelf' });

const Proof = {
  password: TypedPassword.optional().describe('Of who has one, unless a passkey is given'),
  passkey: SignInPasskey.shape.response
    .optional()
    .describe('What `startAuthentication` gave for `people/me/proof/options`'),
};

export const ChangeEmail = z.strictObject({ email: EmailAddress, ...Proof }).meta({ id: 'ChangeEmail' });
export const DeleteSelf = z
  .strictObject({
    email: z.string().trim().max(254).describe('One’s own address, as a sign that it is meant'),
    ...Proof,
  })
  .meta({ id: 'DeleteSelf' });

/** Where somebody stands in the community: in a nation, and in an organisation of it. */
export const Membership = z
  .object({ nation: Id, organisation: z.string().trim().max(200).nullable() })
  .meta({ id: 'Membership' });
export type Membership = z.output<typeof Membership>;

export const Person = z
  .object({
    id: z.uuid(),
    name: z.string(),
    email: z.string(),
    grants: z.array(GrantName),
    memberships: z.array(Membership),
    disabled: z.boolean(),
    since: z.iso.datetime(),
  })
  .meta({ id: 'Person' });
export type Person = z.output<typeof Person>;

export const Self = z
  .object({
    person: Person,
    places: z.array(OwnPlace),
    ways: z
      .object({ password: z.boolean(), passkeys: z.int(), providers: z.array(z.string()), recoveryCodes: z.int() })
      .describe('The ways in that this person has; of recovery codes, how many are left'),
    news: z
      .array(z.object({ what: z.enum(['recovery-link-made', 'recovered']), at: z.iso.datetime() }))
      .describe('What was done to the account since the last look, and must not go unseen'),
  })
  .meta({ id: 'Self' });
export type Self = z.output<typeof Self>;

export const RecoveryCodes = z
  .object({ codes: z.array(z.string()).describe('Each lets in once; they are shown this once') })
  .meta({ id: 'RecoveryCodes' });
export type RecoveryCodes = z.output<typeof RecoveryCodes>;

export const ChangeGrants = z.strictObject({ grants: z.array(GrantName).max(4) }).meta({ id: 'ChangeGrants' });
export const ChangeMemberships = z
  .strictObject({
    memberships: z
      .array(z.strictObject({ nation: Id, organisation: z.string().trim().min(1).max(200).nullable() }))
      .max(50),
  })
  .meta({ id: 'ChangeMemberships' });

export const Community = z.object({ name: z.string() }).meta({ id: 'Community' });
export type Community = z.output<typeof Community>;
export const NameCommunity = z.strictObject({ name: Name }).meta({ id: 'NameCommunity' });
