import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A code that lets a person back in once; only its hash is kept. */
@Entity('recovery_code')
export class RecoveryCodeRecord {
  @PrimaryColumn('uuid')
  person: string;

  @PrimaryColumn('text')
  hash: string;
}

/** A link that lets a person back in once. */
@Entity('recovery_link')
export class RecoveryLinkRecord {
  @PrimaryColumn('text', { name: 'token_hash' })
  tokenHash: string;

  @Column('uuid')
  person: string;

  @Column('uuid', { name: 'by_person', nullable: true })
  byPerson: string | null;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt: Date;
}
