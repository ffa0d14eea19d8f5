import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Somebody who has signed in; only the token's hash is kept. */
@Entity('session')
export class SessionRecord {
  @PrimaryColumn('text', { name: 'token_hash' })
  tokenHash: string;

  @Column('text')
  console: string;

  @Column('text')
  role: 'organiser' | 'team' | 'evaluator' | 'lead-evaluator' | 'observer';

  @Column('uuid', { nullable: true })
  drill: string | null;

  @Column('text', { nullable: true })
  team: string | null;

  @Column('text', { nullable: true })
  evaluator: string | null;

  @Column('text', { name: 'shown_name', nullable: true })
  name: string | null;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt: Date;
}
