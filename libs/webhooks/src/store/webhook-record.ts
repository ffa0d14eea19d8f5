import type { WebhookEvent } from '#libs/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Where events of a drill are sent. */
@Entity('webhook')
export class WebhookRecord {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  drill: string;

  @Column('text')
  url: string;

  @Column('text', { array: true })
  events: WebhookEvent[];

  @Column('timestamptz', { name: 'sent_at', nullable: true })
  sentAt: Date | null;

  @Column('text', { nullable: true })
  fault: string | null;
}
