import { ok, refuse, type Result } from '#libs/domain';
import type { FastifyRequest } from 'fastify';
import type { IncomingHttpHeaders } from 'node:http';
import { Refused } from './refused.js';

const READING: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);
/** `none`: somebody typed the address, or opened a bookmark. */
const OURS: ReadonlySet<string> = new Set(['same-origin', 'none']);

const hostOf = (url: string | undefined): string | undefined =>
  url !== undefined && URL.canParse(url) ? new URL(url).host : undefined;

/**
 * Whether a request came from a page of Muster's own, as the browser says, or from no browser at all. A page can change
 * neither header; whoever is no browser says nothing of the kind, and has no cookie that somebody could abuse.
 * @param publicUrl how browsers reach this server, where a proxy changes the name
 */
export function fromOwnPage(headers: IncomingHttpHeaders, publicUrl: string | undefined): Result<true> {
  const site = headers['sec-fetch-site'];
  const { origin, host } = headers;
  const named = [host, headers['x-forwarded-host'], hostOf(publicUrl)];
  const from = hostOf(origin);
  const byName = origin === undefined || (from !== undefined && named.includes(from));
  const own = site === undefined ? byName : OURS.has(String(site));
  if (own) return ok(true);
  return refuse('other-site', 'This came from a page of another site. Open Muster itself and try there.');
}

/** Refuses what a page of another site wants done. Reading is harmless: no other page may see what comes of it. */
export const ownPagesOnly =
  (publicUrl: string | undefined) =>
  ({ method, headers }: Pick<FastifyRequest, 'method' | 'headers'>): Promise<void> => {
    const own = READING.has(method) ? ok(true) : fromOwnPage(headers, publicUrl);
    return own.ok ? Promise.resolve() : Promise.reject(new Refused(own.refusal));
  };
