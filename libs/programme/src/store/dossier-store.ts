import {
  emptyDossier,
  foldDossier,
  type Dossier,
  type DossierEntry,
  type DossierOwner,
  type DrillId,
  type NationId,
  type ReportKind,
} from '#libs/domain';
import { NationSeals, REGION, type Seal, type SealedPlace } from '#libs/journal';
import { Inject, Injectable } from '@nestjs/common';
import { closeEntry, documentPlace, openEntry, type DocumentPlace, type EntryRow } from './sealed-entry.js';

/** A signed document, to be kept with the entry that says so. */
export interface SignedDocument {
  readonly what: ReportKind;
  readonly version: number;
  readonly document: string;
}

/** A dossier with the entries that it was folded from. */
export interface OpenDossier {
  readonly dossier: Dossier;
  readonly entries: readonly DossierEntry[];
}

const folded = (
  owner: DossierOwner,
  drill: DrillId,
  seal: Seal | undefined,
  rows: readonly EntryRow[],
): OpenDossier => {
  // Where the key is gone, so is the dossier: what is left of it waits to be taken away.
  const entries = seal ? rows.map((row) => openEntry(seal, row)) : [];
  return { dossier: entries.reduce(foldDossier, emptyDossier(owner, drill)), entries };
};

function grouped<T>(rows: readonly T[], by: (row: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(by(row));
    if (group) group.push(row);
    else groups.set(by(row), [row]);
  }
  return groups;
}

const READ = 'SELECT owner, drill, seq, at, box FROM dossier_entry';

/** The append-only dossiers, and the documents that were signed in them, each sealed with its owner's key. */
@Injectable()
export class DossierStore {
  constructor(@Inject(NationSeals) private readonly seals: NationSeals) {}

  find(owner: DossierOwner, drill: DrillId): Promise<OpenDossier> {
    return this.seals.in(drill, async (place) =>
      folded(
        owner,
        drill,
        place.sealOf(owner),
        await place.rows<EntryRow>(`${READ} WHERE owner = $1 AND drill = $2 ORDER BY seq`, [owner, drill]),
      ),
    );
  }

  /** The dossiers of all owners in one drill. */
  ofDrill(drill: DrillId): Promise<readonly Dossier[]> {
    return this.seals.in(drill, async (place) => {
      const rows = await place.rows<EntryRow>(`${READ} WHERE drill = $1 ORDER BY owner, seq`, [drill]);
      return [...grouped(rows, ({ owner }) => owner)].flatMap(([owner, some]) => {
        const seal = place.sealOf(owner);
        return seal ? [folded(owner, drill, seal, some).dossier] : [];
      });
    });
  }

  /** Appends entries, and the document that they sign. False: somebody else wrote first, and nothing was kept. */
  append(
    { owner, drill }: Pick<Dossier, 'owner' | 'drill'>,
    entries: readonly DossierEntry[],
    signed?: SignedDocument,
  ): Promise<boolean> {
    return this.seals.in(drill, async (place) => {
      const seal = await place.makeSeal(owner);
      if (!seal) return false;
      for (const entry of entries) {
        const { count } = await place.rows(
          'INSERT INTO dossier_entry (owner, drill, seq, at, box) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING',
          [owner, drill, entry.seq, entry.at, closeEntry(seal, owner, drill, entry)],
        );
        // Whoever has the first of the numbers has them all: the others come after it.
        if (count === 0) return false;
      }
      if (signed) await keep(place, seal, { owner, drill, ...signed }, signed.document);
      return true;
    });
  }

  /** Takes away a nation's dossier of a drill, and the documents that were signed in it. */
  async dropAll(owner: NationId, drill: DrillId): Promise<void> {
    await this.seals.in(drill, async (place) => {
      await place.rows('DELETE FROM dossier_entry WHERE owner = $1 AND drill = $2', [owner, drill]);
      await place.rows('DELETE FROM signed_report WHERE owner = $1 AND drill = $2', [owner, drill]);
    });
  }

  /** The regional figures as somebody was last shown them: JSON. */
  shown(drill: DrillId): Promise<{ readonly version: number; readonly figures: string } | undefined> {
    return this.seals.in(drill, async (place) => {
      const [row] = await place.rows<{ version: number; box: Buffer }>(
        `SELECT version, box FROM signed_report
         WHERE owner = $1 AND drill = $2 AND what = 'figures' ORDER BY version DESC LIMIT 1`,
        [REGION, drill],
      );
      const at = row && documentPlace({ owner: REGION, drill, what: 'figures', version: row.version });
      const figures = at && place.sealOf(REGION)?.open(at, row.box);
      return figures === undefined || !row ? undefined : { version: row.version, figures };
    });
  }

  /** Keeps what is shown now; false where somebody else has just shown something of that version. */
  show(drill: DrillId, version: number, figures: string): Promise<boolean> {
    return this.seals.in(drill, async (place) => {
      const seal = await place.makeSeal(REGION);
      return seal !== undefined && keep(place, seal, { owner: REGION, drill, what: 'figures', version }, figures);
    });
  }

  /** A document as it was signed, to the letter. */
  signed(owner: DossierOwner, drill: DrillId, what: ReportKind, version: number): Promise<string | undefined> {
    return this.seals.in(drill, async (place) => {
      const [row] = await place.rows<{ box: Buffer }>(
        'SELECT box FROM signed_report WHERE owner = $1 AND drill = $2 AND what = $3 AND version = $4',
        [owner, drill, what, version],
      );
      return row && place.sealOf(owner)?.open(documentPlace({ owner, drill, what, version }), row.box);
    });
  }
}

/** False where a document of this version is there already. */
async function keep(place: SealedPlace, seal: Seal, at: DocumentPlace, document: string): Promise<boolean> {
  const { count } = await place.rows(
    'INSERT INTO signed_report (owner, drill, what, version, box) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING',
    [at.owner, at.drill, at.what, at.version, seal.close(documentPlace(at), document)],
  );
  return count > 0;
}
