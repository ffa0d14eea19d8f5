const LINK_ETHERNET = 1;
const LONGEST = 262_144;
/** From one packet of an exchange to the next. */
const STEP_MICROSECONDS = 1200;

/** A packet capture in the classic libpcap format (2.4, microseconds, Ethernet). */
export class Capture {
  private readonly parts: Buffer[] = [];
  private microseconds: number;
  /** Packets so far. */
  count = 0;

  /** @param start milliseconds since 1970 */
  constructor(start: number) {
    this.microseconds = start * 1000;
    const header = Buffer.alloc(24);
    header.writeUInt32LE(0xa1b2_c3d4, 0);
    header.writeUInt16LE(2, 4);
    header.writeUInt16LE(4, 6);
    header.writeUInt32LE(LONGEST, 16);
    header.writeUInt32LE(LINK_ETHERNET, 20);
    this.parts.push(header);
  }

  wait(milliseconds: number): void {
    this.microseconds += milliseconds * 1000;
  }

  add(frame: Buffer): void {
    const header = Buffer.alloc(16);
    header.writeUInt32LE(Math.floor(this.microseconds / 1_000_000), 0);
    header.writeUInt32LE(this.microseconds % 1_000_000, 4);
    header.writeUInt32LE(frame.length, 8);
    header.writeUInt32LE(frame.length, 12);
    this.parts.push(header, frame);
    this.microseconds += STEP_MICROSECONDS;
    this.count += 1;
  }

  bytes(): Buffer {
    return Buffer.concat(this.parts);
  }
}
