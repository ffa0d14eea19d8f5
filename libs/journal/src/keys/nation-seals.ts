import type { DrillId, NationId } from '#libs/domain';
import { poolOf } from '#libs/platform';
import type { Pool, PoolClient, QueryResult, QueryResultRow } from 'pg';
import type { DataSource } from 'typeorm';
import { inDrill } from '../store/in-drill.js';
import type { Keyring } from './keyring.js';
import { NationKeys } from './nation-keys.js';
import { Seal } from './seal.js';

/** Under whose key lies what is the region's, and what is nobody's by name. No nation has such a code. */
export const REGION = 'region';

/** What one drill keeps outside its journal, in one transaction. */
export interface SealedPlace {
  /** Rows that a statement gives; how many it touched is `count`. */
  rows<Row extends QueryResultRow>(text: string, values?: readonly unknown[]): Promise<Row[] & { count: number }>;
  /** The seal of a nation, or of the region; undefined where it has none, or none any more. */
  sealOf(owner: NationId): Seal | undefined;
  /** The seal by its id; undefined where it is gone. */
  sealWith(id: string): Seal | undefined;
  /** The seal of a nation, made where it has none; undefined where the nation was erased. */
  makeSeal(owner: NationId): Promise<Seal | undefined>;
}

/** The nations' keys, for rooms that keep something of them outside the journal. Erasing a nation destroys them all. */
export class NationSeals {
  private readonly pool: Pool;
  private readonly keys: NationKeys;

  constructor(source: DataSource, keyring: Keyring) {
    this.pool = poolOf(source);
    this.keys = new NationKeys(keyring);
  }

  /** Works in one transaction that may read and write what this drill keeps, and nothing of any other. */
  in<T>(drill: DrillId, work: (place: SealedPlace) => Promise<T>): Promise<T> {
    return inDrill(this.pool, drill, async (client) => {
      await this.keys.look(client, drill);
      return work(this.placeOn(client, drill));
    });
  }

  private placeOn(client: PoolClient, drill: DrillId): SealedPlace {
    const sealed = (key: ReturnType<NationKeys['of']>): Seal | undefined => key && new Seal(key);
    return {
      rows: async <Row extends QueryResultRow>(text: string, values: readonly unknown[] = []) => {
        const found: QueryResult<Row> = await client.query<Row>(text, [...values]);
        return Object.assign(found.rows, { count: found.rowCount ?? 0 });
      },
      sealOf: (owner) => sealed(this.keys.of(drill, owner)),
      sealWith: (id) => sealed(this.keys.withId(drill, id)),
      makeSeal: async (owner) =>
        sealed(this.keys.of(drill, owner) ?? (await this.keys.need(client, drill, new Set([owner]))).get(owner)),
    };
  }
}
