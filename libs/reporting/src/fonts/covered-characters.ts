import { readFileSync } from 'node:fs';

const LAST = 0x11_0000;

/** The characters that at least one of some fonts can show, by their tables `cmap` (ISO/IEC 14496-22, formats 4 and 12). */
export class CoveredCharacters {
  private readonly bits = new Uint8Array(LAST / 8);

  constructor(files: readonly string[]) {
    for (const file of files) this.read(readFileSync(file));
  }

  has(character: string): boolean {
    const code = character.codePointAt(0) ?? 0;
    return ((this.bits[code >> 3] ?? 0) & (1 << (code & 7))) !== 0;
  }

  private add(code: number): void {
    this.bits[code >> 3] = (this.bits[code >> 3] ?? 0) | (1 << (code & 7));
  }

  private read(font: Buffer): void {
    const table = tableAt(font, 'cmap');
    if (table === undefined) return;
    for (let index = 0; index < font.readUInt16BE(table + 2); index++) {
      const at = table + font.readUInt32BE(table + 8 + index * 8);
      const format = font.readUInt16BE(at);
      if (format === 4) this.readSegments(font, at);
      if (format === 12) this.readGroups(font, at);
    }
  }

  /** Format 4: segments of the basic plane; glyph 0 means that there is none. */
  private readSegments(font: Buffer, at: number): void {
    const size = font.readUInt16BE(at + 6);
    const [ends, starts] = [at + 14, at + 16 + size];
    for (let place = 0; place < size; place += 2) {
      const [first, last] = [font.readUInt16BE(starts + place), font.readUInt16BE(ends + place)];
      const delta = font.readUInt16BE(starts + size + place);
      const offsetAt = starts + 2 * size + place;
      const offset = font.readUInt16BE(offsetAt);
      for (let code = first; code <= last && code < 0xff_ff; code++) {
        const glyph =
          offset === 0 ? (code + delta) & 0xff_ff : font.readUInt16BE(offsetAt + offset + (code - first) * 2);
        if (glyph !== 0) this.add(code);
      }
    }
  }

  /** Format 12: groups of all planes. */
  private readGroups(font: Buffer, at: number): void {
    for (let group = 0; group < font.readUInt32BE(at + 12); group++) {
      const place = at + 16 + group * 12;
      const last = Math.min(font.readUInt32BE(place + 4), LAST - 1);
      for (let code = font.readUInt32BE(place); code <= last; code++) this.add(code);
    }
  }
}

function tableAt(font: Buffer, name: string): number | undefined {
  for (let index = 0; index < font.readUInt16BE(4); index++) {
    const record = 12 + index * 16;
    if (font.toString('latin1', record, record + 4) === name) return font.readUInt32BE(record + 8);
  }
  return undefined;
}
