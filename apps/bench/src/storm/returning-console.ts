import type { Following, Reply, StreamEntry } from '#libs/contracts';
import { WebSocket } from 'ws';
import { instant } from '../figures/instant.js';
import { backoff } from './backoff.js';
import type { StormConsole } from './storm.js';

const EVENT = '42';
const REPLY = '43';

/**
 * A console reduced to what it says and hears, that comes back as a browser's does: it waits, connects, and asks for what
 * it has missed. It is up to date once that has come.
 */
export class ReturningConsole {
  private socket: WebSocket | undefined;
  private head = 0;
  private life: string | undefined;
  private back: number | undefined;
  private attempt = 0;
  private drops = 0;
  private asked = 0;
  private closed = false;
  private readonly heard: Record<string, number> = {};
  private readonly waiting = new Set<string>();
  private readonly acknowledged: string[] = [];
  private readonly replies = new Map<number, (answer: Reply<unknown>) => void>();
  private follows: () => void = () => undefined;

  constructor(
    private readonly url: string,
    private readonly auth: { readonly token: string; readonly drill: string },
  ) {}

  /** Settles when it follows for the first time. */
  open(): Promise<void> {
    return new Promise((following) => {
      this.follows = following;
      this.connect();
    });
  }

  close(): void {
    this.closed = true;
    this.socket?.terminate();
  }

  tell(): StormConsole {
    const { back, drops, heard, acknowledged } = this;
    return { back, drops, heard, acknowledged };
  }

  private connect(): void {
    const address = `${this.url.replace(/^http/, 'ws')}/socket.io/?EIO=4&transport=websocket`;
    const socket = new WebSocket(address, { perMessageDeflate: false });
    this.socket = socket;
    socket.on('error', () => undefined);
    socket.on('close', () => this.lost());
    socket.on('message', (data: Buffer) => this.take(data.toString()));
  }

  private lost(): void {
    if (this.closed) return;
    if (this.back !== undefined) this.drops++;
    this.back = undefined;
    this.replies.clear();
    setTimeout(() => this.connect(), backoff(this.attempt++));
  }

  private take(text: string): void {
    if (text.startsWith(EVENT)) this.lines((JSON.parse(text.slice(EVENT.length)) as [string, StreamEntry[]])[1]);
    else if (text === '2') this.socket?.send('3');
    else if (text.startsWith(REPLY)) this.replied(text);
    else if (text.startsWith('40')) this.follow();
    else if (text.startsWith('44')) this.socket?.terminate();
    else if (text.startsWith('0')) this.socket?.send(`40${JSON.stringify(this.auth)}`);
  }

  private follow(): void {
    const { head: since, life } = this;
    this.ask<Following>('follow', { since, ...(life !== undefined && { life }) }, (reply) => {
      if (!reply.ok) return this.socket?.terminate();
      this.life = reply.value.life;
      if (reply.value.anew) this.head = 0;
      this.attempt = 0;
      this.lines(reply.value.entries);
      this.back ??= instant();
      for (const inject of this.waiting) this.acknowledge(inject);
      this.follows();
    });
  }

  private lines(entries: readonly StreamEntry[]): void {
    for (const { n, event } of entries) {
      if (n <= this.head) continue;
      if (n > this.head + 1) return this.follow();
      this.head = n;
      if (event.type !== 'inject-released' || typeof event.inject === 'string') continue;
      const { id } = event.inject;
      this.heard[id] = (this.heard[id] ?? 0) + 1;
      this.waiting.add(id);
      if (this.back !== undefined) setTimeout(() => this.acknowledge(id), 25 + Math.random() * 250);
    }
  }

  private acknowledge(inject: string): void {
    if (!this.waiting.has(inject) || this.socket?.readyState !== WebSocket.OPEN) return;
    this.ask('delivered', { injects: [inject] }, ({ ok }) => {
      if (ok && this.waiting.delete(inject)) this.acknowledged.push(inject);
    });
  }

  private ask<T>(verb: string, input: object, answer: (answer: Reply<T>) => void): void {
    const number = this.asked++;
    this.replies.set(number, answer as (answer: Reply<unknown>) => void);
    this.socket?.send(`${EVENT}${number}${JSON.stringify([verb, input])}`);
  }

  private replied(text: string): void {
    const begins = text.indexOf('[');
    const number = Number(text.slice(REPLY.length, begins));
    const [answer] = JSON.parse(text.slice(begins)) as [Reply<unknown>];
    this.replies.get(number)?.(answer);
    this.replies.delete(number);
  }
}
