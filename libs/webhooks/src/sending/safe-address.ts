import { ok, refuse, type Result } from '#libs/domain';
import ipaddr from 'ipaddr.js';
import { lookup } from 'node:dns/promises';

/** How far something may be sent: to the public internet, or, where an operator tries it out, to this machine. */
export interface Reach {
  readonly loopback: boolean;
}
export const WEBHOOK_REACH = Symbol('how far webhooks reach');

export interface Resolved {
  readonly address: string;
  readonly family: 4 | 6;
}

const HERE: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

const no = (message: string): ReturnType<typeof refuse> =>
  refuse('nonsense-value', message, { faults: [{ path: 'url', message }] });

/** Whether an address is of the public internet: no private, local, shared, mapped or reserved one, in any spelling. */
export function isPublic(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.parse(address);
  // 2000::/3 is all of IPv6 that is given out; what carries an IPv4 address in it is not taken at its word.
  if (parsed.kind() === 'ipv6') return parsed.range() === 'unicast' && (parsed.toByteArray()[0] ?? 0) >> 5 === 1;
  return parsed.range() === 'unicast';
}

/** What an address has to look like before anybody looks up where it leads. */
export function readAddress(given: string, { loopback }: Reach): Result<URL> {
  if (!URL.canParse(given)) return no('This is no address.');
  const url = new URL(given);
  if (url.username !== '' || url.password !== '') return no('Leave name and password out of the address.');
  const isWeb = url.protocol === 'https:' || url.protocol === 'http:';
  if (loopback && isWeb && HERE.has(url.hostname)) return ok(url);
  if (url.protocol !== 'https:') return no('Give an HTTPS address.');
  const bare = url.hostname.replace(/^\[|\]$/g, '');
  if (ipaddr.isValid(bare) ? !isPublic(bare) : !bare.includes('.') || /\.(local|localhost|internal)\.?$/.test(bare))
    return no('Give an address on the public internet.');
  return ok(url);
}

/** Where an address leads now; refused unless every address that its name has may be reached. */
export async function resolveAddress({ hostname }: URL, { loopback }: Reach): Promise<Result<Resolved>> {
  const bare = hostname.replace(/^\[|\]$/g, '');
  const found = await lookup(bare, { all: true, verbatim: true }).catch(() => []);
  const [first] = found;
  const may = (address: string): boolean => isPublic(address) || (loopback && HERE.has(hostname) && isOwn(address));
  if (!first || !found.every(({ address }) => may(address))) return no('Give an address on the public internet.');
  return ok({ address: first.address, family: first.family === 6 ? 6 : 4 });
}

const isOwn = (address: string): boolean => ipaddr.parse(address).range() === 'loopback';
