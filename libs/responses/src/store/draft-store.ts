import type { SharedField } from '#libs/contracts';
import type { DraftField, DrillId, InjectId, NationId, TeamId } from '#libs/domain';
import { NationSeals, type Seal, type SealedPlace } from '#libs/journal';
import { Inject, Injectable } from '@nestjs/common';

interface Row {
  readonly inject: string;
  readonly field: string;
  readonly version: string;
  readonly at: string;
  readonly box: Buffer;
}

/** Whose drafts. */
export interface DraftOwner {
  readonly drill: DrillId;
  readonly nation: NationId;
  readonly team: TeamId;
}

/** Which field of whose draft. */
export interface DraftPlace extends DraftOwner {
  readonly inject: InjectId;
  readonly field: string;
}

/** What a writing came to, with the seal of the nation that it belongs to. */
export interface DraftKept {
  readonly field: SharedField;
  /** Whether anything has changed. */
  readonly isNew: boolean;
  readonly seal: Seal;
}

const COLUMNS = 'inject, field, version, at, box';

/** Drafts as the database keeps them, one row a field, each sealed with its nation's key. */
@Injectable()
export class DraftStore {
  constructor(@Inject(NationSeals) private readonly seals: NationSeals) {}

  async all(owner: DraftOwner): Promise<SharedField[]> {
    const { drill, nation, team } = owner;
    return this.seals.in(drill, async (place) => {
      const seal = place.sealOf(nation);
      if (!seal) return [];
      const rows = await place.rows<Row>(
        `SELECT ${COLUMNS} FROM draft WHERE drill = $1 AND team = $2 ORDER BY version`,
        [drill, team],
      );
      return rows.map((row) => opened(seal, owner, row));
    });
  }

  /**
   * Puts a field in place of what stood there. Whoever else of the team writes waits meanwhile, in other processes too.
   * @param make from what stands there and a version that no draft of the team has had; undefined leaves it as it is
   * @returns undefined where the nation was erased
   */
  write(
    at: DraftPlace,
    make: (kept: DraftField | undefined, version: number) => DraftField | undefined,
  ): Promise<DraftKept | undefined> {
    const { drill, nation, team, inject, field } = at;
    return this.seals.in(drill, async (place) => {
      const seal = await place.makeSeal(nation);
      if (!seal) return undefined;
      const version = await nextVersion(place, at);
      const [row] = await place.rows<Row>(
        `SELECT ${COLUMNS} FROM draft WHERE drill = $1 AND team = $2 AND inject = $3 AND field = $4`,
        [drill, team, inject, field],
      );
      const kept = row && opened(seal, at, row);
      const made = make(kept, version);
      if (!made) return kept && { field: kept, isNew: false, seal };
      const shared: SharedField = { ...made, inject, field };
      await place.rows(
        `INSERT INTO draft (drill, team, ${COLUMNS}) VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT (drill, team, inject, field) DO UPDATE SET version = $5, at = $6, box = $7`,
        [drill, team, inject, field, made.version, made.at, closed(seal, at, shared)],
      );
      return { field: shared, isNew: true, seal };
    });
  }

  /** Lets go of the fields that a sender had seen, or wrote last. Gives their names, and the seal of whose they were. */
  drop(
    owner: DraftOwner,
    inject: InjectId,
    seen: { readonly version: number; readonly writer: string },
  ): Promise<{ readonly fields: readonly string[]; readonly seal: Seal } | undefined> {
    const { drill, nation, team } = owner;
    return this.seals.in(drill, async (place) => {
      const seal = place.sealOf(nation);
      if (!seal) return undefined;
      const rows = await place.rows<Row>(
        `SELECT ${COLUMNS} FROM draft WHERE drill = $1 AND team = $2 AND inject = $3 FOR UPDATE`,
        [drill, team, inject],
      );
      const fields = rows
        .map((row) => opened(seal, owner, row))
        .filter(({ version, by }) => version <= seen.version || by.writer === seen.writer)
        .map(({ field }) => field);
      if (fields.length > 0)
        await place.rows('DELETE FROM draft WHERE drill = $1 AND team = $2 AND inject = $3 AND field = ANY($4)', [
          ...[drill, team, inject, fields],
        ]);
      return { fields, seal };
    });
  }

  /** Takes away all that a team was writing. */
  async dropAll(drill: DrillId, team: TeamId): Promise<void> {
    await this.seals.in(drill, async (place) => {
      await place.rows('DELETE FROM draft WHERE drill = $1 AND team = $2', [drill, team]);
      await place.rows('DELETE FROM draft_count WHERE drill = $1 AND team = $2', [drill, team]);
    });
  }

  /** Forgets drafts of a drill that nobody has touched since an instant. */
  async sweep(drill: DrillId, before: number): Promise<void> {
    await this.seals.in(drill, (place) =>
      place.rows('DELETE FROM draft WHERE drill = $1 AND at < $2', [drill, before]),
    );
  }
}

async function nextVersion(place: SealedPlace, { drill, team }: DraftOwner): Promise<number> {
  const [row] = await place.rows<{ version: string }>(
    `INSERT INTO draft_count AS count VALUES ($1, $2, 1)
     ON CONFLICT (drill, team) DO UPDATE SET version = count.version + 1 RETURNING version`,
    [drill, team],
  );
  return Number(row?.version);
}

type Written = Pick<SharedField, 'value' | 'by' | 'asides'>;
type InDraft = Pick<DraftField, 'version'> & { readonly inject: string; readonly field: string };

const placeOf = ({ drill, team }: Pick<DraftOwner, 'drill' | 'team'>, { inject, field, version }: InDraft): string =>
  `draft/${drill}/${team}/${inject}/${field}/${version}`;

/** A field as it is kept: its place and its instant in clear, all else in the box. */
export function closed(seal: Seal, owner: Pick<DraftOwner, 'drill' | 'team'>, shared: SharedField): Buffer {
  const { value = null, by, asides } = shared;
  return seal.close(placeOf(owner, shared), JSON.stringify({ value, by, asides } satisfies Written));
}

function opened(seal: Seal, owner: DraftOwner, { inject, field, version, at, box }: Row): SharedField {
  const stands = { inject, field, version: Number(version), at: Number(at) };
  return { ...stands, ...(JSON.parse(seal.open(placeOf(owner, stands), box)) as Written) };
}
