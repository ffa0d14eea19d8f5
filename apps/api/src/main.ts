import 'reflect-metadata';
import { loadConfig, logger, type Config } from '#libs/platform';
import { fileURLToPath } from 'node:url';
import { Demonstration, sayCodes } from './demonstration.js';
import { startServer, type RunningServer } from './start-server.js';
import { CANNOT_START, whyNotStarted } from './why-not-started.js';

const SCENARIOS = fileURLToPath(new URL('../../../../scenarios', import.meta.url));
const WEB = fileURLToPath(new URL('../../../web', import.meta.url));
const say = (line: string): void => void process.stdout.write(`${line}\n`);

async function welcome(config: Config, server: RunningServer): Promise<void> {
  const { url, organiserCode: organiser } = server;
  const lines = [
    [organiser, 'the organiser’s code: sign in with it at that address'],
    ['Ctrl-C', 'stops it; nothing is lost'],
    [`${url}/docs`, 'the API, with a page to try it'],
    [config.dataFolder, 'keeps everything'],
  ] as const;
  const width = Math.max(...lines.map(([what]) => what.length));
  say(`\nMuster is ready at ${url}\n`);
  for (const [what, means] of lines) say(`  ${what.padEnd(width)}   ${means}`);
  say('');
  await sayCodes(server, say);
  if (process.env['MUSTER_READY_JSON'] === '1')
    say(JSON.stringify({ ready: { url, organiser, dataFolder: config.dataFolder } }));
}

/** Ends with the first signal; a second one does not wait. */
function stopOnSignal(server: RunningServer, leaving: AbortController): void {
  const stop = (): void => {
    if (leaving.signal.aborted) process.exit(1);
    leaving.abort();
    say('\n  Stopping …');
    server.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  process.on('disconnect', stop); // whoever started this server for their own use has gone
}

try {
  const config = loadConfig();
  const server = await startServer({
    config,
    scenarios: config.scenariosFolder ?? SCENARIOS,
    web: WEB,
    say: (step) => say(`  ${step} …`),
  });
  const leaving = new AbortController();
  stopOnSignal(server, leaving);
  await welcome(config, server);
  const demonstration = new Demonstration(server, say);
  if (config.demo && (await demonstration.isWanted())) await demonstration.play(leaving.signal);
} catch (error) {
  const why = whyNotStarted(error);
  if (why === undefined) logger('start').fatal({ err: error }, 'Muster could not start');
  else process.stderr.write(`${why}\n`);
  process.exit(why === undefined ? 1 : CANNOT_START);
}
