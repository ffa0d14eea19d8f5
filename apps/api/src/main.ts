import 'reflect-metadata';
import { loadConfig, logger, type Config } from '#libs/platform';
import { fileURLToPath } from 'node:url';
import { startServer, type RunningServer } from './start-server.js';
import { CANNOT_START, whyNotStarted } from './why-not-started.js';

const OWN_SCENARIOS = fileURLToPath(new URL('../../../../scenarios', import.meta.url));
const say = (line: string): void => void process.stdout.write(`${line}\n`);

function welcome(config: Config, { url, organiserCode }: RunningServer): void {
  say(`\nMuster is ready at ${url}\n`);
  say(`  Sign in as organiser with the code   ${organiserCode}`);
  say(`  The API, with a page to try it       ${url}/docs`);
  say(`  Everything is kept in                ${config.dataFolder}`);
  say('  Ctrl-C stops it; nothing is lost.\n');
  const ready = { url, organiser: organiserCode, dataFolder: config.dataFolder };
  if (process.env['MUSTER_READY_JSON'] === '1') say(JSON.stringify({ ready }));
}

/** Ends with the first signal; a second one does not wait. */
function stopOnSignal(server: RunningServer): void {
  let stopping = false;
  const stop = (): void => {
    if (stopping) process.exit(1);
    stopping = true;
    say('\n  Stopping …');
    server.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

try {
  const config = loadConfig();
  const scenarios = config.scenariosFolder ?? OWN_SCENARIOS;
  const server = await startServer({ config, scenarios, say: (step) => say(`  ${step} …`) });
  stopOnSignal(server);
  welcome(config, server);
} catch (error) {
  const why = whyNotStarted(error);
  if (why === undefined) logger('start').fatal({ err: error }, 'Muster could not start');
  else process.stderr.write(`${why}\n`);
  process.exit(why === undefined ? 1 : CANNOT_START);
}
