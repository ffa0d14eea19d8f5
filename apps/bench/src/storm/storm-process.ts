import { inLanes } from '../house/in-lanes.js';
import { ReturningConsole } from './returning-console.js';
import { ReturningSocket } from './returning-socket.js';
import type { StormOrder, StormReport } from './storm.js';

/** Consoles and bare sockets that come back after every loss. */
const LANES = 32;
const consoles: ReturningConsole[] = [];
const bare: ReturningSocket[] = [];

const say = (report: StormReport): void => void process.send?.(report);

async function obey(order: StormOrder): Promise<void> {
  if (order.do === 'tell') {
    const told = consoles.map((console) => console.tell());
    return say({ said: 'told', consoles: told, bare: bare.map(({ back }) => back ?? null) });
  }
  if (order.do === 'join') {
    const { url, drill, tokens } = order;
    consoles.push(...tokens.map((token) => new ReturningConsole(url, { token, drill })));
    await inLanes(LANES, consoles, (console) => console.open());
  } else {
    // Whoever has been measured is in the way of who comes next.
    for (const console of consoles) console.close();
    bare.push(...Array.from({ length: order.sockets }, () => new ReturningSocket(order.url)));
    await inLanes(LANES, bare, (socket) => socket.open());
  }
  say({ said: 'joined' });
}

process.on('message', (order: StormOrder) => void obey(order));
process.on('disconnect', () => process.exit(0));
