import type { Enlist, Orders, Playing, Standing, TeamTally } from '#libs/rehearsal';
import { fork, type ChildProcess } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { FromPlayers, ToPlayers } from './player-messages.js';

const PLAYER = fileURLToPath(new URL('./player-process.js', import.meta.url));
const CONSOLES_EACH = 50;
const MOST_PROCESSES = 4;

type Told<What extends FromPlayers['told']> = Extract<FromPlayers, { told: What }>;

/** Plays the teams in as many processes as help, at most one a processor. */
export const forkedPlayers: Enlist = (orders) => {
  const wanted = Math.ceil((orders.teams.length * orders.consoles) / CONSOLES_EACH);
  const count = Math.max(1, Math.min(MOST_PROCESSES, availableParallelism(), wanted));
  const shares = Array.from({ length: count }, (_, part) => orders.teams.filter((_team, i) => i % count === part));
  return shares.filter((teams) => teams.length > 0).map((teams) => forked({ ...orders, teams }));
};

function forked(orders: Orders): Playing {
  const child = fork(PLAYER, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const say = (message: ToPlayers): void => void child.send(message);
  const ready = heard(child, 'ready').then(() => undefined);
  say({ ask: 'play', orders });
  let last: Standing = { arrivals: 0, answers: 0, linked: 0 };
  child.on('message', (message: FromPlayers) => {
    if (message.told === 'standing') last = message.standing;
  });
  return {
    ready,
    standing: () => {
      if (child.connected) say({ ask: 'standing' });
      return last;
    },
    finish: async (): Promise<readonly TeamTally[]> => {
      const told = heard(child, 'tallies');
      say({ ask: 'finish' });
      return (await told).tallies;
    },
    close: () => void (child.connected && child.disconnect()),
  };
}

/** Waits for a message of one kind; a process that fails or ends before is an error. */
function heard<What extends FromPlayers['told']>(child: ChildProcess, what: What): Promise<Told<What>> {
  return new Promise((resolve, reject) => {
    const settle = (): void => {
      child.off('message', onMessage);
      child.off('exit', onExit);
    };
    const onMessage = (message: FromPlayers): void => {
      if (message.told !== what && message.told !== 'failed') return;
      settle();
      if (message.told === 'failed') reject(new Error(message.because));
      else resolve(message as Told<What>);
    };
    const onExit = (code: number | null): void => {
      settle();
      reject(new Error(`a process with simulated teams ended (${code ?? 'by a signal'})`));
    };
    child.on('message', onMessage);
    child.on('exit', onExit);
  });
}
