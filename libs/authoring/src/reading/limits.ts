const MB = 1024 * 1024;

/** What a pack may weigh. Bytes, unless said otherwise. */
export const LIMITS = {
  yaml: 2 * MB,
  text: 5 * MB,
  file: 25 * MB,
  pack: 200 * MB,
  /** Files in the whole pack. */
  files: 2000,
  /** Folders within folders. */
  depth: 8,
  /** Collections within collections of one YAML file. */
  nesting: 60,
  /** Pieces (words of the language, not of the text) of one YAML file: what parsing costs grows with these. */
  pieces: 300_000,
} as const;
