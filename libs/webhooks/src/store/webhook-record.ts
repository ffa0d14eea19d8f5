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

  /** The number of the journal's entry up to which it is noted what is to be sent; null: from the next look on. */
  @Column('bigint', { nullable: true })
  seen: string | null;

  @Column('timestamptz', { name: 'kept_at' })
  keptAt: Date;

  @Column('timestamptz', { name: 'sent_at', nullable: true })
  sentAt: Date | null;

  @Column('text', { nullable: true })
  fault: string | null;
}
