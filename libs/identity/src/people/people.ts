import type { Membership, Person } from '#libs/contracts';
import { WallClock } from '#libs/platform';
import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { DataSource, In, type EntityManager } from 'typeorm';
import type { Grant } from '../policies/caller.js';
import { MembershipRecord } from '../store/people/membership-record.js';
import { PersonRecord } from '../store/people/person-record.js';

export interface NewPerson {
  readonly name: string;
  readonly email: string;
  readonly passwordHash: string | null;
}

/** Who has an account. */
@Injectable()
export class People {
  constructor(
    @Inject(DataSource) private readonly source: DataSource,
    @Inject(WallClock) private readonly clock: WallClock,
  ) {}

  find(id: string): Promise<PersonRecord | null> {
    return this.source.getRepository(PersonRecord).findOneBy({ id });
  }

  withEmail(email: string): Promise<PersonRecord | null> {
    return this.source
      .getRepository(PersonRecord)
      .createQueryBuilder('person')
      .where('lower(person.email) = lower(:email)', { email })
      .getOne();
  }

  /** Fails with a unique violation where the address is another's. */
  async add({ name, email, passwordHash }: NewPerson, all: EntityManager): Promise<PersonRecord> {
    const now = new Date(this.clock.now());
    const own = { id: randomUUID(), name, email, passwordHash, grants: [], disabled: false };
    const row = { ...own, newsSeenAt: new Date(now.getTime() - 1), createdAt: now };
    await all.insert(PersonRecord, row);
    return row;
  }

  async change(id: string, change: Partial<PersonRecord>, all: EntityManager = this.source.manager): Promise<void> {
    await all.update(PersonRecord, { id }, change);
  }

  async grant(id: string, grant: Grant, all: EntityManager): Promise<void> {
    await all.query('UPDATE person SET grants = array_append(grants, $2) WHERE id = $1 AND NOT ($2 = ANY (grants))', [
      id,
      grant,
    ]);
  }

  /** Where a person stands from now on. */
  async stand(id: string, memberships: readonly Membership[]): Promise<void> {
    const rows = memberships.map(({ nation, organisation }) => ({
      person: id,
      nation,
      organisation: organisation ?? '',
    }));
    await this.source.transaction(async (all) => {
      await all.delete(MembershipRecord, { person: id });
      if (rows.length > 0)
        await all.createQueryBuilder().insert().into(MembershipRecord).values(rows).orIgnore().execute();
    });
  }

  async all(): Promise<Person[]> {
    const rows = await this.source.getRepository(PersonRecord).find({ order: { name: 'ASC', id: 'ASC' } });
    return this.views(rows);
  }

  async view(row: PersonRecord): Promise<Person> {
    const [view] = await this.views([row]);
    if (!view) throw new Error('a person has no view');
    return view;
  }

  /** What people are called, by their ids. */
  async names(ids: readonly string[]): Promise<ReadonlyMap<string, PersonRecord>> {
    const rows = await this.source.getRepository(PersonRecord).findBy({ id: In([...new Set(ids)]) });
    return new Map(rows.map((row) => [row.id, row]));
  }

  private async views(rows: readonly PersonRecord[]): Promise<Person[]> {
    const stands = await this.source.getRepository(MembershipRecord).findBy({ person: In(rows.map(({ id }) => id)) });
    return rows.map(({ id, name, email, grants, disabled, createdAt }) => ({
      ...{ id, name, email, grants, disabled },
      since: createdAt.toISOString(),
      memberships: stands
        .filter(({ person }) => person === id)
        .map(({ nation, organisation }) => ({ nation, organisation: organisation === '' ? null : organisation })),
    }));
  }
}
