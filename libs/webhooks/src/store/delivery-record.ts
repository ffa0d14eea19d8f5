import type { WebhookDelivery } from '#libs/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One fact on its way to one address. */
@Entity('webhook_delivery')
export class DeliveryRecord {
  /** By which its receiver knows it again, however often it comes. */
  @PrimaryColumn('text')
  id: string;

  @Column('uuid')
  webhook: string;

  /** The number of its entry in the journal; null where somebody only tries the address. */
  @Column('bigint', { nullable: true })
  seq: string | null;

  @Column('text')
  type: WebhookDelivery['type'];

  @Column('text')
  body: string;

  @Column('text')
  state: WebhookDelivery['state'];

  @Column('int')
  tries: number;

  /** After how many tries it is given up. */
  @Column('int')
  most: number;

  @Column('timestamptz', { name: 'noted_at' })
  notedAt: Date;

  @Column('timestamptz', { name: 'tried_at', nullable: true })
  triedAt: Date | null;

  /** When it is due; while it is being sent, when another process takes it for lost. Null when it is settled. */
  @Column('timestamptz', { name: 'next_at', nullable: true })
  nextAt: Date | null;

  @Column('text', { nullable: true })
  fault: string | null;
}
