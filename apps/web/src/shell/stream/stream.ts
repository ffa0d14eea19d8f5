import {
  STREAM_PROTOCOL,
  WIRE,
  type ClientToServer,
  type Following,
  type Reply,
  type ServerToClient,
  type StreamEntry,
} from '#libs/contracts';
import { atTheBeginning, takeFollowing, takeLines, type StreamCursor, type Taken, type Viewed } from '#libs/domain';
import { io, type Socket } from 'socket.io-client';
import type { LinkState } from '../../ui/connection-state.js';
import { foundStale } from '../http/staleness.js';
import { foundEnded } from '../http/ended.js';
import type { KeptLines } from './kept-lines.js';
import { ServerClock } from './server-clock.js';

const PATIENCE = 15_000;
const BREATH = 1_000;

/** How a place makes its view of a drill out of the lines of its stream. */
export interface Fold<Event extends Viewed, View> {
  readonly empty: View;
  readonly fold: (view: View, line: StreamEntry<Event>) => View;
}

/** What a place shows: its view, and whether that is fresh. */
export interface Seen<View> {
  readonly view: View;
  readonly link: LinkState;
  /** Since when there is no connection, on the server's clock. */
  readonly awaySince?: number;
  /** Whether the stream so far has been read, so that an empty view is known to be empty. */
  readonly read: boolean;
}

export type Verb = Exclude<keyof ClientToServer, 'follow'>;
type Input<V extends Verb> = Parameters<ClientToServer[V]>[0];
type Answer<V extends Verb> = Parameters<ClientToServer[V]>[1] extends (answer: infer Given) => void ? Given : never;
/** What the server says besides the stream itself. */
type Aside = Exclude<keyof ServerToClient, 'entries'>;

/** The link broke before an answer came: whether the command was done is not known. */
export class LinkLost extends Error {}

/** One viewer's stream of one drill: followed, repaired where there is a gap, come back to after every loss. */
export class Stream<Event extends Viewed, View> {
  private readonly clock = new ServerClock();
  private readonly socket: Socket<ServerToClient, ClientToServer>;
  private readonly listeners = new Set<() => void>();
  private cursor: StreamCursor = atTheBeginning;
  private following = false;
  private closed = false;
  private retry: number | undefined;
  private seen: Seen<View>;

  /** @param drill named by organisers only; all others have just one */
  constructor(
    private readonly how: Fold<Event, View>,
    drill?: string,
    /** Where this browser keeps the lines, so that they are there without the server; nowhere for most places. */
    private readonly kept?: KeptLines,
  ) {
    this.seen = { view: how.empty, link: 'connecting', read: false };
    this.socket = io({
      auth: { wire: WIRE, ...(drill !== undefined && { drill }) },
      transports: ['websocket', 'polling'],
      tryAllTransports: true,
      forceNew: true,
      autoConnect: false,
      reconnectionDelay: 300,
      reconnectionDelayMax: 5_000,
    });
    this.socket.on('connect', () => void this.follow());
    this.socket.on('disconnect', (why) => this.onDisconnect(why));
    this.socket.on('connect_error', (error) => this.onRefused(error));
    this.socket.on('entries', (entries) => this.onEntries(entries));
  }

  readonly current = (): Seen<View> => this.seen;
  /** The server's instant now. */
  readonly now = this.clock.now;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  open(): void {
    window.addEventListener('offline', this.onOffline);
    this.closed = false;
    void this.remember().then(() => this.closed || this.socket.connect());
  }

  /** Shows what this browser kept of the stream, until the server says more. */
  private async remember(): Promise<void> {
    if (!this.kept || this.cursor.head > 0) return;
    const { life, lines } = await this.kept.read();
    if (life === undefined || lines.length === 0) return;
    const taken = takeLines({ life, head: 0 }, lines as readonly StreamEntry<Event>[]);
    this.show({ view: this.folded(this.how.empty, taken), read: true });
  }

  close(): void {
    this.closed = true;
    window.removeEventListener('offline', this.onOffline);
    window.clearTimeout(this.retry);
    this.socket.disconnect();
  }

  /** Says something to the server, and gives its answer. @throws {LinkLost} */
  async says<V extends Verb>(verb: V, input: Input<V>): Promise<Answer<V>> {
    if (this.seen.link !== 'live') throw new LinkLost();
    try {
      const answer = await (this.socket.timeout(PATIENCE) as unknown as Acknowledged).emitWithAck(verb, input);
      return answer as Answer<V>;
    } catch (error) {
      throw new LinkLost('no answer came', { cause: error });
    }
  }

  /** Hears what the server says besides the stream, as long as the page is open. */
  hears<A extends Aside>(aside: A, heard: ServerToClient[A]): void {
    (this.socket as Socket).on(aside as string, heard);
  }

  /** The browser knows that there is no network before the socket finds out. */
  private readonly onOffline = (): void => void this.socket.io.engine?.close();

  private async follow(): Promise<void> {
    if (this.following) return;
    this.following = true;
    try {
      const { life, head: since } = this.cursor;
      const sent = Date.now();
      const asked = { since, ...(life !== undefined && { life }) };
      const reply: Reply<Following> = await this.socket.timeout(PATIENCE).emitWithAck('follow', asked);
      if (!reply.ok) throw new Error(reply.problem.code);
      this.clock.exchanged(sent, reply.value.now, Date.now());
      this.onFollowing(reply.value);
    } catch {
      window.clearTimeout(this.retry);
      this.retry = window.setTimeout(() => void (this.socket.connected && this.follow()), BREATH);
    } finally {
      this.following = false;
    }
  }

  private onFollowing(following: Following): void {
    if (following.protocol !== STREAM_PROTOCOL) return this.isOutdated();
    const taken = takeFollowing(this.cursor, following as Following & { entries: readonly StreamEntry<Event>[] });
    const before = taken.anew ? this.how.empty : this.seen.view;
    void this.kept?.add(following.life, taken.fresh, taken.anew);
    this.show({ view: this.folded(before, taken), link: 'live', read: true });
  }

  private onEntries(entries: readonly StreamEntry[]): void {
    const taken = takeLines(this.cursor, entries as readonly StreamEntry<Event>[]);
    for (const { at } of taken.fresh) this.clock.heard(at);
    if (this.cursor.life !== undefined) void this.kept?.add(this.cursor.life, taken.fresh, false);
    if (taken.fresh.length > 0) this.show({ view: this.folded(this.seen.view, taken) });
    if (taken.gapAt !== undefined) void this.follow();
  }

  private folded(view: View, { cursor, fresh }: Taken<StreamEntry<Event>>): View {
    this.cursor = cursor;
    return fresh.reduce(this.how.fold, view);
  }

  private onDisconnect(why: string): void {
    this.away();
    // After the server has sent a socket away, socket.io does not come back by itself.
    if (why === 'io server disconnect') this.comeBack();
  }

  /** Where the server itself refused the handshake, socket.io leaves trying again to us. */
  private onRefused(error: Error & { data?: { code?: string } }): void {
    if (error.data?.code === 'not-signed-in' || error.data?.code === 'not-allowed') {
      foundEnded();
      return this.show({ link: 'refused' });
    }
    if (error.data?.code === 'outdated-page') return this.isOutdated();
    this.away();
    if (!this.socket.active) this.comeBack();
  }

  private isOutdated(): void {
    this.socket.disconnect();
    this.show({ link: 'outdated' });
    foundStale();
  }

  private comeBack(): void {
    window.clearTimeout(this.retry);
    this.retry = window.setTimeout(() => void this.socket.connect(), BREATH * 2);
  }

  private away(): void {
    if (this.seen.link !== 'outdated') this.show({ link: 'away', awaySince: this.seen.awaySince ?? this.now() });
  }

  private show(news: Partial<Seen<View>>): void {
    const { awaySince: _before, ...rest } = { ...this.seen, ...news };
    const since = rest.link === 'away' ? { awaySince: news.awaySince ?? this.seen.awaySince ?? this.now() } : {};
    this.seen = { ...rest, ...since };
    for (const listener of [...this.listeners]) listener();
  }
}

/** The library's types cannot say what answers a verb that is not yet known. */
interface Acknowledged {
  emitWithAck(verb: Verb, input: unknown): Promise<unknown>;
}
