import { refuse } from '#libs/domain';
import type { FastifyRequest } from 'fastify';
import { Refused } from './refused.js';

/** What a browser sends across sites without asking: the API takes none of it, so that no other page can speak to it. */
const FORM = /^(application\/x-www-form-urlencoded|text\/plain)/i;

/** Refuses, before anything is read, what a command cannot come as. For every request under `/api/`. */
export function jsonOnly({ url, headers }: Pick<FastifyRequest, 'url' | 'headers'>): Promise<void> {
  if (!url.startsWith('/api/') || !FORM.test(headers['content-type'] ?? '')) return Promise.resolve();
  return Promise.reject(new Refused(refuse('unsupported-type', 'Send JSON.').refusal));
}
