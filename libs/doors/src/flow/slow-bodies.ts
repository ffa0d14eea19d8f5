import { problemOf } from '#libs/contracts';
import { refuse } from '#libs/domain';
import type { FastifyRequest } from 'fastify';
import { answerRaw } from './answer-raw.js';
import type { Patience } from './patience.js';

/** Bytes in a second that the poorest link brings, and a trickle does not. */
const LEAST = 200;
const SECOND = 1000;

const tooSlow = problemOf(refuse('too-slow', 'The request came too slowly, and nothing of it was taken.').refusal);

/** Gives up on a body that only trickles in: it would hold a connection and memory for as long as somebody likes. */
export const slowBodies =
  ({ look }: Patience) =>
  ({ raw }: Pick<FastifyRequest, 'raw'>): Promise<void> => {
    const { headers, socket } = raw;
    if (headers['transfer-encoding'] === undefined && !(Number(headers['content-length']) > 0))
      return Promise.resolve();
    let before = socket.bytesRead;
    const looking = setInterval(() => {
      if (raw.complete) return clearInterval(looking);
      const came = socket.bytesRead - before;
      before = socket.bytesRead;
      // Whoever is made to wait by us is not slow.
      if (raw.isPaused() || came >= (LEAST * look) / SECOND) return;
      clearInterval(looking);
      answerRaw(socket, tooSlow);
    }, look);
    looking.unref();
    const stop = (): void => clearInterval(looking);
    raw.once('end', stop).once('close', stop);
    return Promise.resolve();
  };
