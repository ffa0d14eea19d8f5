import { once } from 'node:events';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** A server on loopback that is not what it is taken for. */
export interface FalseServer {
  readonly port: number;
  close(): void;
}

async function listening(speak: (socket: Socket) => void): Promise<FalseServer> {
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined).on('close', () => sockets.delete(socket));
    speak(socket);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const close = (): void => {
    server.close();
    for (const socket of sockets) socket.destroy();
  };
  return { port: (server.address() as AddressInfo).port, close };
}

/** It takes connections and never says a word. */
export const silent = (): Promise<FalseServer> => listening(() => undefined);

/** It speaks as a web server does, to whoever asks whatever. */
export const webServer = (): Promise<FalseServer> =>
  listening((socket) => socket.once('data', () => socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n')));

/** It answers every command of Redis with the same error. */
export const redisThatSays = (error: string): Promise<FalseServer> =>
  listening((socket) => socket.on('data', (asked) => socket.write(`-${error}\r\n`.repeat(commandsIn(asked)))));

/** It tells of itself that it is a Redis of that version. */
export const redisOf = (version: string): Promise<FalseServer> =>
  listening((socket) =>
    socket.on('data', (asked) => {
      const info = `redis_version:${version}\r\nrole:master\r\n`;
      const hello = '%1\r\n+server\r\n+redis\r\n';
      const answer = /hello/i.test(asked.toString()) ? hello : `$${info.length}\r\n${info}\r\n`;
      socket.write(answer.repeat(commandsIn(asked)));
    }),
  );

const commandsIn = (asked: Buffer): number => asked.toString().match(/\*\d+\r\n/g)?.length ?? 1;

const message = (type: string, body: Buffer): Buffer => {
  const length = Buffer.alloc(4);
  length.writeInt32BE(body.length + 4);
  return Buffer.concat([Buffer.from(type), length, body]);
};
/** Types of PostgreSQL, by their numbers. */
const [BOOL, TEXT] = [16, 25];
const READY = message('Z', Buffer.from('I'));

/** It lets everybody in as PostgreSQL does, and answers each question with this one row of texts. */
export const postgresThat = (row: Readonly<Record<string, string>>): Promise<FalseServer> =>
  listening((socket) => {
    socket.once('data', () => {
      socket.write(Buffer.concat([message('R', Buffer.alloc(4)), READY]));
      socket.on('data', (asked) => {
        if (asked.toString('latin1').startsWith('Q')) socket.write(answered(row));
      });
    });
  });

function answered(row: Readonly<Record<string, string>>): Buffer {
  const count = Buffer.from([0, Object.keys(row).length]);
  const kind = (value: string): Buffer =>
    Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 0, /^[tf]$/.test(value) ? BOOL : TEXT, 255, 255, 255, 255, 255, 255, 0, 0]);
  const names = Object.entries(row).flatMap(([name, value]) => [Buffer.from(`${name}\0`), kind(value)]);
  const values = Object.values(row).flatMap((value) => [Buffer.from([0, 0, 0, value.length]), Buffer.from(value)]);
  return Buffer.concat([
    message('T', Buffer.concat([count, ...names])),
    message('D', Buffer.concat([count, ...values])),
    message('C', Buffer.from('SELECT 1\0')),
    READY,
  ]);
}
