import type { KeptWebhook, WebhookFact, WebhookList } from '#libs/contracts';
import {
  freshDatabase,
  layPack,
  prepareDrill,
  toldBy,
  WORD,
  type FreshDatabase,
  type PreparedDrill,
} from '#libs/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RunningProgram } from './running-program.js';

interface Came {
  readonly id: string;
  readonly type: WebhookFact['type'];
}

let folder: string;
let database: FreshDatabase;
let receiver: Server;
let url = '';
let drill: PreparedDrill;
let made: KeptWebhook;
const came: Came[] = [];
/** What is done as soon as something comes, before it is answered. */
let atOnce: () => Promise<unknown> = () => Promise.resolve();

const begins = (role: 'all' | 'api'): RunningProgram =>
  RunningProgram.begin({
    ...{ MUSTER_DATA: join(folder, 'data'), MUSTER_SCENARIOS: join(folder, 'scenarios'), DATABASE_URL: database.url },
    ...{ PORT: '0', MUSTER_ROLE: role, WEBHOOK_LOOPBACK: 'yes' },
  });
const comes = async (isSo: () => boolean): Promise<void> => {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 20));
};
const typesOf = (): string[] => came.map(({ type }) => type);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'muster-webhooks-'));
  database = await freshDatabase();
  await layPack(join(folder, 'scenarios'), 'told', {
    duration: '10h',
    injects: [{ id: 'first', trigger: { at: 'T+09:00:00' }, ...WORD }],
  });
  receiver = createServer((request, response) => {
    const parts: Buffer[] = [];
    request
      .on('data', (part: Buffer) => parts.push(part))
      .on('end', () => {
        const { type } = JSON.parse(Buffer.concat(parts).toString()) as WebhookFact;
        came.push({ id: String(request.headers['webhook-id']), type });
        void atOnce().then(() => response.writeHead(204).end());
      });
  }).listen(0, '127.0.0.1');
  await once(receiver, 'listening');
  url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/told`;
}, 30_000);
afterAll(async () => {
  await RunningProgram.endAll();
  receiver.closeAllConnections();
  receiver.close();
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

describe('what is to be sent', () => {
  it('is not lost with a process that is killed after the commit, before anything of it was sent', async () => {
    // A process that only takes requests sends nothing: what it is killed with is all there is between commit and sending.
    const program = begins('api');
    const organiser = await program.ready();
    drill = await prepareDrill(organiser, { pack: 'told', title: 'Told' }, [{ id: 'blue' }]);
    const path = `/api/v1/drills/${drill.id}`;
    const events = ['drill.started', 'drill.paused'];
    made = toldBy<KeptWebhook>('kept', await organiser.posts(`${path}/webhooks`, { url, events }));
    toldBy('started', await organiser.posts(`${path}/start`));
    await program.end('SIGKILL');
    expect(came).toEqual([]);
    const next = begins('all');
    await next.ready();
    await comes(() => came.length > 0);
    expect(typesOf()).toEqual(['drill.started']);
    await next.end('SIGTERM');
  }, 60_000);

  it('comes again, under the same id, after a process that was killed while it was sending', async () => {
    const program = begins('all');
    const organiser = await program.ready();
    atOnce = () => {
      atOnce = () => Promise.resolve();
      return program.end('SIGKILL');
    };
    // The answer to the command may be lost with the process: what counts is what stands in the journal.
    await organiser.posts(`/api/v1/drills/${drill.id}/pause`, { reason: 'a test' }).catch(() => undefined);
    await comes(() => came.length === 2);
    expect(typesOf()).toEqual(['drill.started', 'drill.paused']);
    const next = begins('all');
    const again = await next.ready();
    await comes(() => came.length === 3);
    expect(came[2]).toEqual(came[1]);
    const { webhooks } = toldBy<WebhookList>('listed', await again.asks('get', `/api/v1/drills/${drill.id}/webhooks`));
    expect(webhooks).toEqual([expect.objectContaining({ id: made.id })]);
    expect(new Set(came.map(({ id }) => id)).size).toBe(2);
    expect((await next.end('SIGTERM')).code).toBe(0);
  }, 90_000);
});
