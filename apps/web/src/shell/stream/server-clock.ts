import type { Instant, Milliseconds } from '#libs/domain';

/** The server's clock as this browser can know it. */
export class ServerClock {
  private ahead: Milliseconds = 0;

  readonly now = (): Instant => Date.now() + this.ahead;

  /** Sets it by one exchange: the server's instant lies between our sending and receiving, wherever it can. */
  exchanged(sent: Instant, server: Instant, received: Instant): void {
    this.ahead = server >= sent && server <= received ? 0 : Math.round(server - (sent + received) / 2);
  }

  /** Something that happened at the server: it cannot lie ahead of the server's clock. */
  heard(at: Instant): void {
    this.ahead = Math.max(this.ahead, at - Date.now());
  }
}
