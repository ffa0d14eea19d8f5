import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The addresses that the app in the browser knows; whatever else is asked for is not there. */
const PLACES = [
  '/',
  '/sign-in',
  '/join',
  '/invited',
  '/recover',
  '/home',
  '/new-drill',
  '/account',
  '/people',
  '/people/community',
  '/console',
  '/console/*',
  '/control',
  '/control/*',
  '/observe',
  '/observe/*',
  '/evaluate',
  '/review/*',
  '/studio',
  '/studio/*',
];

/**
 * Serves the app for the browser. Its assets carry their content's hash in their names, so they are kept for ever; the
 * page that names them is asked for every time.
 * @param folder what the build for the browser left
 */
export async function serveWeb(app: NestFastifyApplication, folder: string): Promise<void> {
  await app.register(fastifyStatic, {
    root: join(folder, 'assets'),
    prefix: '/assets/',
    decorateReply: false,
    index: false,
    preCompressed: true,
    immutable: true,
    maxAge: '1y',
  });
  const page = (type: string, file: string) => async (_request: FastifyRequest, reply: FastifyReply) => {
    void reply.header('cache-control', 'no-store').type(type);
    return readFile(join(folder, file));
  };
  const server = app.getHttpAdapter().getInstance();
  for (const place of PLACES) server.get(place, page('text/html; charset=utf-8', 'index.html'));
  server.get('/favicon.svg', page('image/svg+xml', 'favicon.svg'));
  server.get('/sw.js', page('text/javascript; charset=utf-8', 'sw.js'));
}
