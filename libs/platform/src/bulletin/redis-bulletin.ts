import { Redis } from 'ioredis';

import { logger } from '../log/logger.js';
import type { Bulletin } from './bulletin.js';
import { Hearers, type Notice } from './hearers.js';

const log = logger('bulletin');

const CHANNEL = 'muster/bulletin';

/** The bulletin on Redis: one connection that listens, which can do nothing else then, and one that speaks. */
export class RedisBulletin implements Bulletin {
  private readonly hearers = new Hearers();

  private constructor(
    private readonly listening: Redis,
    private readonly speaking: Redis,
  ) {}

  static async open(url: string): Promise<RedisBulletin> {
    const speaking = new Redis(url, { lazyConnect: true, maxRetriesPerRequest: 1, disconnectTimeout: 500 });
    const listening = speaking.duplicate();
    for (const redis of [speaking, listening]) {
      redis.on('error', (error: Error) => log.warn({ reason: error.message }, 'notices are interrupted'));
    }
    const bulletin = new RedisBulletin(listening, speaking);
    try {
      await Promise.all([speaking.connect(), listening.connect()]);
      await bulletin.listen();
    } catch (error) {
      await bulletin.close();
      throw error;
    }
    return bulletin;
  }

  say(topic: string, text: string): void {
    const notice: Notice = { from: this.hearers.own, topic, text };
    this.speaking
      .publish(CHANNEL, JSON.stringify(notice))
      .catch((error: unknown) => log.warn({ err: error }, 'a notice was lost'));
  }

  hear(topic: string, heard: (text: string) => void): void {
    this.hearers.hear(topic, heard);
  }

  onGap(gap: () => void): void {
    this.hearers.onGap(gap);
  }

  close(): Promise<void> {
    this.listening.disconnect();
    this.speaking.disconnect();
    return Promise.resolve();
  }

  private async listen(): Promise<void> {
    this.listening.on('message', (_channel, text) => this.hearers.tell(JSON.parse(text) as Notice));
    await this.listening.subscribe(CHANNEL);
    // ioredis subscribes again by itself after it has connected anew; what was said meanwhile is gone.
    this.listening.on('ready', () => this.hearers.tellOfGap());
  }
}
