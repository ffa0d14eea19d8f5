import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AuthorRecord } from '../store/author-record.js';

/**
 * Who is somebody else. All organisers sign in with one code, so a session is all that is known of a person until they
 * say their name: two sessions under one name are one person, and so is a session with itself.
 */
@Injectable()
export class Colleagues {
  constructor(@Inject(DataSource) private readonly source: DataSource) {}

  async same(one: string, other: string): Promise<boolean> {
    if (one === other) return true;
    const [first, second] = [await this.nameOf(one), await this.nameOf(other)];
    return first !== undefined && first === second;
  }

  /** Whether anybody else has given a name or changed a draft. */
  async areOthers(than: string): Promise<boolean> {
    const seen: { by: string }[] = await this.source.query(
      'SELECT DISTINCT made_by AS by FROM draft_revision UNION SELECT console FROM studio_author',
    );
    for (const { by } of seen) if (!(await this.same(than, by))) return true;
    return false;
  }

  private async nameOf(console: string): Promise<string | undefined> {
    const found = await this.source.getRepository(AuthorRecord).findOneBy({ console });
    return found?.name.normalize('NFKC').toLocaleLowerCase();
  }
}
