import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Place, Seat } from '../policies/place.js';

/** Somebody who has signed in; only the token's hash is kept. */
@Entity('session')
export class SessionRecord {
  @PrimaryColumn('text', { name: 'token_hash' })
  tokenHash: string;

  @Column('text')
  console: string;

  @Column('text')
  role: Place['role'];

  @Column('uuid', { nullable: true })
  drill: string | null;

  @Column('text', { nullable: true })
  team: string | null;

  @Column('text', { nullable: true })
  seat: Seat | null;

  @Column('text', { nullable: true })
  nation: string | null;

  @Column('text', { nullable: true })
  evaluator: string | null;

  @Column('text', { name: 'shown_name', nullable: true })
  name: string | null;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt: Date;
}
