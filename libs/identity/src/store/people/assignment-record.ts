import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Place, Seat } from '../../policies/place.js';

/** A place that a person has in a drill. */
@Entity('assignment')
export class AssignmentRecord {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  person: string;

  @Column('uuid')
  drill: string;

  @Column('text')
  role: Exclude<Place['role'], 'organiser'>;

  @Column('text', { nullable: true })
  nation: string | null;

  @Column('text', { nullable: true })
  team: string | null;

  @Column('text', { nullable: true })
  seat: Seat | null;

  @Column('text', { nullable: true })
  evaluator: string | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;
}
