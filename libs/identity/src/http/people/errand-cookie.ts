import type { IncomingHttpHeaders } from 'node:http';

const NAME = 'muster_errand';
const TEN_MINUTES = 600;

/**
 * The cookie that a browser takes along to a provider. It is sent when a page elsewhere leads back here, as the session's own
 * is not; what is in it is sealed.
 */
export function errandCookie(sealed: string | undefined, protocol: string): string {
  const secure = protocol === 'https' ? '; Secure' : '';
  const age = sealed === undefined ? 0 : TEN_MINUTES;
  return `${NAME}=${sealed ?? ''}; Path=/api/v1/providers; HttpOnly; SameSite=Lax; Max-Age=${age}${secure}`;
}

export const errandIn = ({ cookie = '' }: IncomingHttpHeaders): string | undefined =>
  cookie
    .split(/;\s*/)
    .find((part) => part.startsWith(`${NAME}=`))
    ?.slice(NAME.length + 1);
