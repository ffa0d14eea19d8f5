import { DrillRig, TICK, until, type PlayedDrill } from '#libs/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readdir } from 'node:fs/promises';
import { startServer } from '../../src/start-server.js';
import { BareConnection, connectionsTo } from './bare-connection.js';

/** As a server waits, only shorter. */
const patience = { head: 500, whole: 5000, look: 300, still: 1500 };
let rig: DrillRig;
let drill: PlayedDrill;
beforeAll(async () => {
  rig = await DrillRig.start((options) => startServer({ ...options, patience }));
  drill = await rig
    .drill({ injects: [{ id: 'first', trigger: { at: 'T+00:00' }, ...TICK }] })
    .withTeams(1)
    .started();
});
afterAll(() => rig.stop());

const opens = (): Promise<BareConnection> => BareConnection.to(rig.server.url);
const post = (path: string, more: readonly string[]): string =>
  [`POST ${path} HTTP/1.1`, 'Host: here', `Authorization: Bearer ${drill.team('blue').http.token ?? ''}`, ...more].join(
    '\r\n',
  ) + '\r\n\r\n';
const json = (path: string, length: number): string =>
  post(path, ['Content-Type: application/json', `Content-Length: ${length}`]);

const filesComing = async (): Promise<number> => {
  const entries = await readdir(rig.dataFolder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile() && entry.parentPath.endsWith('incoming')).length;
};
describe('a request that does not come', () => {
  it('is given up when its head trickles in', async () => {
    const slow = await opens();
    const said = slow.says(`GET /health/live HTTP/1.1\r\nHost: here\r\nX-Slow: ${'x'.repeat(500)}`, 1, 20);
    const heard = await slow.ends();
    expect(heard).toMatch(/^HTTP\/1\.1 408 /);
    expect(heard).toContain('"code":"too-slow"');
    await said;
  });

  it('is given up when nothing is said at all', async () => {
    await (await opens()).ends();
  });

  it('is given up when its body trickles in, and nothing of it is done', async () => {
    const before = (await drill.journal()).length;
    const slow = await opens();
    await slow.says(json(`${drill.path}/injects/first/answers`, 400));
    const said = slow.says(`{"answer":{"read":true}}${' '.repeat(376)}`, 1, 20);
    const heard = await slow.ends();
    expect(heard).toMatch(/^HTTP\/1\.1 408 /);
    expect(heard).toContain('"code":"too-slow"');
    await said;
    expect((await drill.journal()).length).toBe(before);
  });

  it('is given up when a file stops halfway, and nothing of it is kept', async () => {
    const slow = await opens();
    const head = ['Content-Type: multipart/form-data; boundary=x', 'Content-Length: 100000'];
    await slow.says(post(`${drill.path}/attachments`, head));
    await slow.says('--x\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\nhalf of it');
    expect(await slow.ends()).toMatch(/^HTTP\/1\.1 408 /);
    await until(async () => (await filesComing()) === 0);
  });

  it('is taken when it is only on a poor link', async () => {
    const poor = await opens();
    await poor.says(json(`${drill.path}/injects/first/answers`, 2024));
    await poor.says(`{"answer":{"read":true}}${' '.repeat(2000)}`, 100, 60);
    expect(await poor.answer()).toMatch(/^HTTP\/1\.1 200 /);
    poor.leaves();
  });
});

describe('a request that cannot be read', () => {
  it('because its head is too large is told so', async () => {
    const large = await (await opens()).says(`GET / HTTP/1.1\r\nHost: here\r\nX-Large: ${'x'.repeat(20_000)}\r\n\r\n`);
    const heard = await large.ends();
    expect(heard).toMatch(/^HTTP\/1\.1 413 /);
    expect(heard).toContain('"code":"too-large"');
  });

  it.each([
    ['no HTTP', 'What is this\r\n\r\n'],
    ['two lengths', 'POST / HTTP/1.1\r\nHost: here\r\nContent-Length: 4\r\nContent-Length: 5\r\n\r\nabcd'],
    [
      'a length and chunks, as smuggling has it',
      'POST / HTTP/1.1\r\nHost: here\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
    ],
    ['a header with a line in it', 'GET / HTTP/1.1\r\nHost: here\r\nX-A: b\rX-C: d\r\n\r\n'],
  ])('because it is %s is refused: 400', async (_what, text) => {
    const heard = await (await (await opens()).says(text)).ends();
    expect(heard).toMatch(/^HTTP\/1\.1 400 /);
    expect(heard).toContain('"code":"malformed"');
  });
});

describe('an answer that nobody reads', () => {
  it('is given up', async () => {
    const form = new FormData();
    form.append('file', new Blob([Buffer.alloc(24 * 1024 * 1024, 'line\n')]), 'big.log');
    const authorization = `Bearer ${drill.team('blue').http.token ?? ''}`;
    const path = `${drill.path}/attachments`;
    const kept = await fetch(`${rig.server.url}${path}`, { method: 'POST', headers: { authorization }, body: form });
    const { sha256 } = (await kept.json()) as { sha256: string };
    const deaf = await opens();
    deaf.socket.pause();
    await deaf.says(`GET ${path}/${sha256} HTTP/1.1\r\nHost: here\r\nAuthorization: ${authorization}\r\n\r\n`);
    const open = await connectionsTo(rig.server.app);
    await until(async () => (await connectionsTo(rig.server.app)) < open);
    deaf.leaves();
  });
});
