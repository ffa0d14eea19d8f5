import { DrillRig, TICK, type PlayedDrill } from '#libs/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startServer } from '../src/start-server.js';

const TOKEN = 'a token that is long enough';
const pack = { injects: [{ id: 'first', trigger: { at: 'T+00:05' }, ...TICK }] };

/** What a collector of traces is sent, as JSON over HTTP. */
const collected: string[] = [];
let collector: Server;
let rig: DrillRig;
let drill: PlayedDrill;

beforeAll(async () => {
  collector = createServer((request, response) => {
    const parts: Buffer[] = [];
    request
      .on('data', (part: Buffer) => parts.push(part))
      .on('end', () => {
        collected.push(Buffer.concat(parts).toString());
        response.setHeader('content-type', 'application/json').end('{}');
      });
  }).listen(0, '127.0.0.1');
  await once(collector, 'listening');
  const { port } = collector.address() as AddressInfo;
  rig = await DrillRig.start(startServer, { OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${port}` });
  drill = await rig.drill(pack).withTeams(2).started();
  await drill.at('T+00:05');
  await drill.team('blue').answers('first', { read: true });
});
afterAll(() => void collector.close());

const figure = (text: string, name: string): number =>
  Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(text)?.[1] ?? NaN);

describe('the figures of a process', () => {
  it('tell Prometheus how late injects were, how long a commit took, who is connected', async () => {
    const { status, text } = await rig.stranger.asks('get', '/metrics');
    expect(status).toBe(200);
    expect(figure(text, 'muster_release_lateness_seconds_count')).toBe(1);
    expect(figure(text, 'muster_release_lateness_seconds_sum')).toBe(0);
    expect(figure(text, 'muster_consoles')).toBe(2);
    expect(figure(text, 'muster_commit_seconds_count')).toBeGreaterThan(5);
    expect(figure(text, 'muster_stream_lag_seconds_count')).toBeGreaterThan(5);
    expect(figure(text, 'muster_journal_entries_total')).toBe((await drill.journal()).length);
    expect(figure(text, 'muster_queue_jobs')).toBe(0);
    expect(text).toMatch(
      /muster_request_seconds_count\{method="POST",route="\/api\/v1\/drills\/:drill\/start",status="200"\} 1/,
    );
  });

  it('tell of no drill, no team and no inject', async () => {
    const { text } = await rig.stranger.asks('get', '/metrics');
    for (const name of [drill.id, 'blue', 'green', '"first"']) expect(text).not.toContain(name);
  });

  it('are not there for somebody who comes through a proxy', async () => {
    const answered = await rig.stranger.asks('get', '/metrics', undefined, { 'x-forwarded-for': '198.51.100.7' });
    expect(answered.status).toBe(404);
  });

  it('are there for whoever has the token, where there is one, and for nobody else', async () => {
    const guarded = await DrillRig.start(startServer, { METRICS_TOKEN: TOKEN });
    const asked = async (authorization: string): Promise<number> =>
      (await guarded.stranger.asks('get', '/metrics', undefined, { authorization })).status;
    expect([await asked(`Bearer ${TOKEN}`), await asked('Bearer another'), await asked('')]).toEqual([200, 404, 404]);
    await guarded.stop();
  });
});

describe('traces', () => {
  it('follow a command to the batch that keeps it, and hold nothing that a team wrote', async () => {
    await rig.stop();
    const sent = collected.join('\n');
    expect(sent).toContain('"name":"command submit-answer"');
    expect(sent).toContain('"name":"keep a batch"');
    type Span = { name: string; spanId: string; links?: { spanId: string }[] };
    const spans = collected.flatMap((text) =>
      (JSON.parse(text) as { resourceSpans: { scopeSpans: { spans: Span[] }[] }[] }).resourceSpans.flatMap(
        ({ scopeSpans }) => scopeSpans.flatMap((scope) => scope.spans),
      ),
    );
    const command = spans.find(({ name }) => name === 'command submit-answer');
    const batches = spans.filter(({ name }) => name === 'keep a batch');
    expect(batches.some(({ links = [] }) => links.some(({ spanId }) => spanId === command?.spanId))).toBe(true);
    for (const secret of ['blue', 'green', drill.id]) expect(sent).not.toContain(secret);
  });
});
