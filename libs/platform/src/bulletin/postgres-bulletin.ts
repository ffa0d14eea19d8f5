import { Client } from 'pg';

import { logger } from '../log/logger.js';
import type { Bulletin } from './bulletin.js';
import { Hearers, type Notice } from './hearers.js';
import { parcelled, Unparcelling } from './parcels.js';

const log = logger('bulletin');

const CHANNEL = 'muster_bulletin';
const SAY = `SELECT pg_notify('${CHANNEL}', part) FROM unnest($1::text[]) AS part`;
/** How long to wait before connecting anew. */
const BREATH = 500;

/** The bulletin on PostgreSQL's own notices: one connection that listens and speaks. */
export class PostgresBulletin implements Bulletin {
  private readonly hearers = new Hearers();
  private readonly parcels = new Unparcelling();
  private client: Client | undefined;
  private waiting: string[] = [];
  private saying = false;
  private closed = false;
  private again: NodeJS.Timeout | undefined;

  private constructor(private readonly url: string) {}

  static async open(url: string): Promise<PostgresBulletin> {
    const bulletin = new PostgresBulletin(url);
    await bulletin.connect();
    return bulletin;
  }

  say(topic: string, text: string): void {
    const notice: Notice = { from: this.hearers.own, topic, text };
    this.waiting.push(...parcelled(inAscii(JSON.stringify(notice))));
    void this.sayWaiting();
  }

  hear(topic: string, heard: (text: string) => void): void {
    this.hearers.hear(topic, heard);
  }

  onGap(gap: () => void): void {
    this.hearers.onGap(gap);
  }

  async close(): Promise<void> {
    this.closed = true;
    clearTimeout(this.again);
    await this.client?.end().catch(() => undefined);
  }

  private async connect(): Promise<void> {
    const client = new Client({ connectionString: this.url, application_name: 'muster-bulletin', keepAlive: true });
    client.on('notification', ({ payload }) => this.heard(payload ?? ''));
    client.on('error', (error) => this.lost(client, error));
    client.on('end', () => this.lost(client));
    try {
      await client.connect();
      // A notice is no truth: the disk need not wait for it, nor the journal for the disk.
      await client.query('SET synchronous_commit = off');
      await client.query(`LISTEN ${CHANNEL}`);
    } catch (error) {
      await client.end().catch(() => undefined);
      throw error;
    }
    this.client = client;
  }

  private heard(parcel: string): void {
    const text = this.parcels.take(parcel);
    if (text !== undefined) this.hearers.tell(JSON.parse(text) as Notice);
  }

  /** What waited for a connection is not said any more: who listens is told of a gap instead, on both sides. */
  private lost(client: Client, error?: Error): void {
    if (this.closed || this.client !== client) return;
    this.client = undefined;
    log.warn({ reason: error?.message }, 'notices to other processes are interrupted');
    this.reconnect();
  }

  private reconnect(): void {
    if (this.closed) return;
    this.again = setTimeout(() => {
      this.connect().then(
        () => {
          this.hearers.tellOfGap();
          void this.sayWaiting();
        },
        () => this.reconnect(),
      );
    }, BREATH);
  }

  /** All that waits goes in one statement; what comes meanwhile waits for the next. */
  private async sayWaiting(): Promise<void> {
    if (this.saying || !this.client) return;
    this.saying = true;
    try {
      while (this.waiting.length > 0) {
        const parts = this.waiting;
        this.waiting = [];
        await this.client.query({ name: 'bulletin-say', text: SAY, values: [parts] });
      }
    } catch (error) {
      log.warn({ err: error }, 'a notice was lost');
    }
    this.saying = false;
  }
}

/** A character is a byte then, and no cut goes through one. */
const inAscii = (json: string): string =>
  json.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
