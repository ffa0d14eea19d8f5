import type { FastifyInstance } from 'fastify';
import type { ConsoleServer } from './console-adapter.js';
import type { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** How long requests under way may take to end once this process leaves, in milliseconds. */
const LONGEST = 5000;
const LOOK = 20;
/** How long a console may take to say goodbye: one whose link is silent never does. In milliseconds. */
const GOODBYE = 1000;
/** Over how long the consoles are sent to other processes, so that these are not all asked at once; in milliseconds. */
const SPREAD = 1000;

/**
 * A process that leaves: first it says so, so that a proxy sends nobody new; then each console's connection is closed as a
 * network would close it, which lets the console come back elsewhere and ask for what it missed; then what is under way
 * is answered. Nothing is lost by leaving at once either; this only spares people the moment of not knowing. Whatever is
 * still connected then, a link that is silent or one that never asked for anything, does not keep the process from going.
 */
export class Leaving {
  private underWay = 0;
  private told = false;
  private http: FastifyInstance | undefined;
  private readonly connected = new Set<Socket>();

  /** Counts what is under way from now on. */
  watch(http: FastifyInstance): void {
    this.http = http;
    http.server.on('connection', (socket: Socket) => {
      this.connected.add(socket);
      socket.once('close', () => this.connected.delete(socket));
    });
    http.addHook('onRequest', (_request, _reply, done) => {
      this.underWay += 1;
      done();
    });
    // Also told of a connection that broke: whichever comes, comes once.
    http.addHook('onResponse', (_request, _reply, done) => {
      this.underWay -= 1;
      done();
    });
  }

  /** Whether this process has said that it leaves. */
  get isSaid(): boolean {
    return this.told;
  }

  /** @param grace how long it serves on after it has said so, in milliseconds */
  async leave(sockets: ConsoleServer | undefined, grace: number): Promise<void> {
    this.told = true;
    await sleep(grace);
    // Whoever is sent away must not come back here; who is connected stays so.
    this.http?.server.close();
    await closeConsoles(sockets, grace > 0 ? SPREAD : 0);
    for (let waited = 0; this.underWay > 0 && waited < LONGEST; waited += LOOK) await sleep(LOOK);
    this.http?.server.closeIdleConnections();
    for (let waited = 0; this.connected.size > 0 && waited < GOODBYE; waited += LOOK) await sleep(LOOK);
    for (const socket of this.connected) socket.destroy();
  }
}

async function closeConsoles(sockets: ConsoleServer | undefined, over: number): Promise<void> {
  const open = [...(sockets?.sockets.sockets.values() ?? [])];
  for (const [index, socket] of open.entries()) {
    socket.conn.close();
    if (over > 0 && index % Math.ceil(open.length / 20) === 0) await sleep(over / 20);
  }
}
