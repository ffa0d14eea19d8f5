import type { Community as Shown } from '#libs/contracts';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** The community that this installation serves: there is one, and it may be named. */
@Injectable()
export class Community {
  constructor(@Inject(DataSource) private readonly source: DataSource) {}

  async get(): Promise<Shown> {
    const [row] = await this.source.query<Shown[]>('SELECT name FROM community');
    return { name: row?.name ?? '' };
  }

  async name(name: string): Promise<void> {
    await this.source.query('UPDATE community SET name = $1', [name]);
  }
}
