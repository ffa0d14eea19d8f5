import type { onRequestHookHandler } from 'fastify';

/** A worker has no consoles and takes no requests; only whoever looks after it is answered. */
export const workerOnly: onRequestHookHandler = (request, reply, done) => {
  if (/^\/(health\/|metrics$)/.test(request.url)) return done();
  void reply.code(404).send();
};
