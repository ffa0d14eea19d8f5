import { WebSocket } from 'ws';
import { instant } from '../figures/instant.js';
import { backoff } from './backoff.js';

/** A bare socket that comes back as consoles do, and is up to date once what its server says first has come. */
export class ReturningSocket {
  back: number | undefined;
  private attempt = 0;

  constructor(private readonly url: string) {}

  open(): Promise<void> {
    return new Promise((opened) => this.connect(opened));
  }

  private connect(opened: () => void = () => undefined): void {
    const socket = new WebSocket(this.url.replace(/^http/, 'ws'), { perMessageDeflate: false });
    socket.on('error', () => undefined);
    socket.on('message', () => {
      this.attempt = 0;
      this.back ??= instant();
      opened();
    });
    socket.on('close', () => {
      this.back = undefined;
      setTimeout(() => this.connect(opened), backoff(this.attempt++));
    });
  }
}
