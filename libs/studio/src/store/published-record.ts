import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The latest approved version of a draft, as the library offers it. The pack itself lies pinned under its hash. */
@Entity('published_pack')
export class PublishedRecord {
  @PrimaryColumn('text')
  name: string;

  @Column('text')
  hash: string;

  @Column('text')
  version: string;

  @Column('uuid')
  draft: string;

  @Column('integer')
  revision: number;

  @Column('timestamptz', { name: 'published_at' })
  at: Date;
}
