import { z } from 'zod';

/** The first line of what a team takes away as its nation's own. */
export const OwnFileHead = z.strictObject({
  format: z.literal('muster-own/1'),
  drill: z.uuid(),
  nation: z.string(),
  team: z.string().nullable().describe('Null where it is of all teams of the nation'),
  publicKey: z.string().describe('PEM of the Ed25519 key that signed it'),
});

/**
 * One entry, numbered within this file. `hash` is that of the chain after it: whoever checks the whole journal finds it
 * there, once.
 */
export const OwnFileEntry = z.strictObject({
  entry: z.strictObject({
    n: z.int().min(1),
    at: z.int(),
    time: z.int(),
    actor: z.looseObject({ kind: z.string() }),
    event: z.looseObject({ type: z.string() }),
    hash: z.string().regex(/^[0-9a-f]{64}$/),
  }),
});

/** A file that the team has, in the folder `files` under its hash. */
export const OwnFileFile = z.strictObject({ file: z.strictObject({ name: z.string(), sha256: z.string() }) });

/** The last line: how many entries there are, and the signature (Ed25519) under all lines before this one. */
export const OwnFileEnd = z.strictObject({ end: z.strictObject({ entries: z.int(), signature: z.base64() }) });

export type OwnFileHead = z.output<typeof OwnFileHead>;
