import { problemOf } from '#libs/contracts';
import { refuse } from '#libs/domain';
import type { Socket } from 'node:net';
import { answerRaw } from './answer-raw.js';

const REFUSALS = {
  ERR_HTTP_REQUEST_TIMEOUT: refuse('too-slow', 'The request came too slowly, and nothing of it was taken.'),
  HPE_HEADER_OVERFLOW: refuse('too-large', 'The head of the request is too large.'),
} as const;
const UNREADABLE = refuse('malformed', 'This is no request that could be read.');

/** Answers what never became a request: too slow, too large, or no HTTP at all. */
export function unreadRequest(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  const known = REFUSALS[error.code as keyof typeof REFUSALS] as typeof UNREADABLE | undefined;
  answerRaw(socket, problemOf((known ?? UNREADABLE).refusal));
}
