import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** The proxy before the processes: each new connection goes to the next of them that takes it. It can do harm on demand. */
export class Front {
  private next = 0;
  private readonly links = new Set<{ readonly from: Socket; readonly to: Socket }>();

  private constructor(
    private readonly server: Server,
    private ports: readonly number[],
  ) {
    server.on('connection', (from) => {
      from.on('error', () => from.destroy());
      this.pass(from, this.ports.length);
    });
  }

  /** @param ports where they listen on loopback, as far as that is known yet */
  static async before(ports: readonly number[] = []): Promise<Front> {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new Front(server, ports);
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** One more process is there, at this address. */
  leadsTo(url: string): void {
    this.ports = [...this.ports, Number(new URL(url).port)];
  }

  /** What it led to has gone: from now on it leads to this address alone. */
  leadsOnlyTo(url: string): void {
    this.ports = [Number(new URL(url).port)];
  }

  /** Cuts this share of all connections, without a word. */
  cut(chosen: () => boolean): number {
    const cut = [...this.links].filter(chosen);
    for (const { from, to } of cut) {
      from.destroy();
      to.destroy();
    }
    return cut.length;
  }

  /** Lets nothing through on these connections for a while; they stay open. Gives what ends it. */
  stall(chosen: () => boolean): () => void {
    const stalled = [...this.links].filter(chosen);
    for (const { from, to } of stalled) {
      from.unpipe(to).pause();
      to.unpipe(from).pause();
    }
    return () => {
      for (const { from, to } of stalled) {
        from.pipe(to);
        to.pipe(from);
      }
    };
  }

  close(): void {
    this.server.close();
    this.cut(() => true);
  }

  private pass(from: Socket, tries: number): void {
    const port = this.ports[this.next++ % this.ports.length];
    if (tries === 0 || port === undefined || from.destroyed) return void from.destroy();
    const to = connect(port, '127.0.0.1');
    to.once('error', () => {
      to.destroy();
      this.pass(from, tries - 1);
    });
    to.once('connect', () => {
      to.removeAllListeners('error');
      // Whoever gave up waiting must not leave a connection behind that nobody ever uses or ends.
      if (from.destroyed) return void to.destroy();
      const link = { from, to };
      this.links.add(link);
      const end = (): void => {
        this.links.delete(link);
        from.destroy();
        to.destroy();
      };
      from.on('close', end);
      to.on('close', end).on('error', end);
      from.pipe(to).pipe(from);
    });
  }
}
