import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Place, Seat } from '../policies/place.js';

/** A code that lets somebody in; only its hash is kept. */
@Entity('access_code')
export class AccessCode {
  @PrimaryColumn('text')
  hash: string;

  @Column('text')
  role: Place['role'];

  @Column('uuid', { nullable: true })
  drill: string | null;

  @Column('text', { nullable: true })
  team: string | null;

  @Column('text', { nullable: true })
  seat: Seat | null;

  @Column('text', { nullable: true })
  nation: string | null;

  @Column('text', { nullable: true })
  evaluator: string | null;

  /** How often the card was renewed before: the code of the latest turn alone lets anybody in. */
  @Column('integer', { default: 0 })
  turn: number;
}
