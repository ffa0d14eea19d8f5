import type { Gives } from '#libs/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A link that somebody was given; only its token's hash is kept. */
@Entity('invitation')
export class InvitationRecord {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text', { name: 'token_hash' })
  tokenHash: string;

  @Column('json')
  gives: Gives;

  @Column('uuid', { nullable: true })
  drill: string | null;

  /** Of the team or of the national controller whose place it gives: so that the nation's own find it. */
  @Column('text', { nullable: true })
  nation: string | null;

  @Column('text', { nullable: true })
  name: string | null;

  @Column('text', { nullable: true })
  email: string | null;

  @Column('uuid', { name: 'by_person', nullable: true })
  byPerson: string | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt: Date;

  @Column('timestamptz', { name: 'used_at', nullable: true })
  usedAt: Date | null;

  @Column('uuid', { name: 'used_by', nullable: true })
  usedBy: string | null;

  @Column('timestamptz', { name: 'withdrawn_at', nullable: true })
  withdrawnAt: Date | null;
}
