import { normalHost } from './normal-domain.js';
import { normalIpv4 } from './normal-ipv4.js';
import { normalIpv6 } from './normal-ipv6.js';

const PARTS = /^([a-z][a-z0-9+.-]*):\/\/(?:([^\s/?#@]*)@)?(\[[0-9a-f:.]+\]|[^\s/?#:@[\]]+)(?::(\d{1,5}))?([/?#]\S*)?$/i;
const USUAL_PORTS: Readonly<Record<string, number>> = { http: 80, https: 443, ftp: 21 };

function normalAuthority(host: string): string | undefined {
  if (!host.startsWith('[')) return normalIpv4(host) ?? normalHost(host);
  const address = normalIpv6(host.slice(1, -1));
  return address && `[${address}]`;
}

/** An absolute URL: scheme and host in lower case, the scheme's usual port left out, never without a path. */
export function normalUrl(text: string): string | undefined {
  const found = PARTS.exec(text);
  if (!found) return undefined;
  const [, schemeAsGiven = '', user, hostAsGiven = '', portAsGiven, rest = ''] = found;
  const scheme = schemeAsGiven.toLowerCase();
  const host = normalAuthority(hostAsGiven);
  const port = portAsGiven === undefined ? undefined : Number(portAsGiven);
  if (host === undefined || (port !== undefined && port > 65535)) return undefined;
  const shownPort = port === undefined || USUAL_PORTS[scheme] === port ? '' : `:${port}`;
  const path = (rest.startsWith('/') ? rest : `/${rest}`).replace(/%[0-9a-f]{2}/gi, (code) => code.toUpperCase());
  return `${scheme}://${user === undefined ? '' : `${user}@`}${host}${shownPort}${path}`;
}
