import { normalIpv4 } from './normal-ipv4.js';

const GROUPS = 8;
const GROUP = /^[0-9a-f]{1,4}$/;
const IPV4_TAIL = /^(.*:)(\d+\.\d+\.\d+\.\d+)$/;

/** `::ffff:192.0.2.1` as `::ffff:c000:201`, so that both spellings of one address are equal. */
function withoutIpv4Tail(text: string): string | undefined {
  const found = IPV4_TAIL.exec(text);
  if (!found) return text;
  const [a = 0, b = 0, c = 0, d = 0] =
    normalIpv4(found[2] ?? '')
      ?.split('.')
      .map(Number) ?? [];
  if (normalIpv4(found[2] ?? '') === undefined) return undefined;
  return `${found[1]}${((a << 8) | b).toString(16)}:${((c << 8) | d).toString(16)}`;
}

function groupsOf(half: string): number[] | undefined {
  if (half === '') return [];
  const parts = half.split(':');
  return parts.every((part) => GROUP.test(part)) ? parts.map((part) => Number.parseInt(part, 16)) : undefined;
}

function allGroups(text: string): number[] | undefined {
  const halves = text.split('::');
  const head = groupsOf(halves[0] ?? '');
  const tail = groupsOf(halves[1] ?? '');
  if (halves.length > 2 || !head || !tail) return undefined;
  const missing = GROUPS - head.length - tail.length;
  if (halves.length === 1) return missing === 0 ? head : undefined;
  return missing >= 1 ? [...head, ...Array<number>(missing).fill(0), ...tail] : undefined;
}

/** Where the longest run of two or more zero groups stands: the first of them, where several are as long. */
function longestGap(groups: readonly number[]): { start: number; length: number } {
  let best = { start: -1, length: 1 };
  let start = 0;
  groups.forEach((group, index) => {
    if (group !== 0) start = index + 1;
    else if (index + 1 - start > best.length) best = { start, length: index + 1 - start };
  });
  return best;
}

/** The address in the canonical text of RFC 5952 (an embedded IPv4 part in hexadecimal); no zone. */
export function normalIpv6(text: string): string | undefined {
  const plain = withoutIpv4Tail(text.toLowerCase());
  const groups = plain === undefined ? undefined : allGroups(plain);
  if (!groups) return undefined;
  const hex = groups.map((group) => group.toString(16));
  const { start, length } = longestGap(groups);
  if (start < 0) return hex.join(':');
  return `${hex.slice(0, start).join(':')}::${hex.slice(start + length).join(':')}`;
}
