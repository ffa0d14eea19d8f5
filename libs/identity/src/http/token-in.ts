import type { IncomingHttpHeaders } from 'node:http';

export const SESSION_COOKIE = 'muster_session';

/** The session token of a request or a socket's handshake: a bearer token, else the browser's cookie. */
export function tokenIn(headers: IncomingHttpHeaders): string | undefined {
  const bearer = /^Bearer ([\w-]{20,200})$/.exec(headers.authorization ?? '')?.[1];
  if (bearer) return bearer;
  const cookie = (headers.cookie ?? '').split(/;\s*/).find((part) => part.startsWith(`${SESSION_COOKIE}=`));
  return cookie?.slice(SESSION_COOKIE.length + 1);
}
