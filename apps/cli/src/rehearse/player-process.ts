/** A process of its own for some simulated teams, so that they do not disturb the timing of the others. */
import { playTeams, type Playing } from '#libs/rehearsal';
import type { FromPlayers, ToPlayers } from './player-messages.js';

let playing: Playing | undefined;
const tell = (message: FromPlayers): void => void process.send?.(message);

async function hear(message: ToPlayers): Promise<void> {
  if (message.ask === 'play') {
    playing = playTeams(message.orders);
    await playing.ready;
    tell({ told: 'ready' });
  } else if (message.ask === 'standing' && playing) tell({ told: 'standing', standing: playing.standing() });
  else if (message.ask === 'finish' && playing) tell({ told: 'tallies', tallies: await playing.finish() });
}

process.on('message', (message: ToPlayers) => {
  hear(message).catch((error: unknown) =>
    tell({ told: 'failed', because: error instanceof Error ? error.message : String(error) }),
  );
});
// Ctrl-C reaches the whole group: the rehearsal decides what becomes of its players.
process.on('SIGINT', () => undefined);
process.on('disconnect', () => process.exit(0));
