import type { ServerToClient, StreamEntry } from '#libs/contracts';
import type { Server } from 'socket.io';
import { textFrame } from './websocket-frame.js';
import { writeTogether } from './write-together.js';

/** What begins an event in socket.io's protocol, and the message that carries it in engine.io's. */
const EVENT = '2';
const MESSAGE = '4';

const verb: keyof ServerToClient = 'entries';

/** The part of ws that sends a frame which is made already, as engine.io calls it too; neither has a type for it. */
interface FrameSender {
  sendFrame(frame: readonly Buffer[]): void;
}

interface Wire {
  readonly writeBuffer: readonly unknown[];
  readonly transport: {
    readonly name: string;
    readonly writable: boolean;
    readonly perMessageDeflate?: object | null;
    readonly socket?: {
      readonly _sender?: Partial<FrameSender>;
      readonly _socket?: { cork(): void; uncork(): void } | null;
    };
  };
}

/**
 * Sends new lines to every socket that follows a stream, which is `server.to(room).emit(…)` without what that costs a
 * socket: the message is encoded and framed once, as one buffer, and handed to each connection. The sockets of this
 * process only: every process follows the journal itself.
 */
export function fanOut(server: Server, room: string, lines: readonly StreamEntry[]): void {
  const { adapter, sockets } = server.sockets;
  const followers = adapter.rooms.get(room);
  if (!followers) return;
  const message = EVENT + JSON.stringify([verb, lines]);
  const frame = [textFrame(MESSAGE + message)];
  const options = { compress: false, wsPreEncodedFrame: frame };
  for (const id of followers) {
    const connection = sockets.get(id)?.conn;
    if (!connection || sendAtOnce(connection as unknown as Wire, frame)) continue;
    connection.write(message, options);
  }
}

/** Straight to the wire, where it is a WebSocket and nothing waits before us in the connection. */
function sendAtOnce(connection: Wire, frame: readonly Buffer[]): boolean {
  const { transport, writeBuffer } = connection;
  if (transport.name !== 'websocket') return false;
  const { _sender: sender, _socket: stream } = transport.socket ?? {};
  if (stream) writeTogether(connection, stream);
  if (!transport.writable || writeBuffer.length > 0) return false;
  if (!sender?.sendFrame || transport.perMessageDeflate) return false;
  sender.sendFrame(frame);
  return true;
}
