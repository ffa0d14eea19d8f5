import type { AttachedFile, DrillId, NationId, TeamId } from '#libs/domain';
import type { SharedField } from '#libs/contracts';
import type { JournalStore, NationSeals } from '#libs/journal';
import type { FileStore, SealedFiles } from '#libs/platform';
import type { DataSource } from 'typeorm';
import { AttachmentStore } from './attachment-store.js';
import { closed } from './draft-store.js';

/** What sealing from before needs; `source` is connected as the one who owns the tables. */
export interface OldWords {
  readonly source: DataSource;
  readonly journal: JournalStore;
  readonly seals: NationSeals;
  readonly files: FileStore;
  readonly sealed: SealedFiles;
}

interface DraftRow {
  readonly inject: string;
  readonly field: string;
  readonly version: string;
  readonly value: string;
  readonly writer: string;
  readonly name: string | null;
  readonly at: string;
  readonly asides: string;
  readonly team: string;
}
interface FileRow extends Omit<AttachedFile, 'bytes' | 'mediaType'> {
  readonly team: string;
  readonly bytes: string;
  readonly media_type: string;
}

/**
 * Seals what teams drafted and attached before there were seals, and takes away what lay in clear. Everything is written
 * sealed first; what was in clear goes last, so that a start that is interrupted begins again and has lost nothing.
 * @param isUsed whether anybody else has a content of this hash in clear
 * @returns whether there was anything to seal
 */
export async function sealOldWords(old: OldWords, isUsed: (sha256: string) => Promise<boolean>): Promise<boolean> {
  const { source } = old;
  const [table] = await source.query<{ there: string | null }[]>(`SELECT to_regclass('attachment_in_clear') AS there`);
  if (!table?.there) return false;
  const drills = await source.query<{ drill: DrillId }[]>(
    'SELECT drill FROM draft_in_clear UNION SELECT drill FROM attachment_in_clear',
  );
  for (const { drill } of drills) {
    const nations = await nationsOf(old.journal, drill);
    await sealDrafts(old, drill, nations);
    await sealFiles(old, drill, nations);
  }
  const kept = await source.query<{ sha256: string }[]>('SELECT DISTINCT sha256 FROM attachment_in_clear');
  for (const { sha256 } of kept) if (!(await isUsed(sha256))) await old.files.remove(sha256);
  await source.query('DROP TABLE attachment_in_clear, draft_in_clear');
  return kept.length > 0;
}

/** Of a team that the journal does not know the nation was erased: what is left of it is not kept. */
async function nationsOf(journal: JournalStore, drill: DrillId): Promise<ReadonlyMap<TeamId, NationId>> {
  const nations = new Map<TeamId, NationId>();
  for await (const { event } of journal.read(drill))
    if (event.type === 'team-added') nations.set(event.team.id, event.team.nation);
  return nations;
}

async function sealDrafts({ source, seals }: OldWords, drill: DrillId, nations: ReadonlyMap<TeamId, NationId>) {
  const rows = await source.query<DraftRow[]>('SELECT * FROM draft_in_clear WHERE drill = $1', [drill]);
  await seals.in(drill, async (place) => {
    for (const { team, inject, field, version, value, writer, name, at, asides } of rows) {
      const nation = nations.get(team);
      const seal = nation === undefined ? undefined : await place.makeSeal(nation);
      if (!seal) continue;
      const shared = {
        ...{ inject, field, version: Number(version), at: Number(at), by: { writer, name } },
        value: JSON.parse(value) as unknown,
        asides: JSON.parse(asides) as SharedField['asides'],
      };
      await place.rows(
        `INSERT INTO draft (drill, team, inject, field, version, at, box) VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT DO NOTHING`,
        [drill, team, inject, field, version, at, closed(seal, { drill, team }, shared)],
      );
    }
  });
}

async function sealFiles(
  { source, seals, files, sealed }: OldWords,
  drill: DrillId,
  nations: ReadonlyMap<TeamId, NationId>,
): Promise<void> {
  const store = new AttachmentStore(seals);
  const rows = await source.query<FileRow[]>('SELECT * FROM attachment_in_clear WHERE drill = $1', [drill]);
  for (const { team, name, sha256, bytes, media_type: mediaType } of rows) {
    const of = { drill, team, nation: nations.get(team) ?? '' };
    const secret = nations.has(team) ? await store.secretFor(of) : undefined;
    if (!secret || !(await files.has(sha256))) continue;
    if (!(await sealed.has(secret, sha256))) await sealed.keep(files.open(sha256), secret, { limit: Infinity });
    await store.note(of, sealed.nameOf(secret, sha256), { name, sha256, bytes: Number(bytes), mediaType });
  }
}
