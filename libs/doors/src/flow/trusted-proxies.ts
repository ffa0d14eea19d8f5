import ipaddr from 'ipaddr.js';
import { rangeOf } from './own-address.js';

interface Way {
  /** Addresses and networks (`10.0.0.0/8`) of the proxies, where somebody has named them. */
  readonly proxies: readonly string[];
  readonly publicUrl: string | undefined;
}

const NEAR: ReadonlySet<string | undefined> = new Set(['loopback', 'private', 'uniqueLocal', 'linkLocal']);

/**
 * Whether what an address says of whom it speaks for is believed. Without names: where a proxy stands before Muster at
 * all, the one next to it is believed if it is of a private network, and nobody behind it.
 * @returns `trustProxy` of Fastify; `hop` counts from 0, the address that is connected
 */
export function trustedProxies({ proxies, publicUrl }: Way): (address: string, hop: number) => boolean {
  if (proxies.length === 0) return (address, hop) => publicUrl !== undefined && hop === 0 && NEAR.has(rangeOf(address));
  const nets = proxies.map((named) => (named.includes('/') ? named : `${named}/${named.includes(':') ? 128 : 32}`));
  const ranges = nets.map((net) => ipaddr.parseCIDR(net));
  return (address) => {
    if (!ipaddr.isValid(address)) return false;
    const parsed = ipaddr.process(address);
    return ranges.some(([net, bits]) => net.kind() === parsed.kind() && parsed.match(net, bits));
  };
}
