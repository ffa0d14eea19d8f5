/** A small reader of libpcap files, for tests only: it knows just enough to say whether each byte is in its place. */
export interface ParsedPacket {
  readonly microseconds: number;
  readonly from: string;
  readonly to: string;
  readonly protocol: number;
  readonly fromPort: number;
  readonly toPort: number;
  /** TCP flags; 0 for UDP. */
  readonly flags: number;
  readonly sequence: number;
  readonly acknowledges: number;
  readonly payload: Buffer;
  /** Sums over the headers and what they protect: 0xffff when they are right. */
  readonly sums: readonly number[];
}

function sum(bytes: Buffer): number {
  let total = 0;
  for (let i = 0; i < bytes.length; i += 2) total += ((bytes[i] ?? 0) << 8) | (bytes[i + 1] ?? 0);
  while (total >> 16) total = (total & 0xffff) + (total >>> 16);
  return total;
}

function parsePacket(frame: Buffer, microseconds: number): ParsedPacket {
  const isFour = frame.readUInt16BE(12) === 0x0800;
  const ip = frame.subarray(14);
  const size = isFour ? 20 : 40;
  const length = isFour ? ip.readUInt16BE(2) - 20 : ip.readUInt16BE(4);
  const protocol = ip.readUInt8(isFour ? 9 : 6);
  const addresses = isFour ? ip.subarray(12, 20) : ip.subarray(8, 40);
  const inner = ip.subarray(size, size + length);
  const pseudo = Buffer.concat([addresses, Buffer.from([0, protocol, length >> 8, length & 0xff])]);
  const half = addresses.length / 2;
  const header = protocol === 6 ? (inner.readUInt8(12) >> 4) * 4 : 8;
  return {
    microseconds,
    from: addresses.subarray(0, half).toString('hex'),
    to: addresses.subarray(half).toString('hex'),
    protocol,
    fromPort: inner.readUInt16BE(0),
    toPort: inner.readUInt16BE(2),
    flags: protocol === 6 ? inner.readUInt8(13) : 0,
    sequence: protocol === 6 ? inner.readUInt32BE(4) : 0,
    acknowledges: protocol === 6 ? inner.readUInt32BE(8) : 0,
    payload: inner.subarray(header),
    sums: [...(isFour ? [sum(ip.subarray(0, 20))] : []), sum(Buffer.concat([pseudo, inner]))],
  };
}

export function parseCapture(bytes: Buffer): ParsedPacket[] {
  if (bytes.readUInt32LE(0) !== 0xa1b2c3d4 || bytes.readUInt32LE(20) !== 1)
    throw new Error('not a capture of Ethernet');
  const packets: ParsedPacket[] = [];
  for (let at = 24; at < bytes.length;) {
    const length = bytes.readUInt32LE(at + 8);
    const microseconds = bytes.readUInt32LE(at) * 1_000_000 + bytes.readUInt32LE(at + 4);
    packets.push(parsePacket(bytes.subarray(at + 16, at + 16 + length), microseconds));
    at += 16 + length;
  }
  return packets;
}
