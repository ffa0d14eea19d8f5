import { z } from 'zod';

const words = (most: number): z.ZodString => z.string().trim().min(1).max(most);

export const Name = words(200);
export const Reason = words(1000);

/** Identifiers that people choose: letters, digits, dots and hyphens. */
export const Id = z
  .string()
  .regex(/^[A-Za-z0-9](?:[A-Za-z0-9.-]{0,62}[A-Za-z0-9])?$/, 'letters, digits, dots and hyphens');

export const Uuid = z.uuid();

/** A key that the client chooses, so that the same command sent twice is done once. */
export const CommandKey = z
  .string()
  .regex(/^[\x21-\x7e]{1,100}$/, 'at most 100 printable characters without spaces')
  .meta({ id: 'CommandKey' });

/** An instant in RFC 3339, such as `2026-11-22T09:00:00Z`. */
export const InstantText = z.iso.datetime({ offset: true });

export const TeamIds = z.array(Id).min(1).max(500);
