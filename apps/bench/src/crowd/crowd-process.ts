import type { StreamEntry } from '#libs/contracts';
import { WebSocket } from 'ws';
import { instant } from '../figures/instant.js';
import type { CrowdOrder, CrowdReport } from './crowd.js';
import { ThinConsole } from './thin-console.js';

/** Some hundred consoles and as many bare sockets in a process of their own; both are measured by the same lines. */
const arrivals: Record<'muster' | 'bare', Record<string, number[]>> = { muster: {}, bare: {} };
const seen = new Set<string>();
let doubled = 0;
let unacknowledged = 0;
let sized = false;

/**
 * A console acknowledges at once, but from a machine and over a network of its own: here its answer sets out so many
 * milliseconds later, or the answers of some consoles would take the processor from the arrivals at others.
 */
const wayBack = (socket: number): number => 25 + ((socket * 7) % 50);

const report = (message: CrowdReport): void => void process.send?.(message);

function arrived(side: 'muster' | 'bare', round: string, socket: number, late: number): void {
  const name = `${side}/${round}/${socket}`;
  if (seen.has(name)) doubled++;
  seen.add(name);
  (arrivals[side][round] ??= []).push(late);
}

async function join(url: string, drill: string, tokens: readonly string[]): Promise<void> {
  for (const [socket, token] of tokens.entries()) {
    const console: ThinConsole = await ThinConsole.connect(url, { token, drill }, instant, (entries, bytes, at) =>
      hear(entries, bytes, at, socket, (inject) => {
        unacknowledged++;
        void console.acknowledge(inject).then(({ ok }) => void (unacknowledged -= ok ? 1 : 0));
      }),
    );
  }
  report({ said: 'joined' });
}

function hear(
  entries: readonly StreamEntry[],
  bytes: number,
  at: number,
  socket: number,
  acknowledge: (inject: string) => void,
): void {
  for (const { event } of entries) {
    if (event.type !== 'inject-released' || typeof event.inject === 'string') continue;
    const { id } = event.inject;
    arrived('muster', id, socket, at - event.due);
    if (!sized) report({ said: 'size', bytes });
    sized = true;
    setTimeout(() => acknowledge(id), wayBack(socket));
  }
}

async function joinBare(port: number, sockets: number): Promise<void> {
  for (let number = 0; number < sockets; number++) {
    const socket = new WebSocket(`ws://127.0.0.1:${port}`, { perMessageDeflate: false });
    await new Promise((open, failed) => socket.once('open', open).once('error', failed));
    socket.on('message', (data: Buffer) => {
      const at = instant();
      const { round, due } = JSON.parse(data.toString()) as { round: string; due: number };
      arrived('bare', round, number, at - due);
    });
  }
  report({ said: 'joined' });
}

process.on('message', (order: CrowdOrder) => {
  switch (order.do) {
    case 'join':
      return void join(order.url, order.drill, order.tokens);
    case 'join-bare':
      return void joinBare(order.port, order.sockets);
    case 'tell':
      return report({ said: 'told', ...arrivals, doubled, unacknowledged });
  }
});
process.on('disconnect', () => process.exit(0));
