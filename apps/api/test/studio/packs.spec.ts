import { checkPack } from '#libs/authoring';
import type { CheckReport, DraftFaults, DraftView, EditReceipt } from '#libs/contracts';
import { toldBy } from '#libs/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createWriteStream } from 'node:fs';
import { fromBufferPromise } from 'yauzl';
import { ZipFile } from 'yazl';
import { buffer } from 'node:stream/consumers';
import { DRAFTS, studioRig, type Desk, type StudioRig } from './studio-rig.js';

let studio: StudioRig;
let ada: Desk;
let folder: string;
beforeAll(async () => {
  studio = await studioRig();
  ada = await studio.newDesk();
  folder = await mkdtemp(join(tmpdir(), 'muster-spec-'));
}, 60_000);
afterAll(async () => {
  await studio.rig.stop();
  await rm(folder, { recursive: true, force: true });
});

async function zipOf(pack: string): Promise<Buffer> {
  const zip = new ZipFile();
  const entries = await readdir(join('scenarios', pack), { recursive: true, withFileTypes: true });
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile()) zip.addFile(path, path.slice('scenarios/'.length));
  }
  zip.end();
  return buffer(zip.outputStream);
}

async function unpacked(zip: Buffer, name: string): Promise<string> {
  const opened = await fromBufferPromise(zip);
  for await (const entry of opened.eachEntry()) {
    const place = join(folder, name, entry.fileName);
    await mkdir(dirname(place), { recursive: true });
    await pipeline(await opened.openReadStreamPromise(entry), createWriteStream(place));
  }
  return join(folder, name);
}

const verdict = ({ pack: _folder, ...said }: CheckReport): object => said;
const codeOf = ({ body }: { body: unknown }): unknown => (body as { code?: string }).code;

describe('a pack', () => {
  it.each(['hospital-ransomware', 'supply-chain-spear-phishing', '_template'])(
    'goes in as an archive and comes out the same: %s',
    async (pack) => {
      const sent = await ada.sends(`${DRAFTS}/upload`, await zipOf(pack), 'pack.zip');
      const draft = toldBy<DraftView>('an upload', sent);
      const faults = toldBy<DraftFaults>('faults', await ada.asks(draft.id, 'faults'));
      const before = await checkPack(join('scenarios', pack));
      expect([faults.verdict, faults.counts]).toEqual([before.verdict, before.counts]);
      const out = await unpacked(await ada.fetches(`${DRAFTS}/${draft.id}/pack.zip`), pack);
      const after = await checkPack(out);
      expect(verdict(after)).toEqual(verdict(before));
      expect(after.hash).toBe(before.hash);
      expect(await readFile(join(out, 'README.md'), 'utf8')).toBe(
        await readFile(join('scenarios', pack, 'README.md'), 'utf8'),
      );
    },
    30_000,
  );

  it('comes out with what was changed in it', async () => {
    const { id } = await ada.begins({ kind: 'template' }, { title: 'Changed' });
    await ada.changes(id, 0, { kind: 'set', at: ['bodies', 'fr'], to: { reminder: 'Un rappel.' } });
    const out = await unpacked(await ada.fetches(`${DRAFTS}/${id}/pack.zip`), 'changed');
    expect(await readFile(join(out, 'content/fr/reminder.md'), 'utf8')).toBe('Un rappel.');
    expect(await checkPack(out)).toMatchObject({ verdict: 'clean', name: 'changed' });
  });

  it('is refused where the archive is none, comes in no form, or holds no scenario', async () => {
    const upload = `${DRAFTS}/upload`;
    expect(codeOf(await ada.sends(upload, 'not an archive', 'pack.zip'))).toBe('pack-unusable');
    const zip = new ZipFile();
    zip.addBuffer(Buffer.from('x'), 'readme.txt');
    zip.end();
    expect(codeOf(await ada.sends(upload, await buffer(zip.outputStream), 'pack.zip'))).toBe('pack-unusable');
    expect(codeOf(await ada.http.posts(upload, {}))).toBe('unsupported-type');
  });
});

describe('a file of a draft', () => {
  const put = (id: string, path: string, content: Buffer | string, more = ''): ReturnType<Desk['sends']> =>
    ada.sends(`${DRAFTS}/${id}/files?path=${encodeURIComponent(path)}${more}`, content, 'upload');
  const PNG = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );

  it('is put, fetched, replaced by who saw it, taken out and brought back', async () => {
    const { id } = await ada.begins({ kind: 'empty' });
    const path = 'artefacts/notes.txt';
    const receipt = toldBy<EditReceipt>('a file', await put(id, path, 'one'));
    expect(receipt.since).toMatchObject([
      { origin: 'file', note: path, changes: [{ kind: 'set', at: ['files', path] }] },
    ]);
    const file = (await ada.sees(id)).document.files[path];
    expect(file).toMatchObject({ bytes: 3, mediaType: 'text/plain' });
    expect((await ada.fetches(`${DRAFTS}/${id}/files?path=${path}`)).toString()).toBe('one');
    expect(codeOf(await put(id, path, 'two'))).toBe('edit-conflict');
    expect(codeOf(await put(id, path, 'two', `&replaces=${'a'.repeat(64)}`))).toBe('edit-conflict');
    expect((await put(id, path, 'two', `&replaces=${file?.sha256}`)).status).toBe(200);
    const { document, revision } = await ada.sees(id);
    const taken = { kind: 'set', at: ['files', path], from: document.files[path] } as const;
    await ada.changes(id, revision, taken);
    expect((await ada.asks(id, `files?path=${path}`)).status).toBe(404);
    await ada.changes(id, revision + 1, { kind: 'set', at: ['files', path], to: document.files[path] });
    expect((await ada.fetches(`${DRAFTS}/${id}/files?path=${path}`)).toString()).toBe('two');
    expect((await put(id, 'artefacts/dot.png', PNG)).status).toBe(200);
  });

  it('is refused where it lies, leads out, is too large, or has no place', async () => {
    const { id } = await ada.begins({ kind: 'empty' });
    expect(codeOf(await put(id, 'artefacts/report.pdf', PNG))).toBe('file-lies');
    expect(codeOf(await put(id, 'artefacts/notes.txt', PNG))).toBe('file-lies');
    for (const path of ['../x.txt', '/etc/x.txt', 'a/./x.txt', 'scenario.yaml', 'locales/ar.yaml', '.hidden'])
      expect([path, codeOf(await put(id, path, 'x'))]).toEqual([path, 'nonsense-value']);
    expect(codeOf(await put(id, 'artefacts/large.bin', Buffer.alloc(25 * 1024 * 1024 + 1)))).toBe('too-large');
    expect((await ada.sends(`${DRAFTS}/nonsense/files?path=x.txt`, 'x', 'x')).status).toBe(404);
    expect((await ada.sends(`${DRAFTS}/${id}/files`, 'x', 'x')).status).toBe(400);
    expect((await ada.http.posts(`${DRAFTS}/${id}/files?path=x.txt`, {})).status).toBe(415);
    expect((await ada.sees(id)).revision).toBe(0);
  });
});
