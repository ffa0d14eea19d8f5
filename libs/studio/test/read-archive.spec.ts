import { describe, expect, it } from '@jest/globals';
import { ok } from '#libs/domain';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';
import { readArchive } from '../src/archive/read-archive.js';

type Entry = readonly [path: string, content: string, mode?: number];

async function zipOf(entries: readonly Entry[]): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [path, content, mode = 0o100644] of entries) zip.addBuffer(Buffer.from(content), path, { mode });
  zip.end();
  return buffer(zip.outputStream);
}

/** The names in an archive are written over afterwards: no honest writer takes such names. */
const renamed = (zip: Buffer, from: string, to: string): Buffer =>
  Buffer.from(zip.toString('latin1').replaceAll(from, to), 'latin1');

async function read(zip: Buffer): Promise<unknown> {
  const folder = await mkdtemp(join(tmpdir(), 'muster-spec-'));
  const path = join(folder, 'pack.zip');
  await writeFile(path, zip);
  try {
    const files = await readArchive(path, async (stream) => {
      const text = (await buffer(stream)).toString();
      return ok({ sha256: '', bytes: text.length, text });
    });
    return files.ok ? Object.fromEntries([...files.value].map(([name, { text }]) => [name, text])) : files.refusal.code;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

describe('an archive of a pack', () => {
  it('gives its files, without the folder round them and what systems add', async () => {
    const inside: Entry[] = [
      ['pack/scenario.yaml', 'a: 1'],
      ['pack/artefacts/x.txt', 'x'],
      ['__MACOSX/pack/._x', 'junk'],
      ['pack/.DS_Store', 'junk'],
    ];
    expect(await read(await zipOf(inside))).toEqual({ 'scenario.yaml': 'a: 1', 'artefacts/x.txt': 'x' });
    expect(
      await read(
        await zipOf([
          ['scenario.yaml', 'a: 1'],
          ['artefacts/x.txt', 'x'],
        ]),
      ),
    ).toEqual({
      'scenario.yaml': 'a: 1',
      'artefacts/x.txt': 'x',
    });
  });

  it.each(['../../x.txt', '/etc/passwd', 'C:/boot.ini', 'a/../../xx', 'CON:xx.txt', 'a\\..\\..\\x'])(
    'refuses the name %j',
    async (name) => {
      const plain = 'a'.repeat(name.length);
      expect(await read(renamed(await zipOf([[plain, 'x']]), plain, name))).toBe('path-leaves-folder');
    },
  );

  it('refuses what is too tight, too large or too many, before it is unpacked', async () => {
    expect(await read(await zipOf([['bomb.txt', '0'.repeat(8 * 1024 * 1024)]]))).toBe('too-large');
    expect(await read(await zipOf([['large.txt', '0'.repeat(26 * 1024 * 1024)]]))).toBe('too-large');
    const many = Array.from({ length: 2001 }, (_, i): Entry => [`${i}.txt`, '']);
    expect(await read(await zipOf(many))).toBe('too-large');
  });

  it('refuses a content that is larger than the archive says', async () => {
    const zip = await zipOf([['x.txt', 'x'.repeat(1000)]]);
    const said = Buffer.alloc(4);
    said.writeUInt32LE(1000);
    const lie = Buffer.alloc(4);
    lie.writeUInt32LE(10);
    expect(await read(renamed(zip, said.toString('latin1'), lie.toString('latin1')))).toBe('pack-unusable');
  });

  it('refuses links, doubles and what is no archive', async () => {
    expect(await read(await zipOf([['link', '/etc/passwd', 0o120777]]))).toBe('pack-unusable');
    expect(
      await read(
        renamed(
          await zipOf([
            ['a.txt', 'x'],
            ['b.txt', 'y'],
          ]),
          'b.txt',
          'A.TXT',
        ),
      ),
    ).toBe('pack-unusable');
    expect(await read(Buffer.from('not an archive'))).toBe('pack-unusable');
    expect(await read((await zipOf([['a.txt', 'x'.repeat(100)]])).subarray(0, 60))).toBe('pack-unusable');
  });
});
