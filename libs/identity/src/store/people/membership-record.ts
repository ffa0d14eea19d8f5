import { Entity, PrimaryColumn } from 'typeorm';

/** Where a person stands: in a nation, and in an organisation of it where one is named. */
@Entity('membership')
export class MembershipRecord {
  @PrimaryColumn('uuid')
  person: string;

  @PrimaryColumn('text')
  nation: string;

  /** Empty where none is named. */
  @PrimaryColumn('text')
  organisation: string;
}
