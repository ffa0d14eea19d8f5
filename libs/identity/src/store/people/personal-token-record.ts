import type { PlaceInDrill, TokenScope } from '#libs/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a program signs in with for a person; only its hash is kept. */
@Entity('personal_token')
export class PersonalTokenRecord {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  person: string;

  @Column('text', { name: 'token_hash' })
  tokenHash: string;

  @Column('text')
  name: string;

  @Column('text', { array: true })
  scopes: TokenScope[];

  @Column('json', { nullable: true })
  place: PlaceInDrill | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt: Date;

  /** The day, as `2026-11-22`. */
  @Column('text', { name: 'used_on', nullable: true })
  usedOn: string | null;
}
