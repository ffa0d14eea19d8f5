import { PATIENCE, trustedProxies, unreadRequest, type Patience } from '#libs/doors';
import type { Config } from '#libs/platform';
import { FastifyAdapter } from '@nestjs/platform-fastify';

/** A JSON body may hold an answer with its indicators, not a file. */
const LARGEST_BODY = 1024 * 1024;
const LARGEST_HEAD = 16 * 1024;
/** A name in a path that is longer than any is not there, as any other that nobody has; Node itself stops before this. */
const LONGEST_NAME = 64 * 1024;

/** The server for HTTP, with how much and how long it takes before it gives up on somebody. */
export const httpServer = (config: Config, { head, whole, look, still }: Patience = PATIENCE): FastifyAdapter =>
  new FastifyAdapter({
    bodyLimit: LARGEST_BODY,
    forceCloseConnections: true,
    routerOptions: { maxParamLength: LONGEST_NAME },
    trustProxy: trustedProxies(config),
    requestTimeout: whole,
    connectionTimeout: still,
    http: { headersTimeout: head, maxHeaderSize: LARGEST_HEAD, connectionsCheckingInterval: Math.min(look, head) },
    clientErrorHandler: unreadRequest,
  });
