import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Grant } from '../../policies/caller.js';

/** Somebody with an account. */
@Entity('person')
export class PersonRecord {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  name: string;

  /** As it was typed; looked for without regard to case. */
  @Column('text')
  email: string;

  @Column('text', { name: 'password_hash', nullable: true })
  passwordHash: string | null;

  @Column('text', { array: true })
  grants: Grant[];

  @Column('boolean', { default: false })
  disabled: boolean;

  /** Until when this person knows what was done to the account. */
  @Column('timestamptz', { name: 'news_seen_at' })
  newsSeenAt: Date;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;
}
