import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createHash, randomBytes } from 'node:crypto';
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

import { FileStore } from '#libs/platform';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;
const MEGABYTE = 1_000_000;
const hashOf = (content: Buffer): string => createHash('sha256').update(content).digest('hex');

describe('FileStore', () => {
  let folder: string;
  let files: FileStore;
  const kept = (): string[] =>
    readdirSync(join(folder, 'files'), { recursive: true, encoding: 'utf8', withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => entry.name);

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'muster-files-'));
    files = new FileStore(folder);
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('gives back what it was given, under its hash, however it was cut into pieces', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.uint8Array({ maxLength: 5_000 }), { maxLength: 8 }), async (pieces) => {
        const content = Buffer.concat(pieces);
        const result = await files.keep(Readable.from(pieces.map((piece) => Buffer.from(piece))), { limit: MEGABYTE });
        expect(result).toEqual({ ok: true, value: { sha256: hashOf(content), bytes: content.length } });
        expect(await files.read(hashOf(content))).toEqual(content);
        expect(await buffer(files.open(hashOf(content)))).toEqual(content);
      }),
      { numRuns: 40 },
    );
  });

  it('takes exactly the limit, and one byte more is too large and leaves nothing', async () => {
    const content = randomBytes(1_000);
    const over = await files.keep(Readable.from([content]), { limit: 999 });
    expect(over).toMatchObject({ ok: false, refusal: { code: 'too-large' } });
    expect(kept()).toEqual([]);
    expect(await files.has(hashOf(content))).toBe(false);
    expect(await files.keep(Readable.from([content]), { limit: 1_000 })).toMatchObject({ ok: true });
    expect(await files.has(hashOf(content))).toBe(true);
  });

  it('keeps nothing that does not fit, and shows it whole to whoever decides', async () => {
    const content = randomBytes(1_000);
    const seen: Buffer[] = [];
    const fits = (path: string): Promise<boolean> => {
      seen.push(readFileSync(path));
      return Promise.resolve(false);
    };
    const unfit = await files.keep(Readable.from([content]), { limit: MEGABYTE, fits });
    expect(unfit).toMatchObject({ ok: false, refusal: { code: 'unfit' } });
    expect(seen).toEqual([content]);
    expect(kept()).toEqual([]);
  });

  it('stops reading at the limit instead of swallowing the rest', async () => {
    let pieces = 0;
    const endless = Readable.from(
      (function* () {
        for (;;) {
          pieces += 1;
          yield Buffer.alloc(10_000);
        }
      })(),
    );
    expect(await files.keep(endless, { limit: 100_000 })).toMatchObject({ ok: false });
    expect(endless.destroyed).toBe(true);
    expect(pieces).toBeLessThan(50);
  });

  it('keeps the same content once, also when it comes twice at the same time', async () => {
    const content = randomBytes(200_000);
    const both = await Promise.all([1, 2].map(() => files.keep(Readable.from([content]), { limit: MEGABYTE })));
    expect(both[0]).toEqual(both[1]);
    expect(kept()).toEqual([hashOf(content)]);
    expect(statSync(files.pathOf(hashOf(content))).mode & 0o777).toBe(0o600);
  });

  it('keeps nothing of a stream that breaks off', async () => {
    const broken = Readable.from(
      (function* () {
        yield Buffer.alloc(10_000);
        throw new Error('the line went dead');
      })(),
    );
    await expect(files.keep(broken, { limit: MEGABYTE })).rejects.toThrow('the line went dead');
    expect(kept()).toEqual([]);
  });

  it('holds a large file in pieces only', async () => {
    const piece = Buffer.alloc(64 * 1024, 7);
    const before = process.memoryUsage().arrayBuffers;
    let most = 0;
    const large = Readable.from(
      (function* () {
        for (let sent = 0; sent < 400; sent += 1) {
          if (sent % 50 === 0) collectGarbage();
          most = Math.max(most, process.memoryUsage().arrayBuffers - before);
          yield Buffer.from(piece);
        }
      })(),
    );
    expect(await files.keep(large, { limit: 30 * MEGABYTE })).toMatchObject({
      ok: true,
      value: { bytes: 400 * 65_536 },
    });
    expect(most).toBeLessThan(15 * MEGABYTE);
  });

  it('makes no path from anything but a hash', async () => {
    for (const name of ['', '../../secret', 'A'.repeat(64), `${'a'.repeat(64)}/..`]) {
      expect(await files.has(name)).toBe(false);
      expect(() => files.open(name)).toThrow(TypeError);
    }
  });

  it('clears drafts that nobody writes any more', async () => {
    const incoming = join(folder, 'files', 'incoming');
    mkdirSync(incoming, { recursive: true });
    for (const name of ['old', 'young']) writeFileSync(join(incoming, name), 'half');
    utimesSync(join(incoming, 'old'), new Date('2026-01-01T00:00:00Z'), new Date('2026-01-01T00:00:00Z'));
    expect(await files.clearDrafts(new Date())).toBe(1);
    expect(kept()).toEqual(['young']);
    expect(await new FileStore(join(folder, 'fresh')).clearDrafts(new Date())).toBe(0);
  });
});
