import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

/** A line of the catalogue of drills. */
@Entity('drill')
export class DrillRecord {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  title: string;

  @Column('text', { name: 'pack_hash' })
  packHash: string;

  @Column('boolean', { default: false })
  over: boolean;

  /** A dry run of a draft, which no list shows. */
  @Column('boolean', { default: false })
  rehearsal: boolean;

  /** When the process that conducts it was last known to run: an outage begins there. */
  @Column('timestamptz', { name: 'seen_alive', nullable: true })
  seenAlive: Date | null;

  @CreateDateColumn({ type: 'timestamptz', name: 'created_at' })
  createdAt: Date;
}
