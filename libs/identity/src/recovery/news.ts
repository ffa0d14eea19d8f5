import type { Self } from '#libs/contracts';
import { WallClock } from '#libs/platform';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { PersonRecord } from '../store/people/person-record.js';

type What = Self['news'][number]['what'];

/** What was done to an account by others, kept until its person has seen it. */
@Injectable()
export class News {
  constructor(
    @Inject(DataSource) private readonly source: DataSource,
    @Inject(WallClock) private readonly clock: WallClock,
  ) {}

  async tell(person: string, what: What, all: EntityManager = this.source.manager): Promise<void> {
    const at = new Date(this.clock.now());
    await all.query('INSERT INTO account_news (person, what, at) VALUES ($1, $2, $3)', [person, what, at]);
  }

  async of(person: string): Promise<Self['news']> {
    const rows = await this.source.query<{ what: What; at: Date }[]>(
      `SELECT what, at FROM account_news JOIN person ON person.id = account_news.person
       WHERE person.id = $1 AND at > news_seen_at ORDER BY at`,
      [person],
    );
    return rows.map(({ what, at }) => ({ what, at: at.toISOString() }));
  }

  async seen(person: string): Promise<void> {
    await this.source.getRepository(PersonRecord).update({ id: person }, { newsSeenAt: new Date(this.clock.now()) });
  }
}
