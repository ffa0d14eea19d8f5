import { PACK_LIMITS } from '#libs/authoring';

const MB = 1024 * 1024;

/** What a draft may weigh. Bytes, unless said otherwise. */
export const STUDIO_LIMITS = {
  /** A pack that is uploaded as an archive. */
  archive: 100 * MB,
  /** How many times larger than in the archive a file above one megabyte may be. */
  inflation: 200,
  /** The texts of a draft as JSON. */
  document: 4 * MB,
  file: PACK_LIMITS.file,
  pack: PACK_LIMITS.pack,
  /** Files in a draft. */
  files: PACK_LIMITS.files,
  /** Drafts that are not discarded. */
  drafts: 500,
  /** Comments of one draft. */
  comments: 2000,
  /** Revisions that one answer holds. */
  revisions: 200,
  /** Bytes of changes that are pushed to co-authors; larger ones they fetch. */
  pushed: 32 * 1024,
} as const;
