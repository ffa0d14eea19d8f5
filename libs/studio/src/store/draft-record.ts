import type { DraftDocument, DraftState } from '#libs/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DraftCard } from '../document/card-of.js';
import type { YamlTexts } from '../document/draft-content.js';

/** A draft as it stands. People are named by their consoles. */
@Entity('scenario_draft')
export class DraftRecord {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  state: DraftState;

  @Column('integer')
  revision: number;

  @Column('json')
  document: DraftDocument;

  @Column('json')
  yaml: YamlTexts;

  @Column('json')
  card: DraftCard;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('text', { name: 'created_by' })
  createdBy: string;

  @Column('timestamptz', { name: 'changed_at' })
  changedAt: Date;

  @Column('text', { name: 'changed_by' })
  changedBy: string;

  @Column('text', { name: 'submitted_by', nullable: true })
  submittedBy: string | null;

  @Column('timestamptz', { name: 'discarded_at', nullable: true })
  discardedAt: Date | null;
}
