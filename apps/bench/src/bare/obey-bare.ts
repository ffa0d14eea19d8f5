import { SystemClock } from '#libs/platform';
import type { BareOrder, BareReport } from './bare.js';

interface BareServer {
  /** The port that it listens on; waits until it does. */
  port(): Promise<number>;
  /** Sends this to every socket. */
  send(content: { readonly round: string; readonly due: number; readonly filling: string }): void;
}

/** Lets a bare server do what the bench asks: listen, and send at given instants as many bytes as Muster does. */
export function obeyBare(server: BareServer): void {
  const clock = new SystemClock();
  process.on('message', (order: BareOrder) => {
    if (order.do === 'listen') {
      void server.port().then((port) => process.send?.({ said: 'listening', port } satisfies BareReport));
      return;
    }
    for (const { round, due } of order.rounds) {
      const bare = JSON.stringify({ round, due, filling: '' }).length;
      const content = { round, due, filling: 'x'.repeat(Math.max(0, order.bytes - bare)) };
      clock.wake(due, () => server.send(content));
    }
  });
  process.on('disconnect', () => process.exit(0));
}
