import type { ReviewStep } from '#libs/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A step of a draft's way to approval. Never changed. */
@Entity('draft_review')
export class ReviewRecord {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  draft: string;

  @Column('text')
  step: ReviewStep['step'];

  @Column('integer')
  revision: number;

  @Column('timestamptz', { name: 'made_at' })
  at: Date;

  @Column('text', { name: 'made_by' })
  by: string;

  @Column('text', { nullable: true })
  reason: string | null;

  @Column('boolean')
  alone: boolean;
}
