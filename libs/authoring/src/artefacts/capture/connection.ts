import type { Seeded } from '#libs/domain';
import type { Capture } from './capture.js';
import { tcpFrame } from './datagram.js';
import type { Ends } from './datagram.js';

const FIN = 1;
const SYN = 2;
const PUSH = 8;
const ACK = 16;
const SEGMENT = 1400;
const NOTHING = Buffer.alloc(0);

/** A TCP connection from its handshake to its end, written into a capture. */
export class Connection {
  private client: number;
  private server: number;

  constructor(
    private readonly capture: Capture,
    private readonly ends: Ends,
    chance: Seeded,
  ) {
    this.client = chance.between(1, 0x7fff_ffff);
    this.server = chance.between(1, 0x7fff_ffff);
  }

  open(): void {
    this.fromClient(SYN, NOTHING);
    this.fromServer(SYN | ACK, NOTHING);
    this.fromClient(ACK, NOTHING);
  }

  ask(payload: Buffer): void {
    for (const part of inSegments(payload)) this.fromClient(PUSH | ACK, part);
    this.fromServer(ACK, NOTHING);
  }

  reply(payload: Buffer): void {
    for (const part of inSegments(payload)) this.fromServer(PUSH | ACK, part);
    this.fromClient(ACK, NOTHING);
  }

  close(): void {
    this.fromClient(FIN | ACK, NOTHING);
    this.fromServer(FIN | ACK, NOTHING);
    this.fromClient(ACK, NOTHING);
  }

  private fromClient(flags: number, payload: Buffer): void {
    const acknowledges = (flags & ACK) === 0 ? 0 : this.server;
    this.capture.add(tcpFrame(this.ends, { sequence: this.client, acknowledges, flags, payload }, this.capture.count));
    this.client = next(this.client, flags, payload);
  }

  private fromServer(flags: number, payload: Buffer): void {
    const { from, to, fromPort, toPort } = this.ends;
    const back = { from: to, to: from, fromPort: toPort, toPort: fromPort };
    const segment = { sequence: this.server, acknowledges: this.client, flags, payload };
    this.capture.add(tcpFrame(back, segment, this.capture.count));
    this.server = next(this.server, flags, payload);
  }
}

/** SYN and FIN each take one number of the sequence. */
const next = (sequence: number, flags: number, payload: Buffer): number =>
  (sequence + payload.length + ((flags & (SYN | FIN)) === 0 ? 0 : 1)) >>> 0;

function inSegments(payload: Buffer): Buffer[] {
  const parts: Buffer[] = [];
  for (let at = 0; at < payload.length; at += SEGMENT) parts.push(payload.subarray(at, at + SEGMENT));
  return parts;
}
