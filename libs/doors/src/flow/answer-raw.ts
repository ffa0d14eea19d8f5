import type { Problem } from '#libs/contracts';
import type { Socket } from 'node:net';

/** Says why on the bare connection, where no request has become one that could be answered, and ends it. */
export function answerRaw(socket: Socket, problem: Problem): void {
  const text = JSON.stringify(problem);
  const head = [
    `HTTP/1.1 ${problem.status} ${problem.title}`,
    'Content-Type: application/problem+json; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(text)}`,
    'Connection: close',
  ];
  if (socket.writable) socket.write(`${head.join('\r\n')}\r\n\r\n${text}`);
  socket.destroySoon();
}
