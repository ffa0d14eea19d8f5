import type { PlaceInDrill } from '#libs/contracts';
import type { Instant } from '#libs/domain';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, In, type EntityManager, type FindOptionsWhere } from 'typeorm';
import { AssignmentRecord } from '../store/people/assignment-record.js';
import { PersonRecord } from '../store/people/person-record.js';
import { SessionRecord } from '../store/session-record.js';
import { placeIs } from '../store/who-in.js';

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

  async find(hash: string, now: Instant): Promise<FoundSession | undefined> {
    const own = await this.rows.findOneBy({ tokenHash: hash });
    const row = own ?? (await this.rows.findOneBy({ previousHash: hash }));
    if (!row || (!own && (row.previousUntil?.getTime() ?? 0) <= now)) return undefined;
    const person =
      row.person === null ? null : await this.source.getRepository(PersonRecord).findOneBy({ id: row.person });
    return { row, person, byPrevious: !own };
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
