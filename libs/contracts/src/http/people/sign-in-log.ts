import { z } from 'zod';
import { Uuid } from '../fields.js';

export const SIGN_IN_EVENTS = [
  'signed-in',
  'sign-in-failed',
  'signed-out',
  'session-ended',
  'session-rotated',
  'place-taken',
  'went-home',
  'invitation-made',
  'invitation-withdrawn',
  'invitation-accepted',
  'place-given',
  'place-withdrawn',
  'grants-changed',
  'memberships-changed',
  'person-disabled',
  'person-enabled',
  'password-changed',
  'email-changed',
  'person-deleted',
  'recovery-link-made',
  'recovery-codes-made',
  'recovered',
  'token-made',
  'token-revoked',
  'token-used',
  'passkey-added',
  'passkey-removed',
  'provider-linked',
  'provider-unlinked',
  'community-named',
  'codes-shown',
  'code-renewed',
  'log-harmed',
] as const;

export const SignInLogLine = z
  .object({
    seq: z.int(),
    at: z.iso.datetime(),
    what: z.enum(SIGN_IN_EVENTS),
    person: z.object({ id: z.uuid(), name: z.string() }).nullable().describe('Whom it is about'),
    by: z.object({ id: z.uuid(), name: z.string() }).nullable().describe('Who did it, where that is somebody else'),
    drill: z.uuid().nullable(),
    address: z.string().nullable().describe('For administrators, and for oneself'),
    agent: z.string().nullable(),
    about: z.record(z.string(), z.unknown()).describe('The rest, by the kind of line'),
  })
  .meta({ id: 'SignInLogLine' });
export type SignInLogLine = z.output<typeof SignInLogLine>;

export const SignInLogAsked = z.object({
  before: z.coerce.number().int().positive().optional().describe('Only lines with a smaller number'),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  drill: Uuid.optional(),
  person: Uuid.optional(),
});

export const SignInLogPage = z
  .object({
    lines: z.array(SignInLogLine).describe('The newest first'),
    next: z.int().nullable().describe('To be given as `before` for the page after'),
    holds: z.boolean().nullable().describe('For administrators: whether the chain of hashes holds'),
    firstBroken: z.int().nullable(),
  })
  .meta({ id: 'SignInLogPage' });
export type SignInLogPage = z.output<typeof SignInLogPage>;
