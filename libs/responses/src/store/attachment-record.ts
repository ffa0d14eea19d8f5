import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A file that a team attached in a drill; its content lies in the file store under its hash. */
@Entity('attachment')
export class AttachmentRecord {
  @PrimaryColumn('uuid')
  drill: string;

  @PrimaryColumn('text')
  team: string;

  @PrimaryColumn('text')
  sha256: string;

  @PrimaryColumn('text')
  name: string;

  @Column('bigint', { transformer: { to: (bytes: number) => bytes, from: (bytes: string) => Number(bytes) } })
  bytes: number;

  @Column('text', { name: 'media_type' })
  mediaType: string;
}
