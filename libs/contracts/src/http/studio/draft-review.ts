import { z } from 'zod';
import { Reason } from '../fields.js';
import { Address, Author } from './draft-change.js';

const When = z.iso.datetime();

/** Submits or approves the revision that you saw; another one in between is refused `revision-passed`. */
export const AtRevision = z.strictObject({ revision: z.int().min(0) }).meta({ id: 'AtRevision' });

/** Sends a submitted or approved draft back to its authors. */
export const ReturnDraft = z.strictObject({ reason: Reason }).meta({ id: 'ReturnDraft' });

/** One step of a draft's way to approval. */
export const ReviewStep = z
  .object({
    step: z.enum(['submitted', 'returned', 'approved']),
    revision: z.int().min(0),
    at: When,
    by: Author,
    reason: z.string().nullable(),
    alone: z.boolean().describe('Approved by its own submitter, as nobody else works here'),
  })
  .meta({ id: 'ReviewStep' });
export type ReviewStep = z.output<typeof ReviewStep>;

export const WriteComment = z
  .strictObject({
    at: Address.nullable().describe('A field or an element; null: the draft as a whole'),
    text: z.string().trim().min(1).max(4000),
    answers: z.uuid().optional().describe('The comment that it answers'),
  })
  .meta({ id: 'WriteComment' });

export const DraftComment = z
  .object({
    id: z.uuid(),
    at: Address.nullable(),
    text: z.string(),
    answers: z.uuid().nullable().describe('The first comment of its thread; null: it is the first'),
    by: Author,
    when: When,
    revision: z.int().describe('What the draft stood at when it was written'),
    resolved: z.object({ by: Author, when: When }).nullable(),
  })
  .meta({ id: 'DraftComment' });
export type DraftComment = z.output<typeof DraftComment>;

/** How you want to be called by your co-authors. */
export const NameAuthor = z.strictObject({ name: z.string().trim().min(1).max(80) }).meta({ id: 'NameAuthor' });
