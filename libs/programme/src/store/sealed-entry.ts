import type { DossierEntry, DossierOwner, DrillId, ReportKind } from '#libs/domain';
import type { Seal } from '#libs/journal';

/** An entry of a dossier as the database keeps it. */
export interface EntryRow {
  readonly owner: string;
  readonly drill: string;
  readonly seq: number;
  readonly at: string;
  readonly box: Buffer;
}

type Content = Omit<DossierEntry, 'seq' | 'at'>;

const entryPlace = (owner: DossierOwner, drill: DrillId, seq: number): string => `dossier/${drill}/${owner}/${seq}`;

/** What the box of an entry holds: who, under which key, and what. */
export const closeEntry = (seal: Seal, owner: DossierOwner, drill: DrillId, entry: DossierEntry): Buffer => {
  const { seq, at: _at, ...content } = entry;
  return seal.close(entryPlace(owner, drill, seq), JSON.stringify(content satisfies Content));
};

export const openEntry = (seal: Seal, { owner, drill, seq, at, box }: EntryRow): DossierEntry => ({
  ...(JSON.parse(seal.open(entryPlace(owner, drill, seq), box)) as Content),
  seq,
  at: Number(at),
});

/** Which version of which document of whose; `figures` are those of the region as somebody was last shown them. */
export interface DocumentPlace {
  readonly owner: DossierOwner;
  readonly drill: DrillId;
  readonly what: ReportKind | 'figures';
  readonly version: number;
}

/** Where the box of a document belongs. */
export const documentPlace = ({ owner, drill, what, version }: DocumentPlace): string =>
  `signed-report/${drill}/${owner}/${what}/${version}`;
