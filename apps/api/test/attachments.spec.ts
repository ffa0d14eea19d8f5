import { inDrill } from '#libs/platform';
import { DrillRig, toldBy, type Answered, type HttpVoice, type PlayedDrill } from '#libs/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { startServer } from '../src/start-server.js';
import { ALL_RIGHT, EVERY_KIND } from './every-kind-of-field.js';

let rig: DrillRig;
let drill: PlayedDrill;
beforeAll(async () => {
  rig = await DrillRig.start(startServer);
  const injects = [{ id: 'all', trigger: { at: 'T+00:00' }, ...EVERY_KIND }];
  drill = await rig.drill({ injects }).withTeams(2).started();
});
afterAll(() => rig.stop());

interface Attachment {
  readonly name: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly mediaType: string;
}

const LIMIT = 25 * 1024 * 1024;

async function uploads(voice: HttpVoice, name: string, content: Buffer): Promise<Answered> {
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(content)]), name);
  const headers = { authorization: `Bearer ${voice.token ?? ''}` };
  const answered = await fetch(`${voice.url}${drill.path}/attachments`, { method: 'POST', headers, body: form });
  const text = await answered.text();
  const given = Object.fromEntries(answered.headers);
  return { status: answered.status, headers: given, body: JSON.parse(text) as unknown, text };
}

const fetches = (voice: HttpVoice, sha256: string, query = ''): Promise<Answered> =>
  voice.asks('get', `${drill.path}/attachments/${sha256}${query}`);

const hashOf = (content: Buffer): string => createHash('sha256').update(content).digest('hex');
const text = (words: string): Buffer => Buffer.from(words);

async function filesKept(): Promise<number> {
  const entries = await readdir(join(rig.dataFolder), { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile() && /^[0-9a-f]{64}$/.test(entry.name)).length;
}
async function draftsLeft(): Promise<number> {
  const entries = await readdir(rig.dataFolder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile() && entry.parentPath.endsWith('incoming')).length;
}
async function rowsKept(): Promise<number> {
  const source = rig.server.app.get(DataSource);
  const rows = await inDrill(source, drill.id, (all) => all.query<unknown[]>('SELECT 1 FROM attachment'));
  return rows.length;
}

describe('a file that a team attaches', () => {
  it('is kept under its hash, named in an answer, and counted in the score', async () => {
    const content = text('Our notes.\n');
    const kept = toldBy<Attachment>('upload', await uploads(drill.team('blue').http, 'notes.txt', content));
    expect(kept).toEqual({
      name: 'notes.txt',
      sha256: hashOf(content),
      bytes: content.length,
      mediaType: 'text/plain',
    });
    await drill.team('blue').answers('all', { ...ALL_RIGHT, files: [{ sha256: kept.sha256, name: 'notes.txt' }] });
    expect(drill.team('blue').lines.at(-1)?.event).toMatchObject({ answer: { files: [kept] } });
    expect((await drill.control.seesInject('all')).teams[0]?.quality).toBe(1);
  });

  it('comes back to the team that attached it, byte for byte, and to the organiser who names the team', async () => {
    const content = Buffer.from(Array.from({ length: 70_000 }, (_, index) => (index * 31) % 251));
    const { sha256 } = toldBy<Attachment>('upload', await uploads(drill.team('blue').http, 'data.bin', content));
    const own = await fetches(drill.team('blue').http, sha256);
    expect(own.status).toBe(200);
    expect(hashOf(own.body as Buffer)).toBe(sha256);
    expect(own.headers).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-length': '70000',
      'content-disposition': "attachment; filename*=UTF-8''data.bin",
      'x-content-type-options': 'nosniff',
    });
    expect((await fetches(rig.organiser, sha256, '?team=blue')).status).toBe(200);
    expect((await fetches(rig.organiser, sha256)).status).toBe(404);
  });

  it('is not there for another team, nor does that team learn that it is', async () => {
    const { sha256 } = toldBy<Attachment>('upload', await uploads(drill.team('blue').http, 'x.txt', text('secret')));
    const theirs = await fetches(drill.team('green').http, sha256);
    const nobodys = await fetches(drill.team('green').http, 'a'.repeat(64));
    expect(theirs).toMatchObject({ status: 404, body: { code: 'unknown-thing' } });
    expect(theirs.text).toBe(nobodys.text);
    expect(await fetches(drill.team('green').http, sha256, '?team=blue')).toMatchObject({ status: 404 });
    const named = { ...ALL_RIGHT, files: [{ sha256, name: 'x.txt' }] };
    const reply = await drill.team('green').tries('answer', { inject: 'all', key: 'steal', answer: named });
    expect(reply).toMatchObject({ ok: false, problem: { status: 422, faults: [{ path: 'answer.files[0]' }] } });
  });

  it('may have 25 MB to the byte', async () => {
    const kept = await uploads(drill.team('blue').http, 'big.log', Buffer.alloc(LIMIT, 'line\n'));
    expect(kept).toMatchObject({ status: 200, body: { bytes: LIMIT } });
  });

  it('and not one byte more: 413, and nothing of it is kept anywhere', async () => {
    const before = [await filesKept(), await rowsKept()];
    const refused = await uploads(drill.team('blue').http, 'big.log', Buffer.alloc(LIMIT + 1, 'more\n'));
    expect(refused).toMatchObject({ status: 413, body: { code: 'too-large' } });
    expect([await filesKept(), await rowsKept()]).toEqual(before);
    expect(await draftsLeft()).toBe(0);
  });

  it('that is not what its name says: 415, and nothing of it is kept', async () => {
    const before = [await filesKept(), await rowsKept()];
    const program = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(600)]);
    const lies = [
      ['report.pdf', program],
      ['picture.png', text('just words')],
      ['notes.txt', Buffer.from('%PDF-1.7\n%âãÏÓ\n')],
    ] as const;
    for (const [name, content] of lies)
      expect(await uploads(drill.team('blue').http, name, content)).toMatchObject({
        status: 415,
        body: { code: 'file-lies' },
      });
    expect([await filesKept(), await rowsKept()]).toEqual(before);
  });

  it('has a name without folder, turning marks or control characters', async () => {
    const kept = await uploads(drill.team('blue').http, '../../etc/\u202epass\u0007wd.txt', text('words'));
    expect(kept).toMatchObject({ status: 200, body: { name: 'passwd.txt' } });
    const long = await uploads(drill.team('blue').http, `${'n'.repeat(201)}.txt`, text('words'));
    expect(long).toMatchObject({ status: 422, body: { code: 'nonsense-value', faults: [{ path: 'file' }] } });
  });

  it('sent twice is one file', async () => {
    const first = await uploads(drill.team('blue').http, 'twice.txt', text('the same'));
    const before = [await filesKept(), await rowsKept()];
    const second = await uploads(drill.team('blue').http, 'twice.txt', text('the same'));
    expect(second.body).toEqual(first.body);
    expect([await filesKept(), await rowsKept()]).toEqual(before);
  });

  it('comes as multipart, and is there', async () => {
    const path = `${drill.path}/attachments`;
    const json = await drill.team('blue').http.posts(path, { file: 'x' });
    expect(json).toMatchObject({ status: 415, body: { code: 'unsupported-type' } });
    const headers = { authorization: `Bearer ${drill.team('blue').http.token ?? ''}` };
    const body = new FormData();
    body.append('note', 'no file at all');
    const none = await fetch(`${rig.server.url}${path}`, { method: 'POST', headers, body });
    expect(none.status).toBe(400);
    expect(await none.json()).toMatchObject({ code: 'malformed', faults: [{ path: 'file' }] });
    const torn = await fetch(`${rig.server.url}${path}`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'multipart/form-data; boundary=x' },
      body: '--x\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\nhalf',
    });
    expect(torn.status).toBe(400);
    expect(await draftsLeft()).toBe(0);
  });

  it('is taken from teams only', async () => {
    const refused = await uploads(rig.organiser, 'x.txt', text('words'));
    expect(refused).toMatchObject({ status: 403, body: { code: 'not-allowed' } });
  });
});
