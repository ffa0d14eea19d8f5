import { JournalStore, NationSeals, type Keyring } from '#libs/journal';
import { FileStore, SealedFiles } from '#libs/platform';
import { sealOldDossiers } from '#libs/programme';
import { sealOldWords } from '#libs/responses';
import { draftsWith } from '#libs/studio';
import type { DrillId } from '#libs/domain';
import type { DataSource } from 'typeorm';

/** Any number that no other use of advisory locks in this database has. */
const LOCK = 7_226_003;

/**
 * Seals, once, what nations wrote before it was sealed. Whoever starts at the same time waits. An interrupted start begins
 * again where nothing is in clear but what is not sealed yet.
 * @param source connected as the one who owns the schema
 */
export async function sealOldRows(source: DataSource, keyring: Keyring, dataFolder: string): Promise<void> {
  const runner = source.createQueryRunner();
  await runner.query('SELECT pg_advisory_lock($1)', [LOCK]);
  try {
    const seals = new NationSeals(source, keyring);
    const journal = new JournalStore(source, keyring);
    const files = new FileStore(dataFolder);
    const old = { source, seals, journal, files, sealed: new SealedFiles(dataFolder) };
    let made: Promise<ReadonlySet<string>> | undefined;
    await sealOldWords(
      old,
      async (sha256) => (await (made ??= madeFiles(source, journal))).has(sha256) || draftsWith(source, sha256),
    );
    await sealOldDossiers(source, seals);
  } finally {
    await runner.query('SELECT pg_advisory_unlock($1)', [LOCK]).catch(() => undefined);
    await runner.release();
  }
}

/** What was made for the teams of any drill: a team may have attached the very file that it was given. */
async function madeFiles(source: DataSource, journal: JournalStore): Promise<ReadonlySet<string>> {
  const made = new Set<string>();
  for (const { id } of await source.query<{ id: DrillId }[]>('SELECT id FROM drill'))
    for await (const { event } of journal.read(id))
      if (event.type === 'team-prepared') for (const { sha256 } of event.artefacts) made.add(sha256);
  return made;
}
