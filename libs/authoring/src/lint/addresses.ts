import { isIPv4, isIPv6 } from 'node:net';
import { parseAddress } from '../artefacts/capture/address.js';

/** Stands for each character of a variable's place: whatever is filled in there is judged where it is defined. */
export const HIDDEN = '\u0001';

/**
 * Networks that are nobody's on the Internet: documentation (RFC 5737), private use (RFC 1918, 6598), this host, link,
 * benchmarking (RFC 2544), multicast and broadcast. First address and length of prefix.
 */
const FREE_IPV4 = [
  ['192.0.2.0', 24],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['10.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['0.0.0.0', 8],
  ['169.254.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const;

/** Likewise for IPv6: documentation (RFC 3849, 9637), private use, link, multicast, and the first, ::/127. */
const FREE_IPV6 = [
  ['2001:db8::', 32],
  ['3fff::', 20],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
  ['::', 127],
] as const;

function within(address: Buffer, network: Buffer, bits: number): boolean {
  for (let bit = 0; bit < bits; bit++) {
    const mask = 0x80 >> (bit % 8);
    if (((address[bit >> 3] ?? 0) & mask) !== ((network[bit >> 3] ?? 0) & mask)) return false;
  }
  return true;
}

/** Whether an IP address can be used in a story without pointing at anybody. */
export function isFreeAddress(text: string): boolean {
  const address = parseAddress(text);
  if (!address) return true;
  const mapped = address.length === 16 && within(address, parseAddress('::ffff:0:0') ?? address, 96);
  if (mapped) return isFreeAddress([...address.subarray(12)].join('.'));
  const free = address.length === 4 ? FREE_IPV4 : FREE_IPV6;
  return free.some(([network, bits]) => within(address, parseAddress(network) ?? address, bits));
}

/** Top-level names reserved for such use (RFC 2606, 6761, 6762, 7686, 8375 and ICANN's .internal). */
const FREE_TOP = new Set(['example', 'test', 'invalid', 'localhost', 'local', 'internal', 'onion', 'arpa']);
const FREE_DOMAIN = /(?:^|\.)example\.(?:com|net|org)$/;
/** Names that identify formats and catalogues; nothing in a story calls on them. */
const IDENTIFIERS = new Set([
  'www.w3.org',
  'schemas.microsoft.com',
  'schemas.openxmlformats.org',
  'schemas.xmlsoap.org',
  'docs.oasis-open.org',
  'attack.mitre.org',
  'cve.mitre.org',
  'nvd.nist.gov',
]);

/** Whether a host's name or address can be used in a story. */
export function isFreeHost(given: string): boolean {
  const host = given.toLowerCase().replace(/\.+$/, '');
  if (host.startsWith('[')) return !isIPv6(host.slice(1, -1)) || isFreeAddress(host.slice(1, -1));
  if (isIPv4(host)) return isFreeAddress(host);
  const labels = host.split('.');
  const top = labels.at(-1) ?? '';
  if (labels.length === 1 || top === '' || top.includes(HIDDEN) || /^\d+$/.test(top)) return true;
  return FREE_TOP.has(top) || FREE_DOMAIN.test(host) || IDENTIFIERS.has(host);
}
