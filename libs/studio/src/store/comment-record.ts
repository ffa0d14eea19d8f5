import type { Address } from '#libs/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('draft_comment')
export class CommentRecord {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  draft: string;

  @Column('json', { nullable: true })
  place: Address | null;

  @Column('text')
  text: string;

  /** The first comment of its thread. */
  @Column('uuid', { nullable: true })
  answers: string | null;

  @Column('integer')
  revision: number;

  @Column('timestamptz', { name: 'made_at' })
  at: Date;

  @Column('text', { name: 'made_by' })
  by: string;

  @Column('timestamptz', { name: 'resolved_at', nullable: true })
  resolvedAt: Date | null;

  @Column('text', { name: 'resolved_by', nullable: true })
  resolvedBy: string | null;
}
