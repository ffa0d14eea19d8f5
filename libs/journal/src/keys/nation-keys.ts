import type { DrillId, NationId } from '#libs/domain';
import { randomBytes, randomUUID } from 'node:crypto';
import type { PoolClient, QueryResult } from 'pg';
import type { Keyring } from './keyring.js';
import { seal, unseal } from './sealing.js';

/** The key of one nation in one drill. Its id is random, so that what it sealed names nobody once the key is gone. */
export interface NationKey {
  readonly id: string;
  readonly nation: NationId;
  readonly key: Buffer;
}

interface Row {
  id: string;
  nation: NationId;
  wrapped: Buffer;
}

/** One drill's keys, by nation and by id. A nation whose key was destroyed has none, and gets no other. */
class DrillKeys {
  readonly byNation = new Map<NationId, NationKey>();
  readonly byId = new Map<string, NationKey>();

  constructor(keys: readonly NationKey[]) {
    for (const key of keys) {
      this.byNation.set(key.nation, key);
      this.byId.set(key.id, key);
    }
  }
}

const BYTES = 32;

const placeOf = (drill: DrillId, { id, nation }: { readonly id: string; readonly nation: string }): string =>
  `nation-key/${drill}/${nation}/${id}`;

/**
 * The nations' keys: in a table, each wrapped by the installation's master key, and in memory from the last look at the
 * table. Whoever writes may trust memory: with the act that erases a nation the journal's head moves, and what was to be
 * written under the old one is not kept.
 */
export class NationKeys {
  private readonly drills = new Map<DrillId, DrillKeys>();

  constructor(private readonly keyring: Keyring) {}

  /** Looks at the table: keys that are gone are forgotten. Before anything is read. */
  async look(on: PoolClient, drill: DrillId): Promise<void> {
    const found: QueryResult<Row> = await on.query({
      name: 'nation-keys',
      text: 'SELECT id, nation, wrapped FROM nation_key WHERE drill = $1',
      values: [drill],
    });
    const known = this.drills.get(drill)?.byId;
    const keys = found.rows
      .filter(({ wrapped }) => wrapped.length > 0)
      .map((row) => known?.get(row.id) ?? this.unwrapped(drill, row));
    this.drills.set(drill, new DrillKeys(keys));
  }

  /** The key of a nation, or of the region, that was found at the last look. */
  of(drill: DrillId, owner: NationId): NationKey | undefined {
    return this.drills.get(drill)?.byNation.get(owner);
  }

  withId(drill: DrillId, id: string): NationKey | undefined {
    return this.drills.get(drill)?.byId.get(id);
  }

  /** Those of these nations' keys that are in memory; undefined when one is not. */
  atHand(drill: DrillId, nations: ReadonlySet<NationId>): ReadonlyMap<NationId, NationKey> | undefined {
    const known = this.drills.get(drill)?.byNation;
    for (const nation of nations) if (!known?.has(nation)) return undefined;
    return known ?? new Map();
  }

  /**
   * Gives nations' keys, made where there are none; a nation that was erased is missing. What was just made is not
   * remembered before it is found in the table: the transaction that made it may yet fail.
   */
  async need(
    on: PoolClient,
    drill: DrillId,
    nations: ReadonlySet<NationId>,
  ): Promise<ReadonlyMap<NationId, NationKey>> {
    await this.look(on, drill);
    const keys = new Map(this.drills.get(drill)?.byNation);
    for (const nation of nations) {
      const made = keys.has(nation) ? undefined : await this.make(on, drill, nation);
      if (made) keys.set(nation, made);
    }
    return keys;
  }

  /** Forgets what was known of a drill's keys. */
  forget(drill: DrillId): void {
    this.drills.delete(drill);
  }

  /** Another process may make the same nation's key in the same moment: then the one that was first counts. */
  private async make(on: PoolClient, drill: DrillId, nation: NationId): Promise<NationKey | undefined> {
    const made = { id: randomUUID(), nation, key: randomBytes(BYTES) };
    const wrapped = seal(this.keyring.master, placeOf(drill, made), made.key);
    const kept: QueryResult<Row> = await on.query(
      `INSERT INTO nation_key (id, drill, nation, wrapped) VALUES ($1, $2, $3, $4)
       ON CONFLICT (drill, nation) DO UPDATE SET nation = excluded.nation RETURNING id, nation, wrapped`,
      [made.id, drill, nation, wrapped],
    );
    const [row] = kept.rows;
    if (row?.wrapped.length === 0) return undefined;
    return row && row.id !== made.id ? this.unwrapped(drill, row) : made;
  }

  private unwrapped(drill: DrillId, { id, nation, wrapped }: Row): NationKey {
    return { id, nation, key: unseal(this.keyring.master, placeOf(drill, { id, nation }), wrapped) };
  }
}
