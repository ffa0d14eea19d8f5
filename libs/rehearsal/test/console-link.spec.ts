import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { ClientToServer, ServerToClient, StreamEntry } from '#libs/contracts';
import type { Viewed } from '#libs/domain';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server } from 'socket.io';
import { ConsoleLink } from '../src/link/console-link.js';

/** A server that keeps a stream right when it is followed, and pushes whatever the test says. */
class Moody {
  readonly lines: StreamEntry[] = [];
  readonly acknowledged: string[][] = [];
  readonly followed: number[] = [];
  life = 'first';
  private readonly http = createServer();
  readonly io = new Server<ClientToServer, ServerToClient>(this.http);

  async start(): Promise<string> {
    this.io.on('connection', (socket) => {
      socket.on('follow', ({ since, life }, reply) => {
        this.followed.push(since);
        const anew = life !== undefined && life !== this.life;
        const entries = anew ? this.lines : this.lines.slice(since);
        const { length: head } = this.lines;
        reply({ ok: true, value: { protocol: 1, life: this.life, anew, head, now: Date.now(), entries } });
      });
      socket.on('delivered', ({ injects }, reply) => {
        this.acknowledged.push(injects);
        reply({ ok: true, value: { drill: '', seq: 0, at: null, events: [] } });
      });
    });
    await new Promise<void>((resolve) => this.http.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.http.address() as AddressInfo).port}`;
  }

  write(inject: string, due = Date.now()): StreamEntry {
    const event = { type: 'inject-released', inject: { id: inject }, due } as unknown as Viewed;
    const line = { n: this.lines.length + 1, at: due, time: 0, event };
    this.lines.push(line);
    return line;
  }

  push(...lines: StreamEntry[]): void {
    this.io.emit('entries', lines);
  }
}

const until = async (holds: () => boolean): Promise<void> => {
  const patience = Date.now() + 20_000;
  while (!holds() && Date.now() < patience) await new Promise((resolve) => setTimeout(resolve, 5));
  expect(holds()).toBe(true);
};

describe('a console', () => {
  let server: Moody;
  let console: ConsoleLink;
  const faults: string[] = [];

  const arrived = (): string[] => [...console.arrivals.keys()];

  beforeEach(async () => {
    server = new Moody();
    faults.length = 0;
    const url = await server.start();
    console = new ConsoleLink({ url, token: 't', drill: 'd' }, { fault: (words) => void faults.push(words) });
    console.link.open();
    await until(() => console.link.linkedSince !== undefined);
  });

  afterEach(async () => {
    console.link.close();
    await server.io.close();
  });

  it('notes and acknowledges what arrives', async () => {
    server.push(server.write('one'));
    await until(() => server.acknowledged.flat().includes('one'));
    expect(console.tally()).toMatchObject({ doubled: [], unacknowledged: 0, gaps: 0, repeated: 0 });
    expect(console.arrivals.get('one')).toMatchObject({ n: 1, ownAbsence: false });
    expect(faults).toEqual([]);
  });

  it('repairs a gap by following from where it stands', async () => {
    server.push(server.write('one'));
    server.write('lost on the way');
    server.push(server.write('three'));
    await until(() => arrived().length === 3);
    expect(arrived()).toEqual(['one', 'lost on the way', 'three']);
    expect(console.tally().gaps).toBe(1);
    expect(server.followed).toEqual([0, 1]);
  });

  it('passes over lines that it has, and knows an inject that comes under two numbers', async () => {
    const one = server.write('one');
    server.push(one);
    server.push(one);
    await until(() => console.link.repeated === 1);
    expect(console.tally().doubled).toEqual([]);
    server.push(server.write('one'));
    await until(() => console.tally().doubled.length === 1);
    expect(arrived()).toEqual(['one']);
  });

  it('comes back after a drop, misses nothing, and says that the delay was its own', async () => {
    server.push(server.write('one'));
    await until(() => arrived().length === 1);
    console.link.drop();
    await until(() => !console.link.socket.connected);
    server.write('while away', Date.now() - 100);
    console.link.comeBack();
    await until(() => arrived().length === 2);
    expect(console.arrivals.get('while away')).toMatchObject({ ownAbsence: true });
    expect(console.tally()).toMatchObject({ drops: 1, doubled: [], gaps: 0 });
    await until(() => server.acknowledged.flat().includes('while away'));
  });

  it('acknowledges on return what it could not acknowledge before the link broke', async () => {
    server.io.sockets.sockets.forEach((socket) => socket.removeAllListeners('delivered'));
    server.push(server.write('one'));
    await until(() => arrived().length === 1);
    console.link.drop();
    await until(() => !console.link.socket.connected);
    console.link.comeBack();
    await until(() => server.acknowledged.flat().includes('one'));
  });

  it('reads the stream anew in another life without taking anything for doubled', async () => {
    server.push(server.write('one'));
    await until(() => arrived().length === 1);
    console.link.drop();
    await until(() => !console.link.socket.connected);
    server.life = 'second';
    server.write('two');
    console.link.comeBack();
    await until(() => arrived().length === 2);
    expect(console.tally().doubled).toEqual([]);
    expect(console.link.head).toBe(2);
  });
});
