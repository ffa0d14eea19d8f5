import { ConfigError, loadConfig, type Config } from '#libs/platform';
import pc from 'picocolors';
import { EXIT } from '../exit-codes.js';
import { fault, type Finding } from './finding.js';
import { lookAtDatabase } from './looks/look-at-database.js';
import { lookAtMachine } from './looks/look-at-machine.js';
import { lookAtRedis } from './looks/look-at-redis.js';
import { lookAtServer } from './looks/look-at-server.js';

const MARKS = { well: '✓', doubt: '!', fault: '✗' } as const;

/** `muster doctor`: says what is wrong with this installation and how to mend it; touches nothing. Gives the exit code. */
export async function doctor({ json }: { readonly json: boolean }): Promise<number> {
  const findings = await examine();
  process.stdout.write(`${json ? JSON.stringify(findings, undefined, 2) : findings.map(inWords).join('\n')}\n`);
  return findings.some(({ state }) => state === 'fault') ? EXIT.findings : EXIT.fine;
}

async function examine(): Promise<Finding[]> {
  let config: Config;
  try {
    config = loadConfig();
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return [fault('settings', error.message, 'Correct the variables that are named.')];
  }
  const looks = [lookAtDatabase, lookAtRedis, lookAtServer].map((look) => look(config));
  return [...lookAtMachine(config), ...(await Promise.all(looks)).flat()];
}

function inWords({ part, state, says, mend }: Finding): string {
  const colour = state === 'well' ? pc.green : state === 'doubt' ? pc.yellow : pc.red;
  const line = `${colour(MARKS[state])} ${part.padEnd(12)} ${says}`;
  return mend === undefined ? line : `${line}\n${' '.repeat(15)}→ ${mend}`;
}
