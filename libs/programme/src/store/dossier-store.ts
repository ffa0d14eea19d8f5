import {
  emptyDossier,
  foldDossier,
  type Dossier,
  type DossierEntry,
  type DossierEvent,
  type DossierOwner,
  type DrillId,
  type NationId,
  type ReportKind,
} from '#libs/domain';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, QueryFailedError, type EntityManager } from 'typeorm';

interface Row {
  readonly drill: string;
  readonly seq: number;
  readonly at: string;
  readonly by: string;
  readonly key: string | null;
  readonly asked: string | null;
  readonly event: DossierEvent;
}

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

const UNIQUE_VIOLATION = '23505';

const toEntry = ({ seq, at, by, key, asked, event }: Row): DossierEntry => ({
  seq,
  at: Number(at),
  by,
  ...(key !== null && { key }),
  ...(asked !== null && { asked }),
  event,
});

const open = (owner: DossierOwner, drill: DrillId, rows: readonly Row[]): OpenDossier => {
  const entries = rows.map(toEntry);
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

const READ = 'SELECT drill, seq, at, by, key, asked, event FROM dossier_entry';

/** The append-only dossiers, and the documents that were signed in them. */
@Injectable()
export class DossierStore {
  constructor(@Inject(DataSource) private readonly source: DataSource) {}

  async find(owner: DossierOwner, drill: DrillId): Promise<OpenDossier> {
    return open(
      owner,
      drill,
      await this.source.query<Row[]>(`${READ} WHERE owner = $1 AND drill = $2 ORDER BY seq`, [owner, drill]),
    );
  }

  /** All dossiers of one owner, those of the newest drill last written in first. */
  async ofOwner(owner: DossierOwner): Promise<readonly Dossier[]> {
    const rows = await this.source.query<Row[]>(`${READ} WHERE owner = $1 ORDER BY drill, seq`, [owner]);
    const byDrill = grouped(rows, ({ drill }) => drill);
    const latest = (some: readonly Row[]): number => Number(some.at(-1)?.at ?? 0);
    return [...byDrill]
      .sort(([, one], [, other]) => latest(other) - latest(one))
      .map(([drill, some]) => open(owner, drill, some).dossier);
  }

  /** The dossiers of all owners in one drill. */
  async ofDrill(drill: DrillId): Promise<readonly Dossier[]> {
    const rows = await this.source.query<(Row & { owner: string })[]>(
      'SELECT owner, drill, seq, at, by, key, asked, event FROM dossier_entry WHERE drill = $1 ORDER BY owner, seq',
      [drill],
    );
    return [...grouped(rows, ({ owner }) => owner)].map(([owner, some]) => open(owner, drill, some).dossier);
  }

  /** Appends entries, and the document that they sign. False: somebody else wrote first, and nothing was kept. */
  async append(
    { owner, drill }: Pick<Dossier, 'owner' | 'drill'>,
    entries: readonly DossierEntry[],
    signed?: SignedDocument,
  ): Promise<boolean> {
    try {
      await this.source.transaction(async (all) => {
        for (const entry of entries) await insert(all, owner, drill, entry);
        if (signed)
          await all.query(
            'INSERT INTO signed_report (owner, drill, what, version, document) VALUES ($1, $2, $3, $4, $5)',
            [owner, drill, signed.what, signed.version, signed.document],
          );
      });
      return true;
    } catch (error) {
      if (error instanceof QueryFailedError && (error.driverError as { code?: string }).code === UNIQUE_VIOLATION)
        return false;
      throw error;
    }
  }

  /** Takes away a nation's dossier of a drill, and the documents that were signed in it. */
  async dropAll(owner: NationId, drill: DrillId): Promise<void> {
    await this.source.query('DELETE FROM dossier_entry WHERE owner = $1 AND drill = $2', [owner, drill]);
    await this.source.query('DELETE FROM signed_report WHERE owner = $1 AND drill = $2', [owner, drill]);
  }

  /** The regional figures as somebody was last shown them: JSON. */
  async shown(drill: DrillId): Promise<{ readonly version: number; readonly figures: string } | undefined> {
    const rows = await this.source.query<{ version: number; figures: string }[]>(
      `SELECT version, document AS figures FROM signed_report
       WHERE owner = 'region' AND drill = $1 AND what = 'figures' ORDER BY version DESC LIMIT 1`,
      [drill],
    );
    return rows[0];
  }

  /** Keeps what is shown now; false where somebody else has just shown something of that version. */
  async show(drill: DrillId, version: number, figures: string): Promise<boolean> {
    const kept = await this.source.query<unknown[]>(
      `INSERT INTO signed_report (owner, drill, what, version, document) VALUES ('region', $1, 'figures', $2, $3)
       ON CONFLICT DO NOTHING RETURNING version`,
      [drill, version, figures],
    );
    return kept.length > 0;
  }

  /** A document as it was signed, to the letter. */
  async signed(owner: DossierOwner, drill: DrillId, what: ReportKind, version: number): Promise<string | undefined> {
    const rows = await this.source.query<{ document: string }[]>(
      'SELECT document FROM signed_report WHERE owner = $1 AND drill = $2 AND what = $3 AND version = $4',
      [owner, drill, what, version],
    );
    return rows[0]?.document;
  }
}

const insert = (
  all: EntityManager,
  owner: DossierOwner,
  drill: DrillId,
  { seq, at, by, key, asked, event }: DossierEntry,
): Promise<unknown> =>
  all.query(
    'INSERT INTO dossier_entry (owner, drill, seq, at, by, key, asked, event) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)',
    [owner, drill, seq, at, by, key ?? null, asked ?? null, JSON.stringify(event)],
  );
