import type { IncomingHttpHeaders } from 'node:http';

const SESSION_COOKIE = 'muster_session';

/** The session token of a request or a socket's handshake: a bearer token, else the browser's cookie. */
export function tokenIn(headers: IncomingHttpHeaders): string | undefined {
  const bearer = /^Bearer ([\w-]{20,200})$/.exec(headers.authorization ?? '')?.[1];
  if (bearer) return bearer;
  const cookie = (headers.cookie ?? '').split(/;\s*/).find((part) => part.startsWith(`${SESSION_COOKIE}=`));
  return cookie?.slice(SESSION_COOKIE.length + 1);
}

const COOKIE = 'Path=/; HttpOnly; SameSite=Strict';
const FORTNIGHT = 14 * 24 * 3600;

/** The cookie that keeps a browser signed in; without a token, the one that signs it out. */
export function sessionCookie(token: string | undefined, protocol: string): string {
  const secure = protocol === 'https' ? '; Secure' : '';
  return `${SESSION_COOKIE}=${token ?? ''}; ${COOKIE}; Max-Age=${token === undefined ? 0 : FORTNIGHT}${secure}`;
}
