import type {
  ClientToServer,
  Following,
  GoneFields,
  Problem,
  Reply,
  ServerToClient,
  SharedField,
  StreamEntry,
} from '#libs/contracts';
import { io, type Socket } from 'socket.io-client';

export interface ConsolePlace {
  readonly url: string;
  readonly token: string;
  readonly drill: string;
  /** Whether it says by itself that injects have arrived, as consoles do. */
  readonly acknowledges?: boolean;
  /** The version of the wire that it says that it speaks; without it, it says nothing of it. */
  readonly wire?: string;
}

/** How long a console waits for the server to answer, in milliseconds. */
const PATIENCE = 10_000;

/** One console on a real socket. It keeps its stream, and complains of whatever is missing or comes twice. */
export class LiveConsole {
  readonly lines: StreamEntry[] = [];
  readonly complaints: string[] = [];
  /** What was heard of the team's drafts, in order. */
  readonly drafts: (SharedField | GoneFields)[] = [];
  private readonly socket: Socket<ServerToClient, ClientToServer>;
  private readonly acknowledging = new Set<Promise<void>>();
  private readonly arrived = new Set<string>();
  private life: string | undefined;

  private constructor(private readonly place: ConsolePlace) {
    const { url, token, drill, wire } = place;
    const options = {
      auth: { token, drill, ...(wire !== undefined && { wire }) },
      transports: ['websocket'],
      reconnection: false,
      forceNew: true,
    };
    this.socket = io(url, { ...options, autoConnect: false });
    this.socket.on('entries', (entries) => this.take(entries));
    this.socket.on('drafted', (drafted) => this.drafts.push(drafted));
    this.socket.on('undrafted', (gone) => this.drafts.push(gone));
  }

  /** Connects and follows from the beginning. */
  static async open(place: ConsolePlace): Promise<LiveConsole> {
    const opened = new LiveConsole(place);
    await opened.returns();
    return opened;
  }

  /** Connects without following; the problem where the server does not let it in. */
  static async knock(place: Partial<ConsolePlace> & { readonly url: string }): Promise<Problem | undefined> {
    const { url, ...auth } = place;
    const socket = io(url, { auth, transports: ['websocket'], reconnection: false, forceNew: true });
    const problem = await new Promise<Problem | undefined>((resolve) => {
      socket.on('connect', () => resolve(undefined));
      socket.on('connect_error', (error) => resolve((error as Error & { data?: Problem }).data));
    });
    socket.disconnect();
    return problem;
  }

  /** The link breaks. */
  leaves(): void {
    this.socket.disconnect();
  }

  /** Whether the server has shown it out, or does so in a moment. */
  async isOut(): Promise<boolean> {
    if (!this.socket.connected) return true;
    return new Promise((resolve) => {
      const late = setTimeout(() => resolve(false), PATIENCE / 5);
      this.socket.once('disconnect', () => {
        clearTimeout(late);
        resolve(true);
      });
    });
  }

  /** The link is there again: it follows from the last line that it has. */
  async returns(): Promise<void> {
    await this.connects();
    const { life, entries } = await this.follow();
    this.life = life;
    this.acknowledge();
    this.take(entries);
  }

  private async connects(): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      const settle = (error?: Error): void => {
        this.socket.off('connect', settle).off('connect_error', settle);
        if (error) reject(error);
        else resolve();
      };
      this.socket.on('connect', settle).on('connect_error', settle);
      this.socket.connect();
    });
  }

  get isThere(): boolean {
    return this.socket.connected;
  }

  /** Says something, and gives what was answered. */
  says(verb: keyof ClientToServer, input: unknown): Promise<Reply<unknown>> {
    const emit = this.socket.timeout(PATIENCE).emitWithAck.bind(this.socket.timeout(PATIENCE)) as (
      verb: string,
      input: unknown,
    ) => Promise<Reply<unknown>>;
    return emit(verb, input);
  }

  /** Listens to what comes besides the stream. */
  hears(verb: Exclude<keyof ServerToClient, 'entries'>, heard: (said: unknown) => void): void {
    (this.socket as Socket).on(verb, heard);
  }

  /** Says something without waiting for an answer. */
  mutters(verb: string, input: unknown): void {
    (this.socket as Socket).emit(verb, input);
  }

  /** Waits until everything that was sent to it has arrived and is acknowledged. */
  async rests(): Promise<void> {
    if (!this.socket.connected) return;
    do {
      await Promise.all(this.acknowledging);
      const { entries } = await this.follow();
      // What is told live is on its way before the answer: whatever only the answer holds was lost.
      const lost = entries.filter(({ n }) => n > this.lines.length);
      for (const { n, event } of lost) this.complaints.push(`line ${n} (${event.type}) was not told`);
    } while (this.acknowledging.size > 0);
  }

  private async follow(): Promise<Following> {
    const since = this.lines.length;
    const reply = await this.says('follow', { since, ...(this.life !== undefined && { life: this.life }) });
    if (!reply.ok) throw new Error(`the stream was refused: ${reply.problem.code}`);
    return reply.value as Following;
  }

  private take(entries: readonly StreamEntry[]): void {
    for (const entry of entries) {
      const wanted = this.lines.length + 1;
      if (entry.n !== wanted) this.complaints.push(`line ${entry.n} came where ${wanted} was to come`);
      else this.lines.push(entry);
    }
    for (const { event } of entries)
      if (event.type === 'inject-released' && typeof event.inject !== 'string') this.arrived.add(event.inject.id);
    this.acknowledge();
  }

  /** Says what has arrived; what was said into a link that broke is said again when it is there again. */
  private acknowledge(): void {
    const injects = [...this.arrived];
    if (injects.length === 0 || this.place.acknowledges === false) return;
    this.arrived.clear();
    const told = this.says('delivered', { injects })
      .then(
        () => undefined,
        () => injects.forEach((inject) => this.arrived.add(inject)),
      )
      .finally(() => this.acknowledging.delete(told));
    this.acknowledging.add(told);
  }
}
