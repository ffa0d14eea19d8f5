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
  role: Place['role'] | 'person';

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

  /** Whose it is; null for whoever came in with a code. */
  @Column('uuid', { nullable: true })
  person: string | null;

  /** Browser and system, roughly. */
  @Column('text')
  agent: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('timestamptz', { name: 'seen_at' })
  seenAt: Date;

  @Column('timestamptz', { name: 'rotated_at' })
  rotatedAt: Date;

  /** The token before this one: it goes on for a while, for requests that are under way. */
  @Column('text', { name: 'previous_hash', nullable: true })
  previousHash: string | null;

  @Column('timestamptz', { name: 'previous_until', nullable: true })
  previousUntil: Date | null;
}
