import type { FastifyRequest } from 'fastify';
import { orRefused } from '../refused.js';
import type { FloodGate } from './flood-gate.js';

type Held = Pick<FastifyRequest, 'url' | 'ip' | 'headers'>;

/** So many bytes of a body are worth one small request more. */
const BODY_UNIT = 64 * 1024;
/** What a body weighs that does not say how long it is: as much as the longest that is read whole. */
const UNSAID = 16;

const weightOf = ({ headers }: Held): number => {
  if (headers['transfer-encoding'] !== undefined) return 1 + UNSAID;
  return 1 + Math.floor((Number(headers['content-length']) || 0) / BODY_UNIT);
};

/**
 * Holds a flood back before anything of a request is read, by address and by the session that it bears. This machine's own
 * addresses count for nothing: simulated teams play from here, and a proxy of which nobody has told speaks for everybody.
 * @param isOwn whether an address is this machine's
 */
export const holdBack =
  (gate: FloodGate, tokenIn: (headers: Held['headers']) => string | undefined, isOwn: (address: string) => boolean) =>
  async (request: Held): Promise<void> => {
    const { url, ip, headers } = request;
    // Files with their content's hash in their names are asked for once.
    if (url.startsWith('/assets/')) return;
    const weight = weightOf(request);
    if (!isOwn(ip)) orRefused(await gate.ofAddress(ip, weight));
    const token = tokenIn(headers);
    if (token !== undefined) orRefused(await gate.ofToken(token, weight));
  };
