import { z } from 'zod';
import { Name, Uuid } from '../fields.js';
import { Session } from '../sessions.js';
import { EmailAddress, NewPassword } from './account.js';
import { GrantName, PlaceInDrill } from './places.js';

export const Gives = z
  .discriminatedUnion('what', [
    z.strictObject({ what: z.literal('grant'), grant: GrantName }),
    z.strictObject({ what: z.literal('place'), place: PlaceInDrill }),
  ])
  .meta({ id: 'Gives' });
export type Gives = z.output<typeof Gives>;

export const Invite = z
  .strictObject({
    gives: Gives,
    name: Name.optional().describe('For whom it is meant'),
    email: EmailAddress.optional(),
    days: z.int().min(1).max(90).default(14).describe('How long it can be used'),
  })
  .meta({ id: 'Invite' });

/** A token that came in a link: whatever does not look like one is answered as one that nobody made. */
export const LinkToken = z.strictObject({ token: z.string().min(1).max(200) }).meta({ id: 'LinkToken' });

export const Invitation = z
  .object({
    id: z.uuid(),
    gives: Gives,
    name: z.string().nullable(),
    email: z.string().nullable(),
    by: z.string().nullable().describe('Who invited; null where it was done with a code'),
    madeAt: z.iso.datetime(),
    expiresAt: z.iso.datetime(),
    state: z.enum(['open', 'used', 'withdrawn', 'expired']),
    usedBy: z.string().nullable(),
  })
  .meta({ id: 'Invitation' });
export type Invitation = z.output<typeof Invitation>;

export const MadeInvitation = z
  .object({ invitation: Invitation, link: z.string().describe('`/invited#…`: shown this once, only its hash is kept') })
  .meta({ id: 'MadeInvitation' });
export type MadeInvitation = z.output<typeof MadeInvitation>;

export const InvitationsAsked = z.object({ drill: Uuid.optional() });

/** What a link says to whoever holds it. */
export const ShownInvitation = z
  .object({
    community: z.string(),
    by: z.string().nullable(),
    gives: Gives,
    title: z.string().nullable().describe('What the drill is called'),
    of: z.string().nullable().describe('What the team, nation or evaluator of the place is called'),
    name: z.string().nullable(),
    email: z.string().nullable(),
    expiresAt: z.iso.datetime(),
  })
  .meta({ id: 'ShownInvitation' });
export type ShownInvitation = z.output<typeof ShownInvitation>;

export const AcceptInvitation = z
  .strictObject({
    token: z.string().min(1).max(200),
    person: z
      .strictObject({ name: Name, email: EmailAddress, password: NewPassword })
      .optional()
      .describe('A new account; left out by who is signed in as a person'),
  })
  .meta({ id: 'AcceptInvitation' });

export const AcceptedInvitation = z
  .object({
    session: Session,
    recoveryCodes: z.array(z.string()).describe('For a new account: each lets in once; shown this once'),
  })
  .meta({ id: 'AcceptedInvitation' });
export type AcceptedInvitation = z.output<typeof AcceptedInvitation>;
