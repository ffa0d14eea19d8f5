import type { EnteredDraft, Presence, Reply, STUDIO_NAMESPACE, StudioToClient, StudioToServer } from '#libs/contracts';
import type { Address } from '#libs/domain';
import { io, type Socket } from 'socket.io-client';
import type { LinkState } from '../../ui/connection-state.js';

/** As the contract has it; of the contract the browser knows the types alone. */
const NAMESPACE: typeof STUDIO_NAMESPACE = '/studio';
const PATIENCE = 15_000;
const BREATH = 2_000;

export interface LiveState {
  readonly link: LinkState;
  /** Everybody in the draft, this page too. */
  readonly present: readonly Presence[];
  /** How the server knows this page. */
  readonly you?: string | undefined;
}

export interface LiveNews {
  readonly onRevision: (revision: number) => void;
  readonly onNews: (what: 'state' | 'comments' | 'rehearsals') => void;
}

/** The link of one page to its draft: who else is there and where, and what is new. */
export class LiveDraft {
  private readonly socket: Socket<StudioToClient, StudioToServer>;
  private readonly listeners = new Set<() => void>();
  private state: LiveState = { link: 'connecting', present: [] };
  private at: Address | null = null;
  private retry: number | undefined;

  constructor(
    private readonly draft: string,
    private readonly news: LiveNews,
  ) {
    this.socket = io(NAMESPACE, {
      transports: ['websocket', 'polling'],
      tryAllTransports: true,
      forceNew: true,
      autoConnect: false,
      reconnectionDelay: 300,
      reconnectionDelayMax: 5_000,
    });
    this.socket.on('connect', () => void this.enter());
    this.socket.on('disconnect', (why) => {
      this.show({ link: 'away', present: [] });
      if (why === 'io server disconnect') this.comeBack();
    });
    this.socket.on('connect_error', (error: Error & { data?: { code?: string } }) => {
      if (error.data?.code === 'not-signed-in' || error.data?.code === 'not-allowed')
        return this.show({ link: 'refused' });
      this.show({ link: 'away' });
      if (!this.socket.active) this.comeBack();
    });
    this.socket.on('presence', (present) => this.show({ present }));
    this.socket.on('revision', ({ revision }) => news.onRevision(revision));
    this.socket.on('news', news.onNews);
  }

  readonly current = (): LiveState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  open(): void {
    window.addEventListener('offline', this.onOffline);
    this.socket.connect();
  }

  close(): void {
    window.removeEventListener('offline', this.onOffline);
    window.clearTimeout(this.retry);
    this.socket.disconnect();
  }

  /** Tells the others at which element this page's author is. */
  readonly goTo = (at: Address | null): void => {
    if (JSON.stringify(at) === JSON.stringify(this.at)) return;
    this.at = at;
    if (this.socket.connected) this.socket.emit('at', { at: at as never }, () => undefined);
  };

  /** Comes in once more, under the name that this author goes by now. */
  readonly greet = (): void => void (this.socket.connected && this.enter());

  private readonly onOffline = (): void => void this.socket.io.engine?.close();

  private async enter(): Promise<void> {
    try {
      const reply: Reply<EnteredDraft> = await this.socket
        .timeout(PATIENCE)
        .emitWithAck('enter', { draft: this.draft });
      if (!reply.ok) return this.show({ link: 'refused' });
      const { revision, you, present } = reply.value;
      this.show({ link: 'live', present, you: you.console });
      this.news.onRevision(revision);
      this.news.onNews('state');
      this.news.onNews('comments');
      if (this.at) this.socket.emit('at', { at: this.at as never }, () => undefined);
    } catch {
      this.comeBack();
    }
  }

  private comeBack(): void {
    window.clearTimeout(this.retry);
    this.retry = window.setTimeout(() => void (this.socket.connected ? this.enter() : this.socket.connect()), BREATH);
  }

  private show(changed: Partial<LiveState>): void {
    this.state = { ...this.state, ...changed };
    for (const listener of [...this.listeners]) listener();
  }
}
