import type { StreamEntry } from '#libs/contracts';
import { instant } from '../figures/instant.js';
import { inLanes } from '../house/in-lanes.js';
import { joinBare } from './bare-socket.js';
import type { Acknowledging, CrowdOrder, CrowdReport, Side } from './crowd.js';
import { ThinConsole, type Reading } from './thin-console.js';

/** Many consoles and as many sockets at bare servers in a process of their own; all are measured by the same lines. */
const arrivals: Record<Side, Record<string, number[]>> = { muster: {}, ws: {}, io: {} };
const seen = new Set<string>();
let doubled = 0;
let unacknowledged = 0;
let sized = false;

/** So many connect at once. */
const LANES = 32;

/**
 * A console reads what comes and acknowledges it at once, but on a machine and over a network of its own: here what has come
 * is read some milliseconds later, on all sides alike, or the readers of some would take the processor from the arrivals at
 * others.
 */
const afterwards =
  (socket: number, { after, spread }: Acknowledging): Reading =>
  (read) =>
    void setTimeout(read, after + ((socket * 7) % spread));

const report = (message: CrowdReport): void => void process.send?.(message);

function arrived(side: Side, round: string, socket: number, late: number): void {
  const name = `${side}/${round}/${socket}`;
  if (seen.has(name)) doubled++;
  seen.add(name);
  (arrivals[side][round] ??= []).push(late);
}

async function join({
  url,
  drill,
  tokens,
  acknowledging,
}: Extract<CrowdOrder, { readonly do: 'join' }>): Promise<void> {
  await inLanes(LANES, tokens, async (token, socket) => {
    const console: ThinConsole = await ThinConsole.connect(
      url,
      { token, drill },
      instant,
      (entries, bytes, at) =>
        hear(entries, bytes, at, socket, (inject) => {
          unacknowledged++;
          void console.acknowledge(inject).then(({ ok }) => void (unacknowledged -= ok ? 1 : 0));
        }),
      () => undefined,
      afterwards(socket, acknowledging),
    );
  });
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
    acknowledge(id);
  }
}

async function joinAll({
  side,
  port,
  sockets,
  acknowledging,
}: Extract<CrowdOrder, { readonly do: 'join-bare' }>): Promise<void> {
  await inLanes(LANES, Array.from({ length: sockets }), (_, number) =>
    joinBare[side](
      port,
      instant,
      ({ round, due }, at) => arrived(side, round, number, at - due),
      afterwards(number, acknowledging),
    ),
  );
  report({ said: 'joined' });
}

process.on('message', (order: CrowdOrder) => {
  switch (order.do) {
    case 'join':
      return void join(order);
    case 'join-bare':
      return void joinAll(order);
    case 'tell':
      return report({ said: 'told', arrivals, doubled, unacknowledged });
  }
});
process.on('disconnect', () => process.exit(0));
