import type { ClientToServer, Following, Reply, ServerToClient, StreamEntry } from '#libs/contracts';
import { atTheBeginning, takeFollowing, takeLines, type Instant, type StreamCursor, type Viewed } from '#libs/domain';
import { io, type Socket } from 'socket.io-client';
import { serverOffset } from './server-offset.js';

const PATIENCE = 15_000;
const BREATH = 500;

export interface LinkTo {
  readonly url: string;
  readonly token: string;
  readonly drill: string;
}

/** What a link hands on. Lines come in order, each once, from the first on. */
export interface Listener {
  lines(lines: readonly StreamEntry<Viewed>[]): void;
  /** The stream has a new life: what comes now is the whole story again. */
  anew?(): void;
  linked?(): void;
  fault(words: string): void;
}

/** One viewer's connection to a server: it follows its stream, repairs gaps and comes back after every loss. */
export class StreamLink {
  readonly socket: Socket<ServerToClient, ClientToServer>;
  /** Since when the server has been pushing to this link, on the server's clock; undefined while it does not. */
  linkedSince: Instant | undefined;
  drops = 0;
  gaps = 0;
  repeated = 0;
  private cursor: StreamCursor = atTheBeginning;
  private following = false;
  private offset = 0;
  private closed = false;

  constructor(
    to: LinkTo,
    private readonly listener: Listener,
  ) {
    this.socket = io(to.url, {
      auth: { token: to.token, drill: to.drill },
      transports: ['websocket'],
      forceNew: true,
      autoConnect: false,
      reconnectionDelay: 200,
      reconnectionDelayMax: 2000,
    });
    this.socket.on('connect', () => void this.follow());
    this.socket.on('disconnect', (why) => this.onDisconnect(why));
    this.socket.on('connect_error', (error) => this.onRefused(error));
    this.socket.on('entries', (entries) => this.onEntries(entries));
  }

  /** The server's instant now. */
  now(): Instant {
    return Date.now() + this.offset;
  }

  get head(): number {
    return this.cursor.head;
  }

  open(): void {
    this.socket.connect();
  }

  /** Cuts the transport without a word, and stays away until `comeBack`. */
  drop(): void {
    if (this.closed || !this.socket.connected) return;
    this.drops++;
    this.socket.io.reconnection(false);
    this.linkedSince = undefined;
    this.socket.io.engine.close();
  }

  comeBack(): void {
    if (this.closed || this.socket.connected) return;
    this.socket.io.reconnection(true);
    this.socket.connect();
  }

  close(): void {
    this.closed = true;
    this.socket.disconnect();
  }

  private async follow(): Promise<void> {
    if (this.following) return;
    this.following = true;
    try {
      const { life, head: since } = this.cursor;
      const sent = Date.now();
      const asked = { since, ...(life !== undefined && { life }) };
      const reply: Reply<Following> = await this.socket.timeout(PATIENCE).emitWithAck('follow', asked);
      if (!reply.ok) throw new Error(reply.problem.detail ?? reply.problem.title);
      this.onFollowing(reply.value, sent);
    } catch (error) {
      this.retryFollowing(error);
    } finally {
      this.following = false;
    }
  }

  private onFollowing(following: Following, sent: Instant): void {
    this.offset = serverOffset(sent, following.now, Date.now());
    const taken = takeFollowing(this.cursor, following);
    this.cursor = taken.cursor;
    this.linkedSince ??= this.now();
    if (taken.gapAt !== undefined) this.listener.fault(`what follow gave lacks line ${taken.gapAt}`);
    if (taken.anew) this.listener.anew?.();
    if (taken.fresh.length > 0) this.listener.lines(taken.fresh);
    this.listener.linked?.();
  }

  private retryFollowing(error: unknown): void {
    if (this.closed || !this.socket.connected) return;
    this.listener.fault(`follow failed: ${error instanceof Error ? error.message : String(error)}`);
    setTimeout(() => void this.follow(), BREATH);
  }

  private onEntries(entries: readonly StreamEntry[]): void {
    const taken = takeLines(this.cursor, entries);
    this.cursor = taken.cursor;
    this.repeated += taken.repeated;
    if (taken.fresh.length > 0) this.listener.lines(taken.fresh);
    if (taken.gapAt === undefined || this.following) return;
    this.gaps++;
    void this.follow();
  }

  private onDisconnect(why: string): void {
    this.linkedSince = undefined;
    // After the server has sent a socket away, socket.io does not come back by itself.
    if (why === 'io server disconnect' && !this.closed) setTimeout(() => this.comeBack(), BREATH);
  }

  /** A server that refuses the handshake has answered: socket.io then leaves trying again to us. */
  private onRefused(error: Error): void {
    if (this.closed || this.socket.active) return;
    this.listener.fault(`the server refused the connection: ${error.message}`);
    setTimeout(() => this.comeBack(), BREATH * 4);
  }
}
