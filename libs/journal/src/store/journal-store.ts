import type { DrillId, Entry, Instant, NationId } from '#libs/domain';
import { poolOf } from '#libs/platform';
import type { Pool, PoolClient, QueryResult } from 'pg';
import type { DataSource } from 'typeorm';
import { ORIGIN, type StoredLine } from '../chain.js';
import type { Keyring } from '../keys/keyring.js';
import { NationKeys } from '../keys/nation-keys.js';
import type { Checkpoint } from '../signatures/checkpoint.js';
import type { PublicKey } from '../signatures/public-key.js';
import { appendEntries, takeLinks } from './append/append-entries.js';
import { GrowingChain } from './append/growing-chain.js';
import { SharedCommits } from './append/shared-commits.js';
import { adoptUnsigned, checkpointsOf } from './checkpoints.js';
import { inDrill } from './in-drill.js';
import { timelineOf } from './timeline.js';
import { headOf, linesOf, readEntries, readOwned, type Owned } from './read-lines.js';

/** Where a drill's journal ends. */
export interface Head {
  readonly seq: number;
  readonly hash: Buffer;
}

/** A writer's turn at a drill: nobody else takes one before it has ended. */
export interface Turn {
  readonly head: Head;
  /** As the store's; by the turn's own connection, so that many turns at once cannot wait for each other's. */
  read(after: number): AsyncGenerator<Entry>;
  keep(chain: GrowingChain): Promise<Head | undefined>;
}

/** Waits for the turn, and looks at the head once it has it: two statements, as one sees what was there when it began. */
const TAKE_TURN = `SELECT pg_advisory_xact_lock(hashtextextended('journal/' || $1, 0))`;

/** The append-only journal in PostgreSQL. */
export class JournalStore {
  private readonly pool: Pool;
  private readonly keys: NationKeys;
  private readonly shared: SharedCommits;
  private knownTimeline: Promise<string> | undefined;

  constructor(
    source: DataSource,
    private readonly keyring: Keyring,
  ) {
    this.pool = poolOf(source);
    this.keys = new NationKeys(keyring);
    this.shared = new SharedCommits(this.pool, (links) => appendEntries(this.pool, keyring, this.keys, links));
  }

  /** Whoever has it can check what this journal gives out. */
  get publicKey(): PublicKey {
    return this.keyring.publicKey;
  }

  /** The signatures under a drill's chain, in order. */
  checkpoints(drill: DrillId): Promise<Checkpoint[]> {
    return checkpointsOf(this.pool, drill);
  }

  /** Signs every journal without a signature: once, when the database has just learnt to keep them. Gives how many. */
  adopt(at: Instant): Promise<number> {
    return adoptUnsigned(this.pool, this.keyring, at);
  }

  /**
   * Names the course of things that this database is on, PostgreSQL's timeline: another one begins whenever a database is
   * restored or a standby takes over, and then what was written last may be undone.
   */
  timeline(): Promise<string> {
    this.knownTimeline ??= timelineOf(this.pool).catch((error: unknown) => {
      this.knownTimeline = undefined;
      throw error;
    });
    return this.knownTimeline;
  }

  /** Opens the journal of a drill; opening it again changes nothing. */
  async begin(drill: DrillId): Promise<void> {
    await this.pool.query(
      'INSERT INTO journal_head (drill, seq, hash) VALUES ($1, 0, $2) ON CONFLICT (drill) DO NOTHING',
      [drill, ORIGIN],
    );
  }

  async head(drill: DrillId): Promise<Head | undefined> {
    return headOf(drill, this.pool);
  }

  /** Where the journals of these drills end, by drill. */
  async heads(drills: readonly DrillId[]): Promise<Map<DrillId, number>> {
    const found: QueryResult<{ drill: string; seq: string }> = await this.pool.query(
      'SELECT drill, seq FROM journal_head WHERE drill = ANY($1)',
      [drills],
    );
    return new Map(found.rows.map(({ drill, seq }) => [drill, Number(seq)]));
  }

  /**
   * Lets a writer work while every other one that asks for a turn waits, also in other processes; what it appends is on
   * disk when this returns, and gone when `work` throws. Gives undefined when no journal was begun for the drill.
   */
  async inTurn<T>(drill: DrillId, work: (turn: Turn) => Promise<T>): Promise<T | undefined> {
    return inDrill(this.pool, drill, async (client) => {
      await client.query({ name: 'journal-turn', text: TAKE_TURN, values: [drill] });
      const head = await headOf(drill, client);
      const turn = head && {
        head,
        read: (after: number) => readEntries(client, this.keys, drill, after),
        keep: (chain: GrowingChain) => this.write(client, chain),
      };
      return turn && (await work(turn));
    });
  }

  /** A chain that goes on from a head, for a writer who keeps it batch by batch. */
  chain(drill: DrillId, head: Head): GrowingChain {
    return new GrowingChain(drill, head, this.keyring, this.keys);
  }

  /**
   * Keeps all that was added to a chain until now. Gives the new head, or undefined when somebody else has written
   * meanwhile; then nothing of this was kept, and the chain is worthless. Drills whose chains are kept at the same time share
   * a commit.
   */
  async keep(chain: GrowingChain): Promise<Head | undefined> {
    return this.write(this.pool, chain);
  }

  private async write(on: Pool | PoolClient, chain: GrowingChain): Promise<Head | undefined> {
    const links = await takeLinks(on, this.keys, chain);
    if (!links || links.lines.length === 0) return links?.head;
    const isPlain = links.checkpoints.length === 0 && links.erased.length === 0;
    const kept =
      on === this.pool && isPlain
        ? await this.shared.keep(links)
        : await appendEntries(on, this.keyring, this.keys, links);
    return kept ? links.head : undefined;
  }

  /** Appends entries that follow `head`; as `keep` otherwise. */
  append(drill: DrillId, head: Head, entries: readonly Entry[]): Promise<Head | undefined> {
    const chain = this.chain(drill, head);
    chain.add(entries);
    return this.keep(chain);
  }

  /** The entries after a number, up to another, in order, a page at a time. */
  read(drill: DrillId, after = 0, until?: number): AsyncGenerator<Entry> {
    return readEntries(this.pool, this.keys, drill, after, until);
  }

  /** The entries that belong to a nation, each with the hash that the chain has after it. */
  ownedBy(drill: DrillId, nation: NationId): AsyncGenerator<Owned> {
    return readOwned(this.pool, this.keys, drill, nation);
  }

  /** The installation's signature (Ed25519) under something that it gives out. */
  attest(text: string): Buffer {
    return this.keyring.attest(text);
  }

  /** The stored lines after a number, as they stand. */
  lines(drill: DrillId, after = 0): AsyncGenerator<StoredLine> {
    return linesOf(this.pool, drill, after);
  }
}
