import { z } from 'zod';

const Hash = z.string().regex(/^[0-9a-f]{64}$/);
const Count = z.int().min(0);

/** The first line of an exported journal. */
export const JournalFileHead = z.strictObject({
  format: z.literal('muster-journal/1'),
  drill: z.uuid(),
  publicKey: z.string().describe('PEM of the Ed25519 key that signed it: compare it with one from elsewhere'),
});

/** A signature under the chain at one entry. */
export const JournalFileSignature = z.strictObject({
  signed: z.strictObject({
    seq: Count,
    kind: z.enum(['entry', 'adopted']),
    at: z.int(),
    hash: Hash,
    keyId: z.string(),
    signature: z.base64(),
  }),
});

/** An entry as it stands in the journal, to the letter: its hash is taken over these texts. */
export const JournalFileEntry = z.strictObject({
  entry: z.strictObject({
    seq: Count,
    at: z.int(),
    time: z.int(),
    actor: z.string(),
    key: z.string().nullable(),
    asked: z.string().nullable(),
    event: z.string(),
    hash: Hash,
  }),
});

/** The last line: a file without it was cut off. */
export const JournalFileEnd = z.strictObject({ end: z.strictObject({ seq: Count, hash: Hash }) });

/** A line after the first of an exported journal, which holds JSON lines: signatures, then entries, then the end. */
export const JournalFileLine = z.union([JournalFileEntry, JournalFileSignature, JournalFileEnd]);
export type JournalFileHead = z.output<typeof JournalFileHead>;
