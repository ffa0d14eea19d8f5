import type { Revision } from '#libs/contracts';
import type { DraftChange } from '#libs/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What led from one revision of a draft to the next. Never changed. */
@Entity('draft_revision')
export class RevisionRecord {
  @PrimaryColumn('uuid')
  draft: string;

  @PrimaryColumn('integer')
  revision: number;

  @Column('timestamptz', { name: 'made_at' })
  at: Date;

  @Column('text', { name: 'made_by' })
  by: string;

  @Column('text')
  origin: Revision['origin'];

  @Column('text', { nullable: true })
  note: string | null;

  @Column('json')
  changes: readonly DraftChange[];
}
