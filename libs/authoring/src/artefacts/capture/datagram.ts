import type { Address } from './address.js';
import { stationOf } from './address.js';
import { checksum } from './checksum.js';

const UDP = 17;
const TCP = 6;
const HOPS = 64;

/** Who sends to whom. */
export interface Ends {
  readonly from: Address;
  readonly to: Address;
  readonly fromPort: number;
  readonly toPort: number;
}

/** A TCP segment's part in its connection. */
export interface Segment {
  readonly sequence: number;
  readonly acknowledges: number;
  /** The header's flags: FIN 1, SYN 2, PSH 8, ACK 16. */
  readonly flags: number;
  readonly payload: Buffer;
}

/** The pseudo header that UDP and TCP sum up along with their own bytes (RFC 768, RFC 9293, RFC 8200 §8.1). */
function pseudoHeader({ from, to }: Ends, protocol: number, length: number): Buffer {
  const rest = Buffer.alloc(from.length === 4 ? 4 : 8);
  if (from.length === 4) {
    rest.writeUInt8(protocol, 1);
    rest.writeUInt16BE(length, 2);
  } else {
    rest.writeUInt32BE(length, 0);
    rest.writeUInt8(protocol, 7);
  }
  return Buffer.concat([from, to, rest]);
}

function internetHeader({ from, to }: Ends, protocol: number, length: number, number: number): Buffer {
  if (from.length === 16) {
    const header = Buffer.alloc(8);
    header.writeUInt32BE(0x6000_0000, 0);
    header.writeUInt16BE(length, 4);
    header.writeUInt8(protocol, 6);
    header.writeUInt8(HOPS, 7);
    return Buffer.concat([header, from, to]);
  }
  const header = Buffer.alloc(20);
  header.writeUInt16BE(0x4500, 0);
  header.writeUInt16BE(20 + length, 2);
  header.writeUInt16BE(number & 0xffff, 4);
  header.writeUInt16BE(0x4000, 6); // do not fragment
  header.writeUInt8(HOPS, 8);
  header.writeUInt8(protocol, 9);
  from.copy(header, 12);
  to.copy(header, 16);
  header.writeUInt16BE(checksum(header), 10);
  return header;
}

function frame(ends: Ends, protocol: number, payload: Buffer, number: number): Buffer {
  const kind = Buffer.alloc(2);
  kind.writeUInt16BE(ends.from.length === 4 ? 0x0800 : 0x86dd);
  const header = internetHeader(ends, protocol, payload.length, number);
  return Buffer.concat([stationOf(ends.to), stationOf(ends.from), kind, header, payload]);
}

/** An Ethernet frame with a UDP datagram; `number` counts the packets of the capture. */
export function udpFrame(ends: Ends, payload: Buffer, number: number): Buffer {
  const header = Buffer.alloc(8);
  header.writeUInt16BE(ends.fromPort, 0);
  header.writeUInt16BE(ends.toPort, 2);
  header.writeUInt16BE(8 + payload.length, 4);
  const sum = checksum(pseudoHeader(ends, UDP, 8 + payload.length), header, payload);
  header.writeUInt16BE(sum === 0 ? 0xffff : sum, 6);
  return frame(ends, UDP, Buffer.concat([header, payload]), number);
}

/** An Ethernet frame with a TCP segment. */
export function tcpFrame(ends: Ends, { sequence, acknowledges, flags, payload }: Segment, number: number): Buffer {
  const isOpening = (flags & 2) !== 0;
  const header = Buffer.alloc(isOpening ? 24 : 20);
  header.writeUInt16BE(ends.fromPort, 0);
  header.writeUInt16BE(ends.toPort, 2);
  header.writeUInt32BE(sequence >>> 0, 4);
  header.writeUInt32BE(acknowledges >>> 0, 8);
  header.writeUInt8((header.length / 4) << 4, 12);
  header.writeUInt8(flags, 13);
  header.writeUInt16BE(64_240, 14);
  if (isOpening) header.writeUInt32BE(0x0204_05b4, 20); // largest segment: 1460 bytes
  header.writeUInt16BE(checksum(pseudoHeader(ends, TCP, header.length + payload.length), header, payload), 16);
  return frame(ends, TCP, Buffer.concat([header, payload]), number);
}
