import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A passkey of a person: its public half. */
@Entity('passkey')
export class PasskeyRecord {
  /** As the authenticator names it, in base64url. */
  @PrimaryColumn('text')
  id: string;

  @Column('uuid')
  person: string;

  @Column('text')
  name: string;

  @Column('bytea', { name: 'public_key' })
  publicKey: Buffer;

  /** How often it was used, as it counts itself; 0 where it does not count. */
  @Column('bigint')
  counter: string;

  @Column('text', { array: true })
  transports: string[];

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('timestamptz', { name: 'used_at', nullable: true })
  usedAt: Date | null;
}
