import type { SharedField } from '#libs/contracts';
import type { DraftField, DrillId, InjectId, TeamId, Written } from '#libs/domain';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

interface Row {
  readonly inject: string;
  readonly field: string;
  readonly version: string;
  readonly value: string;
  readonly writer: string;
  readonly name: string | null;
  readonly at: string;
  readonly asides: string;
}

/** Which field of whose draft. */
export interface DraftPlace {
  readonly drill: DrillId;
  readonly team: TeamId;
  readonly inject: InjectId;
  readonly field: string;
}

const COLUMNS = 'inject, field, version, value, writer, name, at, asides';

/** Drafts as the database keeps them, one row a field. */
@Injectable()
export class DraftStore {
  constructor(@Inject(DataSource) private readonly source: DataSource) {}

  /** A version that no draft of the team has had. */
  async nextVersion(drill: DrillId, team: TeamId): Promise<number> {
    const rows: { version: string }[] = await this.source.query(
      `INSERT INTO draft_count AS count VALUES ($1, $2, 1)
       ON CONFLICT (drill, team) DO UPDATE SET version = count.version + 1 RETURNING version`,
      [drill, team],
    );
    return Number(rows[0]?.version);
  }

  async find({ drill, team, inject, field }: DraftPlace): Promise<DraftField | undefined> {
    const rows: Row[] = await this.source.query(
      `SELECT ${COLUMNS} FROM draft WHERE drill = $1 AND team = $2 AND inject = $3 AND field = $4`,
      [drill, team, inject, field],
    );
    return rows[0] && fieldIn(rows[0]);
  }

  async all(drill: DrillId, team: TeamId): Promise<SharedField[]> {
    const rows: Row[] = await this.source.query(
      `SELECT ${COLUMNS} FROM draft WHERE drill = $1 AND team = $2 ORDER BY version`,
      [drill, team],
    );
    return rows.map((row) => ({ inject: row.inject, field: row.field, ...fieldIn(row) }));
  }

  /** Keeps a field in place of the version that it was made from. False where another was kept meanwhile. */
  async keep({ drill, team, inject, field }: DraftPlace, made: DraftField, from: number): Promise<boolean> {
    const rows: unknown[] = await this.source.query(
      `INSERT INTO draft (drill, team, ${COLUMNS}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
       ON CONFLICT (drill, team, inject, field) DO UPDATE
         SET version = $5, value = $6, writer = $7, name = $8, at = $9, asides = $10
         WHERE draft.version = $11
       RETURNING version`,
      [
        ...[drill, team, inject, field, made.version, JSON.stringify(made.value ?? null)],
        ...[made.by.writer, made.by.name, made.at, JSON.stringify(made.asides), from],
      ],
    );
    return rows.length > 0;
  }

  /** Lets go of the fields that a sender had seen, or wrote last. Gives their names. */
  async drop(
    { drill, team, inject }: Omit<DraftPlace, 'field'>,
    seen: { readonly version: number; readonly writer: string },
  ): Promise<readonly string[]> {
    const [rows]: [{ field: string }[], number] = await this.source.query(
      `DELETE FROM draft WHERE drill = $1 AND team = $2 AND inject = $3 AND (version <= $4 OR writer = $5)
       RETURNING field`,
      [drill, team, inject, seen.version, seen.writer],
    );
    return rows.map(({ field }) => field);
  }

  /** Forgets drafts that nobody has touched since an instant. */
  /** Takes away all that a team was writing. */
  async dropAll(drill: DrillId, team: TeamId): Promise<void> {
    await this.source.query('DELETE FROM draft WHERE drill = $1 AND team = $2', [drill, team]);
    await this.source.query('DELETE FROM draft_count WHERE drill = $1 AND team = $2', [drill, team]);
  }

  async sweep(before: number): Promise<void> {
    await this.source.query('DELETE FROM draft WHERE at < $1', [before]);
  }
}

const fieldIn = ({ version, value, writer, name, at, asides }: Row): DraftField => ({
  value: JSON.parse(value) as unknown,
  version: Number(version),
  by: { writer, name },
  at: Number(at),
  asides: JSON.parse(asides) as Written[],
});
