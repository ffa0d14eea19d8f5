import { once } from 'node:events';
import { WebSocket } from 'ws';
import { ThinConsole } from '../crowd/thin-console.js';
import { instant } from '../figures/instant.js';
import { inLanes } from '../house/in-lanes.js';
import type { HeardRelease, WatchOrder, WatchReport } from './precision.js';

/** Control of many drills at once: notes when each release arrives. */
const muster: HeardRelease[] = [];
const bare: HeardRelease[] = [];
const LANES = 32;

const say = (report: WatchReport): void => void process.send?.(report);

async function watch({ url, tokens, drills, barePort }: Extract<WatchOrder, { readonly do: 'watch' }>): Promise<void> {
  await inLanes(LANES, drills, (id, drill) =>
    ThinConsole.connect(
      url,
      { token: tokens[drill % tokens.length] ?? '', drill: id },
      instant,
      (entries, _bytes, at) => {
        for (const entry of entries) {
          const { event } = entry;
          if (event.type !== 'inject-released' || typeof event.inject !== 'string') continue;
          const { inject, due } = event;
          muster.push({ drill, inject, due, decided: entry.at - due, arrived: at - due });
        }
      },
    ),
  );
  for (let socket = 0; socket < drills.length; socket++) {
    const ear = new WebSocket(`ws://127.0.0.1:${barePort}`, { perMessageDeflate: false });
    await once(ear, 'open');
    ear.on('message', (data: Buffer) => {
      const at = instant();
      const heard = JSON.parse(data.toString()) as Omit<HeardRelease, 'arrived'>;
      bare.push({ ...heard, arrived: at - heard.due });
    });
  }
  say({ said: 'watching' });
}

process.on('message', (order: WatchOrder) => {
  if (order.do === 'watch') return void watch(order);
  say({ said: 'told', muster, bare });
});
process.on('disconnect', () => process.exit(0));
