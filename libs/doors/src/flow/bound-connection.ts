/** Of a connection that carries a socket, what bounds it. */
export interface BoundConnection {
  on(event: 'packet' | 'packetCreate' | 'drain', heard: (packet?: { readonly data?: unknown }) => void): unknown;
  close(discard: boolean): unknown;
  readonly transport: object;
}

interface Wire {
  readonly socket?: { readonly bufferedAmount?: number; terminate?(): void };
}

/** In milliseconds, and what is said in them at most: many times what a console says when it comes back. */
const WINDOW = 10_000;
const MOST_SAID = 5000;
/** Bytes that may wait for a client to read them: more than the longest stream. */
const MOST_UNREAD = 16 * 1024 * 1024;

/** Ends a connection that says more than any console would, or asks on and on without reading what it is told. */
export function boundConnection(connection: BoundConnection): void {
  let since = performance.now();
  let said = 0;
  // What waits for the connection to take more; what it has taken, it counts itself.
  let waiting = 0;
  const bound = (): void => {
    const { socket } = connection.transport as Wire;
    if (said <= MOST_SAID && waiting + (socket?.bufferedAmount ?? 0) <= MOST_UNREAD) return;
    // Whoever does not read would not hear a farewell either.
    if (socket?.terminate) socket.terminate();
    else connection.close(true);
  };
  connection.on('packet', () => {
    const now = performance.now();
    if (now - since > WINDOW) [since, said] = [now, 0];
    said += 1;
    bound();
  });
  connection.on('packetCreate', (packet) => {
    waiting += typeof packet?.data === 'string' ? packet.data.length : 0;
    bound();
  });
  connection.on('drain', () => (waiting = 0));
}
