import { freshDatabase, type FreshDatabase } from '#libs/testing';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { once } from 'node:events';

/** A line to a real database that can be cut and mended. */
export class DatabaseLine {
  private readonly pairs = new Set<readonly [Socket, Socket]>();
  private isCut = false;
  private swallowing = false;

  private constructor(
    private readonly server: Server,
    private readonly database: FreshDatabase,
  ) {
    server.on('connection', (client) => this.join(client));
  }

  static async open(): Promise<DatabaseLine> {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new DatabaseLine(server, await freshDatabase());
  }

  /** The database's address through this line. */
  get url(): string {
    const url = new URL(this.database.url);
    url.port = String((this.server.address() as AddressInfo).port);
    return url.href;
  }

  /** Every connection breaks, and none comes about. */
  cut(): void {
    this.isCut = true;
    this.breakAll();
  }

  /** What is asked arrives; what is answered does not, and the line breaks in its place. */
  swallowAnswers(): void {
    this.swallowing = true;
  }

  mend(): Promise<void> {
    this.isCut = false;
    this.swallowing = false;
    return Promise.resolve();
  }

  async close(): Promise<void> {
    this.breakAll();
    this.server.close();
    await once(this.server, 'close');
    await this.database.drop();
  }

  private breakAll(): void {
    for (const pair of this.pairs) for (const socket of pair) socket.destroy();
  }

  private join(client: Socket): void {
    if (this.isCut) return void client.destroy();
    const { hostname, port } = new URL(this.database.url);
    const server = connect(Number(port), hostname);
    const pair = [client, server] as const;
    this.pairs.add(pair);
    client.on('data', (asked) => server.write(asked));
    server.on('data', (answered) => {
      if (!this.swallowing) client.write(answered);
      else for (const socket of pair) socket.destroy();
    });
    for (const socket of pair) {
      socket.on('error', () => undefined);
      socket.on('close', () => {
        for (const other of pair) other.destroy();
        this.pairs.delete(pair);
      });
    }
  }
}
