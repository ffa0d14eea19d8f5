import type { Author, Presence } from '#libs/contracts';
import type { Address } from '#libs/domain';
import { Bulletin, WallClock } from '#libs/platform';
import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { randomUUID } from 'node:crypto';

const TOPIC = 'studio-presence';
/** How often a process says who is there, and for how long it is believed, in milliseconds. */
const BEAT = 10_000;
const BELIEVED = 30_000;

interface Elsewhere {
  readonly present: readonly Presence[];
  readonly until: number;
}

interface Said {
  readonly process: string;
  readonly draft: string;
  readonly present: readonly Presence[];
}

/** Who is in which draft, and at which element, in all processes. Kept nowhere. */
@Injectable()
export class StudioPresence implements OnModuleDestroy {
  private readonly process = randomUUID();
  private readonly here = new Map<string, Map<string, Presence>>();
  private readonly elsewhere = new Map<string, Map<string, Elsewhere>>();
  private readonly listeners: ((draft: string) => void)[] = [];
  private rest: () => void = () => undefined;

  constructor(
    @Inject(Bulletin) private readonly bulletin: Bulletin,
    @Inject(WallClock) private readonly clock: WallClock,
  ) {
    bulletin.hear(TOPIC, (text) => this.hear(JSON.parse(text) as Said));
  }

  onModuleDestroy(): void {
    this.rest();
  }

  listen(listener: (draft: string) => void): void {
    this.listeners.push(listener);
  }

  /** A socket comes into a draft, or goes to another element of it. */
  enter(draft: string, socket: string, author: Author, at: Address | null): void {
    const sockets = this.here.get(draft) ?? new Map<string, Presence>();
    sockets.delete(socket);
    this.here.set(draft, sockets.set(socket, { ...author, at: at && [...at] }));
    if (this.here.size === 1 && sockets.size === 1) this.beat();
    this.changed(draft);
  }

  leave(draft: string, socket: string): void {
    const sockets = this.here.get(draft);
    if (!sockets?.delete(socket)) return;
    if (sockets.size === 0) this.here.delete(draft);
    this.changed(draft);
  }

  /** Each author once, where they were last. */
  in(draft: string): Presence[] {
    const now = this.clock.now();
    const others = [...(this.elsewhere.get(draft)?.values() ?? [])].filter(({ until }) => until > now);
    const all = [...others.flatMap(({ present }) => present), ...(this.here.get(draft)?.values() ?? [])];
    return [...new Map(all.map((presence) => [presence.console, presence])).values()];
  }

  private changed(draft: string): void {
    this.say(draft);
    for (const listener of this.listeners) listener(draft);
  }

  private say(draft: string): void {
    const said: Said = { process: this.process, draft, present: [...(this.here.get(draft)?.values() ?? [])] };
    this.bulletin.say(TOPIC, JSON.stringify(said));
  }

  private hear({ process, draft, present }: Said): void {
    const known = this.elsewhere.get(draft) ?? new Map<string, Elsewhere>();
    if (present.length === 0) known.delete(process);
    else known.set(process, { present, until: this.clock.now() + BELIEVED });
    if (known.size === 0) this.elsewhere.delete(draft);
    else this.elsewhere.set(draft, known);
    for (const listener of this.listeners) listener(draft);
  }

  /** Says it again and again while anybody is there, so that a process that went away is forgotten. */
  private beat(): void {
    this.rest();
    this.rest = this.clock.wake(this.clock.now() + BEAT, () => {
      for (const draft of this.here.keys()) this.say(draft);
      if (this.here.size > 0) this.beat();
    });
  }
}
