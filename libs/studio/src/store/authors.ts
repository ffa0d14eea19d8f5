import type { Author } from '#libs/contracts';
import { LeavingPeople } from '#libs/identity';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { AuthorRecord } from './author-record.js';

/** How drafts name a person as their author, in all of their sessions. */
export const authorOf = (person: string): string => `person:${person}`;

/** Finds the author of a console among those that were asked for. */
export type WhoIs = (console: string) => Author;

/** Who is behind the consoles of the Studio, as they say themselves. */
@Injectable()
export class Authors {
  constructor(
    @Inject(DataSource) private readonly source: DataSource,
    @Inject(LeavingPeople) leaving: LeavingPeople,
  ) {
    leaving.onLeave((person) => this.records.delete({ console: authorOf(person) }));
  }

  private get records() {
    return this.source.getRepository(AuthorRecord);
  }

  async name(console: string, name: string): Promise<Author> {
    await this.records.save({ console, name });
    return { console, name };
  }

  /** Gives somebody who has not said yet how they want to be called the name that their account has. */
  async meet(author: string, name: string | undefined): Promise<Author> {
    if (name !== undefined)
      await this.records.createQueryBuilder().insert().values({ console: author, name }).orIgnore().execute();
    return this.one(author);
  }

  async one(console: string): Promise<Author> {
    return (await this.whoAre([console]))(console);
  }

  async whoAre(consoles: readonly string[]): Promise<WhoIs> {
    const known = await this.records.findBy({ console: In([...new Set(consoles)]) });
    const names = new Map(known.map(({ console, name }) => [console, name]));
    return (console) => ({ console, name: names.get(console) ?? null });
  }
}
