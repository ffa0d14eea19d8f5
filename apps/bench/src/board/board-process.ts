import type { StreamEntry } from '#libs/contracts';
import { once } from 'node:events';
import { WebSocket } from 'ws';
import { ThinConsole } from '../crowd/thin-console.js';
import { instant } from '../figures/instant.js';
import { inLanes } from '../house/in-lanes.js';
import { ANSWER, questionId } from '../pack/respond-pack.js';
import { atARate } from './at-a-rate.js';
import type { BoardOrder, BoardReport } from './board.js';
import { LiveBoard } from './live-board.js';

/** Teams that answer, control that watches on several consoles, and as many sockets at a bare server. */
const LANES = 16;
/** How long what was asked last may take to arrive. */
const PATIENCE = 5000;

let joined: Extract<BoardOrder, { readonly do: 'join' }> | undefined;
let teams: ThinConsole[] = [];
const boards: LiveBoard[] = [];
const ears: WebSocket[] = [];
/** When each answer was asked, and how many boards have it. */
const asked = new Map<string, { at: number; boards: number }>();
let times: number[] = [];
let bytes = 0;
let answered = 0;

const say = (report: BoardReport): void => void process.send?.(report);

async function join(order: Extract<BoardOrder, { readonly do: 'join' }>): Promise<void> {
  joined = order;
  const { url, drill } = order;
  for (let watcher = 0; watcher < order.watchers; watcher++) {
    const board = new LiveBoard();
    boards.push(board);
    await ThinConsole.connect(
      url,
      { token: order.organiser, drill },
      instant,
      (entries, length, at) => {
        if (watcher === 0 && entries.some(({ event }) => event.type === 'response-scored')) bytes += length;
        for (const cell of board.take(entries)) arrived(cell, at);
      },
      (entries) => board.take(entries),
    );
    const ear = new WebSocket(`ws://127.0.0.1:${order.barePort}`, { perMessageDeflate: false });
    ear.on('message', (data: Buffer) => times.push(instant() - Number(data.subarray(0, 20).toString())));
    await once(ear, 'open');
    ears.push(ear);
  }
  teams = await inLanes(LANES, order.teams, async ({ token }) => {
    const shown: string[] = [];
    const see = (entries: readonly StreamEntry[]): void =>
      entries.forEach(({ event }) => {
        if (event.type === 'inject-released' && typeof event.inject !== 'string') shown.push(event.inject.id);
      });
    const console = await ThinConsole.connect(url, { token, drill }, instant, see, see);
    // As every console does at once; the server would learn it from the connection some seconds later, and all at a time.
    await console.acknowledge(...shown);
    return console;
  });
  say({ said: 'joined' });
}

function arrived(cell: string, at: number): void {
  const answer = asked.get(cell);
  if (!answer) return;
  answer.boards++;
  times.push(at - answer.at);
}

/** Team by team, question by question: nobody answers the same one twice. */
async function answer(perSecond: number, milliseconds: number): Promise<void> {
  times = [];
  bytes = 0;
  let refused = 0;
  const before = answered;
  const waiting: Promise<void>[] = [];
  await atARate(perSecond, milliseconds, () => {
    const number = answered++;
    const team = number % teams.length;
    const inject = questionId(Math.floor(number / teams.length) % (joined?.questions ?? 1));
    asked.set(`${inject}/${joined?.teams[team]?.team ?? ''}`, { at: instant(), boards: 0 });
    const told = teams[team]?.ask('answer', { inject, key: `answer-${number}`, answer: ANSWER });
    waiting.push(Promise.resolve(told).then((reply) => void (refused += reply?.ok ? 0 : 1)));
  });
  await Promise.all(waiting);
  const patience = performance.now() + PATIENCE;
  const answers = answered - before;
  while (times.length < answers * boards.length && performance.now() < patience)
    await new Promise((resolve) => setTimeout(resolve, 20));
  const missed = [...asked.values()].filter((one) => one.boards < boards.length).length;
  say({ said: 'answered', answers, refused, times, missed, bytes: bytes / answers });
  asked.clear();
}

async function send(perSecond: number, milliseconds: number, size: number): Promise<void> {
  times = [];
  const filling = 'x'.repeat(Math.max(0, Math.round(size) - 20));
  const sent = await atARate(perSecond, milliseconds, (number) => {
    ears[number % ears.length]?.send(String(instant()).padEnd(20).slice(0, 20) + filling);
  });
  const patience = performance.now() + PATIENCE;
  while (times.length < sent * ears.length && performance.now() < patience)
    await new Promise((resolve) => setTimeout(resolve, 20));
  say({ said: 'sent', times });
}

process.on('message', (order: BoardOrder) => {
  switch (order.do) {
    case 'join':
      return void join(order);
    case 'answer':
      return void answer(order.perSecond, order.milliseconds);
    case 'send':
      return void send(order.perSecond, order.milliseconds, order.bytes);
    case 'tell': {
      const told = boards.map((board) => ({ cells: board.cells(), totals: board.totals, doubled: board.doubled }));
      return say({ said: 'told', boards: told });
    }
  }
});
process.on('disconnect', () => process.exit(0));
