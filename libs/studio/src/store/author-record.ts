import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How somebody at a console wants to be called. */
@Entity('studio_author')
export class AuthorRecord {
  @PrimaryColumn('text')
  console: string;

  @Column('text')
  name: string;
}
