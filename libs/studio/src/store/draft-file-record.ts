import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A content that was brought into a draft: no change may name another. It lies in the file store under its hash. */
@Entity('draft_file')
export class DraftFileRecord {
  @PrimaryColumn('uuid')
  draft: string;

  @PrimaryColumn('text')
  sha256: string;

  @Column('bigint', { transformer: { to: (bytes: number) => bytes, from: (bytes: string) => Number(bytes) } })
  bytes: number;
}
