import type { StreamEntry } from '#libs/contracts';
import { deflateRawSync, inflateRawSync } from 'node:zlib';

/** So many lines are packed together. Deflating them at once takes less than a millisecond. */
const PACK = 256;
/** So many of the latest lines are never packed: those that a console which was away for a while has missed. */
const OPEN = 512;
const FAST = { level: 1 };

/**
 * A stream's lines, held compactly: the latest as they are, older ones packed, which takes about a tenth of the memory and
 * nothing of the garbage collector's time. Numbers begin at 1; the line with number n stands at n - 1.
 */
export class PackedLines {
  private readonly packs: Buffer[] = [];
  private open: StreamEntry[] = [];

  get length(): number {
    return this.packs.length * PACK + this.open.length;
  }

  push(line: StreamEntry): void {
    this.open.push(line);
    if (this.open.length < OPEN + PACK) return;
    this.packs.push(deflateRawSync(JSON.stringify(this.open.slice(0, PACK)), FAST));
    this.open = this.open.slice(PACK);
  }

  /** The lines after a number. */
  after(number: number): StreamEntry[] {
    const packed = this.packs.length * PACK;
    if (number >= packed) return this.open.slice(number - packed);
    const from = Math.floor(number / PACK);
    const lines = this.packs.slice(from).flatMap(unpacked);
    return [...lines.slice(number - from * PACK), ...this.open];
  }
}

const unpacked = (pack: Buffer): StreamEntry[] => JSON.parse(inflateRawSync(pack).toString()) as StreamEntry[];
