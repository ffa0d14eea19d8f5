import { SealedFiles } from '#libs/platform';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';

const CHUNK = 64 * 1024;
const MB = 1024 * 1024;
const ours = randomBytes(32);
const theirs = randomBytes(32);

let folder: string;
let files: SealedFiles;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'muster-sealed-'));
  files = new SealedFiles(folder);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const hashOf = (content: Buffer): string => createHash('sha256').update(content).digest('hex');
const pathOf = (secret: Buffer, content: Buffer): string => {
  const name = files.nameOf(secret, hashOf(content));
  return join(folder, 'files', 'sealed', name.slice(0, 2), name.slice(2, 4), name);
};
async function keeps(content: Buffer, secret = ours, pieces = 1000): Promise<string> {
  const cut = Array.from({ length: Math.ceil(content.length / pieces) }, (_, n) =>
    content.subarray(n * pieces, (n + 1) * pieces),
  );
  const kept = await files.keep(Readable.from(cut), secret, { limit: 30 * MB });
  if (!kept.ok) throw new Error(kept.refusal.code);
  expect(kept.value).toEqual({ sha256: hashOf(content), bytes: content.length });
  return kept.value.sha256;
}
const given = (secret: Buffer, sha256: string): Promise<Buffer> => buffer(files.open(secret, sha256));
const left = (): number =>
  readdirSync(join(folder, 'files'), { recursive: true, withFileTypes: true }).filter((one) => one.isFile()).length;

describe('a sealed file', () => {
  it.each([0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK, 3 * CHUNK + 17])(
    'of %i bytes comes back as it was, and stands on the disk in no readable form',
    async (size) => {
      const content = Buffer.alloc(size, 'canary-of-a-file ');
      expect((await given(ours, await keeps(content))).equals(content)).toBe(true);
      expect(readFileSync(pathOf(ours, content)).includes('canary')).toBe(false);
    },
  );

  it('comes back however it came in', async () => {
    const sizes = fc.tuple(fc.integer({ min: 1, max: 3 * CHUNK }), fc.integer({ min: 1, max: 2 * CHUNK }));
    await fc.assert(
      fc.asyncProperty(sizes, async ([size, pieces]) => {
        const content = randomBytes(size);
        expect((await given(ours, await keeps(content, ours, Math.max(pieces, 64)))).equals(content)).toBe(true);
      }),
      { numRuns: 25 },
    );
  });

  it('is opened by nobody else, and its name confirms nobody’s guess', async () => {
    const content = Buffer.from('What everybody guesses');
    const sha256 = await keeps(content);
    expect(await files.has(theirs, sha256)).toBe(false);
    await expect(given(theirs, sha256)).rejects.toThrow();
    await keeps(content, theirs);
    writeFileSync(pathOf(theirs, content), readFileSync(pathOf(ours, content)));
    await expect(given(theirs, sha256)).rejects.toThrow('not what was kept');
    expect(readdirSync(join(folder, 'files'), { recursive: true }).join(' ')).not.toContain(sha256);
  });

  it('that was altered anywhere gives nothing of the altered part', async () => {
    const content = Buffer.alloc(2 * CHUNK + 100, 'x');
    const sha256 = await keeps(content);
    const path = pathOf(ours, content);
    const whole = readFileSync(path);
    for (const at of [0, 9, 45, 80, 72 + CHUNK + 20, whole.length - 1]) {
      const altered = Buffer.from(whole);
      altered[at] = (altered[at] ?? 0) ^ 1;
      writeFileSync(path, altered);
      await expect(given(ours, sha256)).rejects.toThrow();
    }
    // Cut off exactly between two chunks, and in the middle of the head.
    for (const size of [72 + CHUNK + 16, 72 + 2 * (CHUNK + 16), 72, 10, 0]) {
      writeFileSync(path, whole);
      truncateSync(path, size);
      await expect(given(ours, sha256)).rejects.toThrow();
    }
    const sealed = CHUNK + 16;
    const [head, one, two, rest] = [
      whole.subarray(0, 72),
      whole.subarray(72, 72 + sealed),
      whole.subarray(72 + sealed, 72 + 2 * sealed),
      whole.subarray(72 + 2 * sealed),
    ];
    for (const parts of [
      [head, two, one, rest],
      [head, one, one, rest],
      [head, one, rest],
      [head, one, two, rest, rest],
    ]) {
      writeFileSync(path, Buffer.concat(parts));
      await expect(given(ours, sha256)).rejects.toThrow();
    }
    writeFileSync(path, whole);
    expect((await given(ours, sha256)).equals(content)).toBe(true);
  });

  it('cannot be put in another’s place, though one nation owns both', async () => {
    const [one, other] = [Buffer.from('one'), Buffer.from('other')];
    const [first] = [await keeps(one), await keeps(other)];
    writeFileSync(pathOf(ours, one), readFileSync(pathOf(ours, other)));
    await expect(given(ours, first)).rejects.toThrow('not what was kept');
  });

  it('is looked at before it is kept; one that does not fit, is too large or breaks off leaves nothing', async () => {
    const before = left();
    const said: string[] = [];
    const fits = async (open: () => Readable): Promise<boolean> => {
      said.push((await buffer(open())).toString());
      return false;
    };
    const refused = await files.keep(Readable.from([Buffer.from('look')]), ours, { limit: 10, fits });
    expect([said, refused]).toEqual([['look'], expect.objectContaining({ ok: false })]);
    const large = await files.keep(Readable.from([Buffer.alloc(11)]), ours, { limit: 10 });
    expect(large).toMatchObject({ refusal: { code: 'too-large' } });
    const broken = Readable.from(
      (function* () {
        yield Buffer.from('half');
        throw new Error('cut off');
      })(),
    );
    await expect(files.keep(broken, ours, { limit: 10 })).rejects.toThrow('cut off');
    expect(left()).toBe(before);
  });

  it('is streamed: memory stays flat while 200 MB pass', async () => {
    const piece = randomBytes(MB);
    const pour = function* (): Generator<Buffer> {
      for (let n = 0; n < 200; n++) yield piece;
    };
    const before = process.memoryUsage().arrayBuffers;
    let most = 0;
    const watch = setInterval(() => (most = Math.max(most, process.memoryUsage().arrayBuffers)), 5);
    const kept = await files.keep(Readable.from(pour()), ours, { limit: 300 * MB });
    if (!kept.ok) throw new Error(kept.refusal.code);
    let read = 0;
    for await (const chunk of files.open(ours, kept.value.sha256) as AsyncIterable<Buffer>) read += chunk.length;
    clearInterval(watch);
    expect(read).toBe(200 * MB);
    expect(most - before).toBeLessThan(120 * MB);
    await files.remove(files.nameOf(ours, kept.value.sha256));
    expect(await files.has(ours, kept.value.sha256)).toBe(false);
  }, 60_000);

  it('is named by what was made here only', async () => {
    await expect(files.remove('../../etc/passwd')).rejects.toThrow('not the name');
  });
});
