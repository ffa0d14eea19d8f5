import type { JsonObject } from '#libs/domain';
import { z } from 'zod';
import { LanguageTag, Slug } from '../../files/text.js';
import { Author, DraftChange } from './draft-change.js';

const When = z.iso.datetime();
const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const Count = z.int().min(0);

export const DRAFT_STATES = ['draft', 'submitted', 'approved'] as const;
export const DraftState = z.enum(DRAFT_STATES);
export type DraftState = z.output<typeof DraftState>;

export const DraftFile = z
  .object({ bytes: Count, sha256: Sha256, mediaType: z.string() })
  .meta({ id: 'DraftFile', description: 'A file of the pack beside its texts; its content is fetched apart.' });
export type DraftFile = z.output<typeof DraftFile>;

const JsonMap = z.custom<JsonObject>((value) => typeof value === 'object' && value !== null && !Array.isArray(value));

/**
 * A pack as one JSON value: what changes change. `scenario` is `scenario.yaml` as it is written (offsets and spans are
 * text, defaults are not filled in), `locales` holds `locales/<language>.yaml` by language, `bodies` holds
 * `content/<language>/<inject>.md` by language and inject, `files` all other files by path. It need not be finished:
 * anything may be missing or wrong, and the faults say so.
 */
export const DraftDocument = z
  .object({
    scenario: JsonMap,
    locales: z.record(z.string(), JsonMap),
    bodies: z.record(z.string(), z.record(z.string(), z.string())),
    files: z.record(z.string(), DraftFile),
  })
  .meta({ id: 'DraftDocument' });
export type DraftDocument = z.output<typeof DraftDocument>;

/** One line of the list of drafts, and the head of a draft. */
export const DraftSummary = z
  .object({
    id: z.uuid(),
    name: z.string().describe("The pack's name; empty while it has none"),
    version: z.string(),
    title: z.partialRecord(LanguageTag, z.string()),
    languages: z.array(z.string()),
    injects: Count,
    state: DraftState,
    revision: Count.describe('Grows by one with every accepted edit'),
    createdAt: When,
    createdBy: Author,
    changedAt: When,
    changedBy: Author,
    submittedBy: Author.nullable().describe('Who submitted it, while it is submitted or approved'),
    published: z
      .object({ hash: Sha256, version: z.string(), revision: Count, at: When })
      .nullable()
      .describe('The version that is in the pack library now'),
    openComments: Count,
  })
  .meta({ id: 'DraftSummary' });
export type DraftSummary = z.output<typeof DraftSummary>;

export const DraftView = DraftSummary.extend({ document: DraftDocument }).meta({ id: 'DraftView' });
export type DraftView = z.output<typeof DraftView>;

/** From the template, as a copy of a pack in the library, or from the text of a `scenario.yaml`. */
export const CreateDraft = z
  .strictObject({
    from: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('empty').describe('Nothing but what every scenario begins with') }),
      z.strictObject({ kind: z.literal('template') }),
      z.strictObject({ kind: z.literal('pack'), pack: z.string().min(1).max(100).describe('Name or content hash') }),
      z.strictObject({ kind: z.literal('draft'), draft: z.uuid() }),
      z.strictObject({ kind: z.literal('yaml'), text: z.string().max(900_000) }),
    ]),
    name: Slug.optional().describe('Name of the new pack; without it, a free one is found'),
    title: z.string().trim().min(1).max(200).optional().describe('Title in the first language'),
  })
  .meta({ id: 'CreateDraft' });

export const EditDraft = z
  .strictObject({
    base: Count.describe('The revision that you saw'),
    changes: z.array(DraftChange).min(1).max(2000).describe('Made in this order, all or none'),
    note: z.string().trim().max(300).optional().describe('What the edit is, for the history'),
  })
  .meta({ id: 'EditDraft' });

/** What was edited, when and by whom. Its changes lead from the revision before to this one. */
export const Revision = z
  .object({
    revision: Count,
    at: When,
    by: Author,
    origin: z.enum(['created', 'edit', 'yaml', 'file', 'restore']),
    note: z.string().nullable(),
    changes: z.array(DraftChange),
  })
  .meta({ id: 'Revision' });
export type Revision = Omit<z.output<typeof Revision>, 'changes'> & { readonly changes: readonly DraftChange[] };

export const RevisionsQuery = z
  .strictObject({
    since: z.coerce.number().pipe(z.int().min(0)).optional().describe('Those after this one, the oldest first'),
    before: z.coerce.number().pipe(z.int().min(1)).optional().describe('Those before this one, the newest first'),
  })
  .meta({ id: 'RevisionsQuery' });

/**
 * What an accepted edit gives: every revision since the one that its author saw, their own last. Made in order on the
 * document that they had, these give the document as it is now. An edit that changes nothing makes no revision.
 */
export const EditReceipt = z.object({ revision: Count, since: z.array(Revision) }).meta({ id: 'EditReceipt' });
export type EditReceipt = Omit<z.output<typeof EditReceipt>, 'since'> & { readonly since: readonly Revision[] };

export const DraftVersion = z.object({ revision: Count, document: DraftDocument }).meta({ id: 'DraftVersion' });
export type DraftVersion = z.output<typeof DraftVersion>;

export const DifferenceQuery = z
  .strictObject({
    from: z.coerce.number().pipe(z.int().min(0)),
    to: z.coerce.number().pipe(z.int().min(0)),
  })
  .meta({ id: 'DifferenceQuery' });

/** What lies between two versions, as the fewest changes that lead from one to the other. */
export const DraftDifference = z
  .object({ from: Count, to: Count, changes: z.array(DraftChange) })
  .meta({ id: 'DraftDifference' });
export type DraftDifference = Omit<z.output<typeof DraftDifference>, 'changes'> & {
  readonly changes: readonly DraftChange[];
};

export const RestoreDraft = z
  .strictObject({ base: Count.describe('The revision that you saw'), revision: Count })
  .meta({ id: 'RestoreDraft' });

/** The texts of a draft as YAML; comments stand where their authors wrote them. */
export const DraftYaml = z
  .object({
    revision: Count,
    files: z.array(
      z.object({ path: z.string().describe('scenario.yaml or locales/<language>.yaml'), text: z.string() }),
    ),
  })
  .meta({ id: 'DraftYaml' });
export type DraftYaml = z.output<typeof DraftYaml>;

/** Kept as a difference to the text of the revision that its author saw, so that edits of others are not lost. */
export const WriteYaml = z
  .strictObject({
    base: Count,
    path: z.string().regex(/^(?:scenario|locales\/[a-z]{2})\.yaml$/, 'scenario.yaml or locales/<language>.yaml'),
    text: z.string().max(900_000),
  })
  .meta({ id: 'WriteYaml' });

export const FileQuery = z
  .strictObject({
    path: z.string().min(1).max(300).describe('Path inside the pack, such as artefacts/letter.eml'),
  })
  .meta({ id: 'FileQuery' });

export const UploadQuery = FileQuery.extend({
  replaces: Sha256.optional().describe('The content that you saw there; without it, there was none'),
}).meta({ id: 'UploadQuery' });
