import type { DraftRehearsal } from '#libs/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A dry run of a draft: how it goes, and in the end what came of it. */
@Entity('draft_rehearsal')
export class RehearsalRecord {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  draft: string;

  @Column('integer')
  revision: number;

  @Column('text')
  state: DraftRehearsal['state'];

  @Column('text', { name: 'started_by' })
  by: string;

  @Column('timestamptz', { name: 'started_at' })
  startedAt: Date;

  /** When the process that plays it last said so. */
  @Column('timestamptz', { name: 'seen_at' })
  seenAt: Date;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt: Date | null;

  /** Whether somebody wants it to end. */
  @Column('boolean')
  cancelled: boolean;

  @Column('integer')
  teams: number;

  @Column('double precision')
  speed: number;

  @Column('text')
  step: string;

  @Column('json', { nullable: true })
  progress: DraftRehearsal['progress'];

  @Column('json', { nullable: true })
  result: DraftRehearsal['result'];

  @Column('json')
  injects: DraftRehearsal['injects'];

  @Column('text', { nullable: true })
  problem: string | null;
}
