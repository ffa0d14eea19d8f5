import { parseAddress } from './address.js';

const INTERNET = 1;
const TYPES = { a: 1, cname: 5, aaaa: 28 } as const;
const TIME_TO_LIVE = 300;

/** A name as DNS carries it: each label behind its length (RFC 1035 §3.1). Labels longer than 63 bytes are cut off. */
function nameBytes(name: string): Buffer {
  const labels = name
    .replace(/\.$/, '')
    .split('.')
    .map((label) => Buffer.from(label).subarray(0, 63));
  return Buffer.concat([...labels.flatMap((label) => [Buffer.from([label.length]), label]), Buffer.from([0])]);
}

const two = (...values: readonly number[]): Buffer =>
  Buffer.from(values.flatMap((value) => [value >> 8, value & 0xff]));

function question(name: string, answer: string | undefined): { bytes: Buffer; type: number } {
  const type = answer !== undefined && parseAddress(answer)?.length === 16 ? TYPES.aaaa : TYPES.a;
  return { bytes: Buffer.concat([nameBytes(name), two(type, INTERNET)]), type };
}

/** A query for a name; the type follows the address that will be answered. */
export const dnsQuery = (id: number, name: string, answer?: string): Buffer =>
  Buffer.concat([two(id, 0x0100, 1, 0, 0, 0), question(name, answer).bytes]);

/** The answer: an address, another name, or that the name does not exist. */
export function dnsAnswer(id: number, name: string, answer?: string): Buffer {
  const { bytes, type } = question(name, answer);
  if (answer === undefined) return Buffer.concat([two(id, 0x8183, 1, 0, 0, 0), bytes]);
  const address = parseAddress(answer);
  const data = address ?? nameBytes(answer);
  const head = two(0xc00c, address ? type : TYPES.cname, INTERNET, 0, TIME_TO_LIVE, data.length);
  return Buffer.concat([two(id, 0x8180, 1, 1, 0, 0), bytes, head, data]);
}
