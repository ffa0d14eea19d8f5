import type { DraftField, InjectId } from '#libs/domain';
import { z } from 'zod';
import { Id } from '../http/fields.js';

/** Names one page in which somebody writes, as long as it is open. */
export const WriterId = z.string().regex(/^[\w-]{1,40}$/);
const Version = z.int().min(0);

/** Somebody writes in a field of an answer that is not sent yet. */
export const SocketDraft = z.strictObject({
  inject: Id,
  field: z.string().min(1).max(80),
  /** As the field's control holds it; null for nothing. */
  value: z.unknown(),
  /** The version that the writer had before them; 0 where there was none. */
  base: Version,
  writer: WriterId,
  /** The versions of what was set aside and is dealt with. */
  drop: z.array(Version).max(20).optional(),
});

/** What a sender had before them of the team's draft, so that nothing is cleared that they had not seen. */
export const SeenDrafts = z.strictObject({ version: Version, writer: WriterId });

/** One field of a draft that a team shares. */
export interface SharedField extends DraftField {
  readonly inject: InjectId;
  readonly field: string;
}

/** Fields of a draft that are gone, because they were sent. */
export interface GoneFields {
  readonly inject: InjectId;
  readonly fields: readonly string[];
}
