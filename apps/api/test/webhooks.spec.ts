import type { KeptWebhook, Webhook, WebhookFact, WebhookList } from '#libs/contracts';
import { DrillRig, toldBy, until, WORD, type PlayedDrill } from '#libs/testing';
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

/** While something is being sent, it is due again only after this. */
const LEASE = 20_000;

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
const NONE = { sentAt: null, fault: null, waiting: 0, givenUp: 0, deliveries: [] };
const all = async (): Promise<Webhook[]> =>
  toldBy<WebhookList>('listed', await rig.organiser.asks('get', hooks())).webhooks;
const listed = async (): Promise<Webhook> => (await all())[0] as Webhook;
/** What arrived is written down a moment after the receiver has it. */
async function settled({ waiting = 0 } = {}): Promise<Webhook> {
  for (;;) {
    const webhook = await listed();
    const isSo =
      webhook.waiting === waiting && webhook.deliveries.every(({ nextAt, tries }) => nextAt === null || tries > 0);
    if (isSo && webhook.deliveries.every(({ nextAt }) => nextAt === null || nextAt - rig.clock.now() !== LEASE))
      return webhook;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
/** Hours pass in which nothing else is of interest. */
async function leaps(milliseconds: number): Promise<void> {
  rig.clock.leapTo(rig.clock.now() + milliseconds - 1);
  await rig.passes(1);
}
const factsOf = (): WebhookFact[] => came.map(({ body }) => JSON.parse(body) as WebhookFact);

describe('a webhook', () => {
  it('tells what it was asked to, signed, in facts alone, and says that it arrived', async () => {
    const events = ['drill.started', 'inject.released', 'drill.paused', 'drill.ended'];
    const { secret, id, ...kept } = toldBy<KeptWebhook>('kept', await rig.organiser.posts(hooks(), { url, events }));
    expect(kept).toEqual({ url, events, ...NONE });
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
    const shown = await settled();
    expect(shown).toMatchObject({ id, url, events, sentAt: expect.any(Number), waiting: 0, givenUp: 0, fault: null });
    expect(shown.deliveries.map(({ type, state, tries }) => [type, state, tries])).toEqual([
      ['drill.paused', 'arrived', 1],
      ['inject.released', 'arrived', 1],
      ['drill.started', 'arrived', 1],
    ]);
    expect(shown.deliveries.map((each) => each.id)).toEqual(
      came.map(({ headers: { 'webhook-id': of } }) => of).reverse(),
    );
    expect(JSON.stringify(shown)).not.toContain(secret);
  });

  it('tries again what did not arrive, under the same id, with growing pauses', async () => {
    const before = came.length;
    answers.push(500, 302);
    await drill.control.pauses('again');
    for (const [tries, pause] of [1000, 2000].entries()) {
      await until(() => came.length === before + tries + 1);
      const { fault, deliveries } = await settled({ waiting: 1 });
      expect(fault).toBe(tries === 0 ? 'status-500' : 'status-302');
      const now = rig.clock.now();
      expect(deliveries[0]).toMatchObject({ state: 'waiting', tries: tries + 1, fault, nextAt: now + pause });
      await rig.passes(pause - 1);
      expect(came.length).toBe(before + tries + 1);
      await rig.passes(1);
    }
    await until(() => came.length === before + 3);
    const ids = came.slice(before).map(({ headers }) => headers['webhook-id']);
    expect(new Set(ids).size).toBe(1);
    const arrived = await settled();
    expect([arrived.fault, arrived.deliveries[0]]).toMatchObject([null, { state: 'arrived', tries: 3, id: ids[0] }]);
    await drill.control.resumes();
  });

  it('is tried on demand, once, and says why it does not hear', async () => {
    const { id } = await listed();
    const before = came.length;
    answers.push(503);
    expect((await rig.organiser.posts(`${hooks()}/${id}/test`)).status).toBe(202);
    await until(() => came.length === before + 1);
    expect(JSON.parse(came.at(-1)?.body ?? '')).toEqual({
      type: 'webhook.test',
      timestamp: new Date(rig.clock.now()).toISOString(),
      data: { drill: drill.id },
    });
    const [given] = (await settled()).deliveries;
    expect(given).toMatchObject({
      type: 'webhook.test',
      state: 'given-up',
      tries: 1,
      fault: 'status-503',
      nextAt: null,
    });
    expect((await rig.organiser.posts(`${hooks()}/${id}/deliveries/${given?.id ?? ''}/again`)).status).toBe(202);
    await until(() => came.length === before + 2);
    expect((await settled()).deliveries[0]).toMatchObject({ id: given?.id, state: 'arrived', fault: null });
    // What has arrived is not sent again, and what is nobody's neither.
    for (const delivery of [given?.id ?? '', 'msg_none'])
      expect((await rig.organiser.posts(`${hooks()}/${id}/deliveries/${delivery}/again`)).status).toBe(404);
  });

  it('gives up after twenty tries over some eight hours, and says so', async () => {
    const before = came.length;
    answers.push(...Array.from({ length: 20 }, () => 500));
    await rig.passes(10);
    const began = rig.clock.now();
    await drill.control.pauses('never heard');
    for (let tries = 1; tries <= 20; tries++) {
      await until(() => came.length === before + tries);
      const { deliveries, waiting } = await settled({ waiting: tries < 20 ? 1 : 0 });
      expect(deliveries[0]).toMatchObject({ tries, state: waiting === 1 ? 'waiting' : 'given-up' });
      if (waiting === 1) await leaps((deliveries[0]?.nextAt ?? 0) - rig.clock.now());
    }
    const hours = (rig.clock.now() - began) / 3600_000;
    expect(hours).toBeGreaterThan(8);
    expect(hours).toBeLessThan(9);
    expect(await settled()).toMatchObject({ givenUp: 1, fault: 'status-500' });
    await leaps(2 * 3600_000);
    expect(came.length).toBe(before + 20);
    await drill.control.resumes();
    await until(() => came.length === before + 20);
  }, 60_000);

  it('notes what happens from when it was made on, and nothing twice', async () => {
    const { id } = await listed();
    const before = came.length;
    const later = toldBy<KeptWebhook>('kept', await rig.organiser.posts(hooks(), { url, events: ['drill.paused'] }));
    await rig.passes(10);
    await drill.control.pauses('for both');
    await until(() => came.length === before + 2);
    // Whoever looks again, as every process does all the time, finds nothing more to note.
    await rig.passes(60_000);
    expect(came.length).toBe(before + 2);
    const deliveriesOf = async (webhook: string) =>
      (await all()).find((each) => each.id === webhook)?.deliveries.map(({ type }) => type);
    expect(await deliveriesOf(later.id)).toEqual(['drill.paused']);
    expect((await deliveriesOf(id))?.[0]).toBe('drill.paused');
    expect((await rig.organiser.asks('delete', `${hooks()}/${later.id}`)).status).toBe(204);
    await drill.control.resumes();
  });

  it('that is taken away hears nothing more', async () => {
    const path = `${hooks()}/${(await listed()).id}`;
    expect((await rig.organiser.asks('delete', path)).status).toBe(204);
    expect((await rig.organiser.asks('delete', path)).status).toBe(404);
    expect((await rig.organiser.posts(`${path}/test`)).status).toBe(404);
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
