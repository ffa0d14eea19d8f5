import { Column, Entity, PrimaryColumn } from 'typeorm';

/** By what a provider knows a person: its own name and the subject that it gave, never an address. */
@Entity('external_account')
export class ExternalAccountRecord {
  @PrimaryColumn('text')
  issuer: string;

  @PrimaryColumn('text')
  subject: string;

  @Column('uuid')
  person: string;

  @Column('text')
  provider: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;
}
