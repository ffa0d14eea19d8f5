import type { KeptWebhook, WebhookFact, WebhookList } from '#libs/contracts';
import { DrillRig, toldBy, WORD, type PlayedDrill } from '#libs/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startServer } from '../src/start-server.js';

interface Came {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

let rig: DrillRig;
let drill: PlayedDrill;
let server: Server;
let url = '';
const came: Came[] = [];
/** What the receiver answers next; when none is left, that it has it. */
const answers: number[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request
      .on('data', (part: Buffer) => parts.push(part))
      .on('end', () => {
        came.push({ headers: request.headers, body: Buffer.concat(parts).toString() });
        response.writeHead(answers.shift() ?? 204).end();
      });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/told?by=muster`;
  rig = await DrillRig.start(startServer, { WEBHOOK_LOOPBACK: 'yes' });
  const injects = [{ id: 'first', title: 'A secret title', trigger: { at: 'T+00:01' }, ...WORD }];
  drill = await rig.drill({ injects }, { endsItself: false }).withTeams(2).prepared();
});
afterAll(async () => {
  await rig.stop();
  server.close();
});

const hooks = (): string => `${drill.path}/webhooks`;
const factsOf = (): WebhookFact[] => came.map(({ body }) => JSON.parse(body) as WebhookFact);
async function until(done: () => boolean): Promise<void> {
  while (!done()) await new Promise((resolve) => setTimeout(resolve, 20));
}

describe('a webhook', () => {
  it('tells what it was asked to, signed, in facts alone, and says that it arrived', async () => {
    const events = ['drill.started', 'inject.released', 'drill.paused', 'drill.ended'];
    const { secret, id, ...kept } = toldBy<KeptWebhook>('kept', await rig.organiser.posts(hooks(), { url, events }));
    expect(kept).toEqual({ url, events, sentAt: null, fault: null });
    await drill.control.starts();
    await drill.at('T+00:01');
    await drill.team('blue').answers('first', { word: 'a canary of blue' });
    await drill.control.pauses('a canary of control');
    await drill.control.resumes();
    await until(() => came.length >= 3);
    expect(
      factsOf()
        .map(({ type }) => type)
        .sort(),
    ).toEqual(['drill.paused', 'drill.started', 'inject.released']);
    const released = factsOf().find(({ type }) => type === 'inject.released');
    expect(released).toEqual({
      type: 'inject.released',
      timestamp: expect.stringMatching(/^2026-.*Z$/),
      data: { drill: drill.id, time: 60_000, inject: 'first' },
    });
    const [key, { headers, body }] = [Buffer.from(secret.slice('whsec_'.length), 'base64'), came[0] as Came];
    const said = `${String(headers['webhook-id'])}.${String(headers['webhook-timestamp'])}.${body}`;
    expect(headers['webhook-signature']).toBe(`v1,${createHmac('sha256', key).update(said).digest('base64')}`);
    for (const { headers: each, body: text } of came) {
      expect(text).not.toMatch(/canary|secret title|blue|green/);
      expect(each.authorization ?? each.cookie).toBeUndefined();
    }
    const { webhooks } = toldBy<WebhookList>('listed', await rig.organiser.asks('get', hooks()));
    expect(webhooks).toEqual([{ id, url, events, sentAt: expect.any(Number), fault: null }]);
    expect(JSON.stringify(webhooks)).not.toContain(secret);
  });

  it('tries again what did not arrive, under the same id', async () => {
    const before = came.length;
    answers.push(500, 302);
    await drill.control.pauses('again');
    await until(() => came.length >= before + 3);
    const ids = came.slice(before).map(({ headers }) => headers['webhook-id']);
    expect(new Set(ids).size).toBe(1);
    await drill.control.resumes();
  }, 30_000);

  it('that is taken away hears nothing more', async () => {
    const { webhooks } = toldBy<WebhookList>('listed', await rig.organiser.asks('get', hooks()));
    const path = `${hooks()}/${webhooks[0]?.id ?? ''}`;
    expect((await rig.organiser.asks('delete', path)).status).toBe(204);
    expect((await rig.organiser.asks('delete', path)).status).toBe(404);
    const before = came.length;
    await drill.control.pauses('unheard');
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(came.length).toBe(before);
  });

  it.each([
    ...['http://10.0.0.1/', 'https://10.0.0.1/', 'https://169.254.169.254/', 'https://[fd00::1]/', 'nonsense'],
    ...['https://user:pass@example.org/', 'https://metadata.google.internal/', 'ftp://127.0.0.1/'],
  ])('to %s is refused: 422', async (address) => {
    const refused = await rig.organiser.posts(hooks(), { url: address, events: ['drill.started'] });
    expect(refused).toMatchObject({ status: 422, body: { code: 'nonsense-value', faults: [{ path: 'url' }] } });
  });

  it('to a sixth address is refused, and so is one that tells nothing, or what nobody may hear', async () => {
    for (let each = 0; each < 5; each++)
      toldBy('kept', await rig.organiser.posts(hooks(), { url, events: ['report.ready'] }));
    expect((await rig.organiser.posts(hooks(), { url, events: ['report.ready'] })).status).toBe(422);
    for (const events of [[], ['response.submitted'], ['drill.started', 'message.sent']])
      expect((await rig.organiser.posts(hooks(), { url, events })).status).toBe(400);
  });
});
