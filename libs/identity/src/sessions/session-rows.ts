import type { PlaceInDrill } from '#libs/contracts';
import type { Instant } from '#libs/domain';
import { Inject, Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { DataSource, In, type EntityManager, type FindOptionsWhere } from 'typeorm';
import { AssignmentRecord } from '../store/people/assignment-record.js';
import { PersonRecord } from '../store/people/person-record.js';
import { SessionRecord } from '../store/session-record.js';
import { placeIs } from '../store/who-in.js';

/** How many are looked up by one query at most. */
const MOST = 500;

export type NewSession = Omit<SessionRecord, 'previousHash' | 'previousUntil'>;

/** A row that was found by a token: its own, or the one before. */
export interface FoundSession {
  readonly row: SessionRecord;
  readonly person: PersonRecord | null;
  readonly byPrevious: boolean;
}

/** Sessions as they are stored. */
@Injectable()
export class SessionRows {
  private underWay: Promise<unknown> = Promise.resolve();
  /** Those who come while one query is under way share the next. */
  private readonly asked = new DataLoader<string, FoundSession | undefined>(
    (hashes) => (this.underWay = this.findAll(hashes)) as Promise<(FoundSession | undefined)[]>,
    { cache: false, maxBatchSize: MOST, batchScheduleFn: (ask) => void this.underWay.then(ask, ask) },
  );

  constructor(@Inject(DataSource) private readonly source: DataSource) {}

  private get rows() {
    return this.source.getRepository(SessionRecord);
  }

  async add(row: NewSession): Promise<void> {
    await this.rows.insert(row);
  }

  /**
   * Adds a session of a person, in the place of another one where that is said. Whoever takes the place away or disables
   * the person waits for it, and finds the session then. Undefined where the person may not, or has no such place.
   */
  addFor(
    person: string,
    place: PlaceInDrill | undefined,
    row: NewSession,
    instead?: string,
  ): Promise<PersonRecord | undefined> {
    return this.source.transaction(async (all) => {
      const found = await all.findOne(PersonRecord, { where: { id: person }, lock: { mode: 'pessimistic_read' } });
      if (!found || found.disabled) return undefined;
      if (place && !(await all.existsBy(AssignmentRecord, { person, ...placeIs(place) }))) return undefined;
      if (instead !== undefined) await all.delete(SessionRecord, { console: instead });
      await all.insert(SessionRecord, row);
      return found;
    });
  }

  /** Asked for many at once, as when a server is back and all its consoles return, it costs a query for all who wait. */
  async find(hash: string, now: Instant): Promise<FoundSession | undefined> {
    const found = await this.asked.load(hash);
    if (found?.byPrevious && (found.row.previousUntil?.getTime() ?? 0) <= now) return undefined;
    return found;
  }

  private async findAll(hashes: readonly string[]): Promise<(FoundSession | undefined)[]> {
    const any = In([...hashes]);
    const rows = await this.rows.findBy([{ tokenHash: any }, { previousHash: any }]);
    const people = new Map<string, PersonRecord>();
    const ids = [...new Set(rows.flatMap(({ person }) => person ?? []))];
    if (ids.length > 0)
      for (const person of await this.source.getRepository(PersonRecord).findBy({ id: In(ids) }))
        people.set(person.id, person);
    const byOwn = new Map(rows.map((row) => [row.tokenHash, row]));
    const byPrevious = new Map(rows.map((row) => [row.previousHash, row]));
    return hashes.map((hash) => {
      const own = byOwn.get(hash);
      const row = own ?? byPrevious.get(hash);
      return row && { row, person: people.get(row.person ?? '') ?? null, byPrevious: !own };
    });
  }

  ofPerson(person: string): Promise<SessionRecord[]> {
    return this.rows.find({ where: { person }, order: { seenAt: 'DESC' } });
  }

  async seen(consoles: readonly string[], now: Instant): Promise<void> {
    if (consoles.length > 0) await this.rows.update({ console: In([...consoles]) }, { seenAt: new Date(now) });
  }

  /** Replaces a token; the one before is good until an instant. False where it was replaced meanwhile. */
  async rotate(old: string, fresh: string, now: Instant, until: Instant): Promise<boolean> {
    const change = {
      tokenHash: fresh,
      previousHash: old,
      previousUntil: new Date(until),
      rotatedAt: new Date(now),
    };
    const { affected } = await this.rows
      .createQueryBuilder()
      .update()
      .set(change)
      .where('token_hash = :old OR (previous_hash = :old AND previous_until > :now)', { old, now: new Date(now) })
      .execute();
    return affected === 1;
  }

  /** The token after it has come into use. */
  async confirm(hash: string, until: Instant): Promise<void> {
    await this.rows.update({ tokenHash: hash }, { previousUntil: new Date(until) });
  }

  /** Takes sessions away, in a transaction where one is given, and says which consoles they were. */
  async remove(where: FindOptionsWhere<SessionRecord>, all: EntityManager = this.source.manager): Promise<string[]> {
    const consoles = (await all.findBy(SessionRecord, where)).map(({ console }) => console);
    if (consoles.length > 0) await all.delete(SessionRecord, { console: In(consoles) });
    return consoles;
  }

  /** Takes those away that have run out, and those of people from whom nothing came since an instant. */
  async removeOver(now: Instant, idleSince: Instant): Promise<string[]> {
    const { raw } = await this.rows
      .createQueryBuilder()
      .delete()
      .where('expires_at <= :now OR (person IS NOT NULL AND seen_at <= :idleSince)', {
        now: new Date(now),
        idleSince: new Date(idleSince),
      })
      .returning(['console'])
      .execute();
    return (raw as { console: string }[]).map(({ console }) => console);
  }
}
