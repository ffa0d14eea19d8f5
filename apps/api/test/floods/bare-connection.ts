import { until } from '#libs/testing';
import { once } from 'node:events';
import type { Server } from 'node:http';
import { connect, type Socket } from 'node:net';

/** A bare connection to a server, over which anything can be said, as slowly as one likes. */
export class BareConnection {
  heard = '';
  private readonly closed: Promise<unknown>;

  private constructor(readonly socket: Socket) {
    socket.on('error', () => undefined).on('data', (part: Buffer) => (this.heard += part.toString('latin1')));
    this.closed = once(socket, 'close');
  }

  static async to(url: string): Promise<BareConnection> {
    const { hostname, port } = new URL(url);
    const socket = connect(Number(port), hostname);
    await once(socket, 'connect');
    return new BareConnection(socket);
  }

  /** Says a text in pieces, with a pause before each, for as long as somebody listens. */
  async says(text: string, piece = text.length, pause = 0): Promise<this> {
    for (let at = 0; at < text.length && !this.socket.destroyed; at += piece) {
      if (pause > 0) await new Promise((resolve) => setTimeout(resolve, pause));
      this.socket.write(text.slice(at, at + piece), 'latin1');
    }
    return this;
  }

  /** What was heard by the time that the server ended it. */
  async ends(): Promise<string> {
    await this.closed;
    return this.heard;
  }

  /** What was heard, once there is a body. */
  answer(): Promise<string> {
    return this.hears(/\r\n\r\n[^]+/);
  }

  /** What was heard, once there is a head. */
  head(): Promise<string> {
    return this.hears(/\r\n\r\n/);
  }

  private async hears(wanted: RegExp): Promise<string> {
    await until(() => wanted.test(this.heard) || this.socket.destroyed);
    return this.heard;
  }

  leaves(): void {
    this.socket.destroy();
  }
}

/** How many connections a server holds. */
export const connectionsTo = (app: object): Promise<number> =>
  new Promise((resolve, reject) =>
    (app as { getHttpServer(): Server })
      .getHttpServer()
      .getConnections((error, count) => (error ? reject(error) : resolve(count))),
  );
