import type { JournalFileEnd, JournalFileEntry, JournalFileHead, JournalFileSignature } from '#libs/contracts';
import type { DrillId } from '#libs/domain';
import type { z } from 'zod';
import type { JournalStore } from '../store/journal-store.js';

const headLine = (line: z.output<typeof JournalFileHead>): string => `${JSON.stringify(line)}\n`;
const oneLine = (
  line: z.output<typeof JournalFileSignature> | z.output<typeof JournalFileEntry> | z.output<typeof JournalFileEnd>,
): string => `${JSON.stringify(line)}\n`;

/**
 * A drill's journal as JSON lines, each entry as it stands: what belongs to a nation stays sealed, and the chain can be
 * checked by whoever has the file and the public key. What is written while it is read is left out.
 */
export async function* exportJournal(journal: JournalStore, drill: DrillId): AsyncGenerator<string> {
  const head = await journal.head(drill);
  if (!head) return;
  yield headLine({ format: 'muster-journal/1', drill, publicKey: journal.publicKey.pem });
  for (const { drill: _drill, hash, signature, ...rest } of await journal.checkpoints(drill)) {
    if (rest.seq > head.seq) continue;
    yield oneLine({ signed: { ...rest, hash: hash.toString('hex'), signature: signature.toString('base64') } });
  }
  for await (const { line, hash } of journal.lines(drill)) {
    if (line.seq > head.seq) break;
    const { drill: _drill, ...entry } = line;
    yield oneLine({ entry: { ...entry, hash: hash.toString('hex') } });
  }
  yield oneLine({ end: { seq: head.seq, hash: head.hash.toString('hex') } });
}
