import { logger, WallClock } from '#libs/platform';
import { Inject, Injectable } from '@nestjs/common';
import { Sessions } from './sessions.js';

const log = logger('identity');

const EVERY = 60_000;

/** Ends the sessions that have run out, once a minute; whatever they hold open is cut. */
@Injectable()
export class SessionWatch {
  private readonly live: (() => Iterable<string>)[] = [];
  private cancel: () => void = () => undefined;
  private sweeping: Promise<void> = Promise.resolve();
  private stopped = false;

  constructor(
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(WallClock) private readonly clock: WallClock,
  ) {}

  /** Who knows the consoles whose sockets are open: as long as one is, its session is in use. */
  whoIsLive(consoles: () => Iterable<string>): void {
    this.live.push(consoles);
  }

  async start(): Promise<void> {
    await this.sweep();
    this.plan();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    this.cancel();
    await this.sweeping;
  }

  private plan(): void {
    if (this.stopped) return;
    this.cancel = this.clock.wake(this.clock.now() + EVERY, () => {
      this.sweeping = this.sweep()
        .catch((error: unknown) => log.warn({ err: error }, 'sessions were not looked after'))
        .then(() => this.plan());
      return this.sweeping;
    });
  }

  private sweep(): Promise<void> {
    return this.sessions.sweep([...new Set(this.live.flatMap((consoles) => [...consoles()]))]);
  }
}
