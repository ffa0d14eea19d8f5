import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A code that lets somebody in; only its hash is kept. */
@Entity('access_code')
export class AccessCode {
  @PrimaryColumn('text')
  hash: string;

  @Column('text')
  role: 'organiser' | 'team' | 'evaluator' | 'lead-evaluator' | 'observer';

  @Column('uuid', { nullable: true })
  drill: string | null;

  @Column('text', { nullable: true })
  team: string | null;

  @Column('text', { nullable: true })
  evaluator: string | null;
}
