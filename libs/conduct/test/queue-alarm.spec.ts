import { QueueAlarm } from '#libs/conduct';
import { openQueues, SystemClock, type QueueRoom } from '#libs/platform';
import { freshDatabase, until, type FreshDatabase } from '#libs/testing';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';

/** The alarm on the real queue and the real clock: other specs ring their drills by a clock of their own. */
describe('the alarm on the queue', () => {
  let database: FreshDatabase;
  let queues: QueueRoom;
  let alarm: QueueAlarm;
  const rung: { drill: string; at: number }[] = [];

  async function open(): Promise<void> {
    queues = await openQueues({ databaseUrl: database.url });
    alarm = new QueueAlarm(queues, new SystemClock());
    alarm.onRing((drill) => Promise.resolve(void rung.push({ drill, at: Date.now() })));
  }
  async function close(): Promise<void> {
    await alarm.stop();
    await queues.close();
  }

  beforeEach(async () => {
    rung.length = 0;
    database = await freshDatabase();
    await open();
  });
  afterEach(async () => {
    await close();
    await database.drop();
  });

  it('rings at the instant, never before it, near or far', async () => {
    const now = Date.now();
    alarm.arm('near', now + 150);
    alarm.arm('far', now + 1600);
    await until(() => rung.length === 2);
    expect(rung.map(({ drill }) => drill)).toEqual(['near', 'far']);
    expect(rung[0]?.at).toBeGreaterThanOrEqual(now + 150);
    expect(rung[1]?.at).toBeGreaterThanOrEqual(now + 1600);
  });

  it('rings at the later instant only when it was armed anew, and not when it was disarmed', async () => {
    const now = Date.now();
    for (const drill of ['moved', 'silent']) alarm.arm(drill, now + 1200);
    alarm.arm('moved', now + 300);
    alarm.arm('silent', undefined);
    await until(() => rung.length > 0);
    await sleep(now + 2000 - Date.now());
    expect(rung.map(({ drill }) => drill)).toEqual(['moved']);
  });

  it('rings for whoever runs next what was armed before', async () => {
    const at = Date.now() + 2000;
    alarm.arm('left', at);
    await sleep(200);
    await close();
    await open();
    await until(() => rung.length > 0);
    expect(rung.map(({ drill }) => drill)).toEqual(['left']);
    expect(rung[0]?.at).toBeGreaterThanOrEqual(at);
  });

  it('rings many drills at their instants, however long the queue takes to note them', async () => {
    const now = Date.now();
    const due = new Map(Array.from({ length: 400 }, (_, n) => [`drill-${n}`, now + 1300 + n]));
    for (const [drill, at] of due) alarm.arm(drill, at);
    await until(() => new Set(rung.map(({ drill }) => drill)).size === 400);
    const late = rung.map(({ drill, at }) => at - (due.get(drill) ?? 0)).sort((one, other) => one - other);
    expect(late[0]).toBeGreaterThanOrEqual(0);
    // Whoever waited for all of them to be noted would come later than this, on a loaded machine later still.
    expect(late[200]).toBeLessThan(3000);
  });

  it('keeps what it holds itself when the queue rings for what was planned before', async () => {
    const other = new QueueAlarm(queues, new SystemClock(), { rings: false });
    const now = Date.now();
    other.arm('both', now + 1400);
    alarm.arm('both', now + 2100);
    await until(() => rung.length === 2);
    expect(rung[0]?.at).toBeGreaterThanOrEqual(now + 1400);
    expect(rung[1]?.at).toBeGreaterThanOrEqual(now + 2100);
    await other.stop();
  });

  it('rings no more when it was stopped', async () => {
    alarm.arm('late', Date.now() + 200);
    await alarm.stop();
    await sleep(400);
    expect(rung).toEqual([]);
  });
});
