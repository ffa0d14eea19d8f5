import type { Server, Socket } from 'node:net';

/** A hall of consoles, each with its socket and what a browser opens beside it, and as much again. */
const MOST = 4000;

/**
 * Lets no address hold more than so many connections at once.
 * @param isMany whether an address speaks for many: this machine, a proxy
 */
export function boundAddresses(server: Server, isMany: (address: string) => boolean, most = MOST): void {
  const open = new Map<string, number>();
  server.on('connection', (socket: Socket) => {
    const { remoteAddress } = socket;
    if (remoteAddress === undefined || isMany(remoteAddress)) return;
    const others = open.get(remoteAddress) ?? 0;
    if (others >= most) return void socket.destroy();
    open.set(remoteAddress, others + 1);
    socket.once('close', () => {
      const left = (open.get(remoteAddress) ?? 1) - 1;
      if (left === 0) open.delete(remoteAddress);
      else open.set(remoteAddress, left);
    });
  });
}
