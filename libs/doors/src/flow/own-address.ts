import ipaddr from 'ipaddr.js';

/** What kind of address it is, an IPv4 address in IPv6's clothes as what it is; undefined for what is none. */
export const rangeOf = (address: string): string | undefined =>
  ipaddr.isValid(address) ? ipaddr.process(address).range() : undefined;

/** Whether an address is this machine's own. */
export const isOwnAddress = (address: string): boolean => rangeOf(address) === 'loopback';
