import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** A proxy as simple as can be: each new connection goes to the next of the processes behind it that takes it. */
export class Balancer {
  private next = 0;
  private readonly open = new Set<Socket>();

  private constructor(
    private readonly server: Server,
    private readonly ports: readonly number[],
  ) {
    server.on('connection', (from) => this.pass(from, this.ports.length));
  }

  static async before(urls: readonly string[]): Promise<Balancer> {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new Balancer(
      server,
      urls.map((url) => Number(new URL(url).port)),
    );
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  close(): void {
    this.server.close();
    for (const socket of this.open) socket.destroy();
  }

  private pass(from: Socket, tries: number): void {
    const port = this.ports[this.next++ % this.ports.length];
    if (tries === 0 || port === undefined) return void from.destroy();
    const to = connect(port, '127.0.0.1');
    to.once('error', () => this.pass(from, tries - 1));
    to.once('connect', () => {
      to.removeAllListeners('error');
      for (const socket of [from, to]) {
        this.open.add(socket);
        socket.on('close', () => [from, to].forEach((end) => end.destroy())).on('error', () => socket.destroy());
      }
      from.pipe(to).pipe(from);
    });
  }
}
