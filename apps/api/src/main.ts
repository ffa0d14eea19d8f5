import 'reflect-metadata';
import { loadConfig } from '#libs/platform';
import { fileURLToPath } from 'node:url';
import { startServer } from './start-server.js';

const scenarios = fileURLToPath(new URL('../../../../scenarios', import.meta.url));
const say = (line: string): void => void process.stdout.write(`${line}\n`);

const config = loadConfig();
const server = await startServer({ config, scenarios, say: (step) => say(`  ${step} …`) });
say(`\nMuster is ready: ${server.url}\n`);
say(`  Sign in as organiser with the code  ${server.organiserCode}`);
if (process.env['MUSTER_READY_JSON'] === '1') {
  const { url, organiserCode: organiser } = server;
  say(JSON.stringify({ ready: { url, organiser, dataFolder: config.dataFolder } }));
}

let stopping = false;
const stop = (): void => {
  if (stopping) return;
  stopping = true;
  say('\n  Stopping …');
  void server.stop().then(() => process.exit(0));
};
process.on('SIGINT', stop);
process.on('SIGTERM', stop);
