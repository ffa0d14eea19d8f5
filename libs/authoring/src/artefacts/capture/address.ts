import { createHash } from 'node:crypto';
import { isIPv4, isIPv6 } from 'node:net';

/** An IP address in network order: 4 bytes or 16. */
export type Address = Buffer;

function groups(half: string): number[] {
  if (half === '') return [];
  return half.split(':').flatMap((group) => {
    if (!group.includes('.')) return [Number.parseInt(group, 16)];
    const [a = 0, b = 0, c = 0, d = 0] = group.split('.').map(Number);
    return [a * 256 + b, c * 256 + d];
  });
}

/** Reads an address of either version; undefined for anything else. */
export function parseAddress(text: string): Address | undefined {
  if (isIPv4(text)) return Buffer.from(text.split('.').map(Number));
  if (!isIPv6(text) || text.includes('%')) return undefined;
  const [before = '', after] = text.split('::');
  const head = groups(before);
  const tail = after === undefined ? [] : groups(after);
  const all = [...head, ...Array<number>(8 - head.length - tail.length).fill(0), ...tail];
  const bytes = Buffer.alloc(16);
  all.forEach((group, i) => bytes.writeUInt16BE(group, i * 2));
  return bytes;
}

/** A locally administered station address, always the same for the same host. */
export const stationOf = (address: Address): Buffer =>
  Buffer.concat([Buffer.from([0x02]), createHash('sha256').update(address).digest().subarray(0, 5)]);
