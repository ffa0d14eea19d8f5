import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const JEST = ['--no-warnings', 'node_modules/jest/bin/jest.js'];
const NO_REDIS =
  'There is no redis-server and no valkey-server on this machine: nothing was tested scaled out, with two processes and Redis.';

/** Pictures of screens are for whoever names the specs that take them. */
const UNSEEN = { MUSTER_PICTURES: 'no' };

/**
 * Every test as one process on PostgreSQL alone, then what stands on the shape of an installation once more, as two
 * processes with Redis. Whoever names specs gets those, once. Gives the exit code.
 */
export async function allTests(root, named) {
  const code = await jest(root, named, named.length > 0 ? {} : UNSEEN);
  if (code !== 0 || named.length > 0) return code;
  if (!hasRedis()) {
    console.log(NO_REDIS);
    return 0;
  }
  console.log('\nThe same, scaled out: two processes, Redis between them');
  return jest(root, [], { ...UNSEEN, MUSTER_TEST_SHAPE: 'redis' });
}

function jest(root, named, environment) {
  const tests = spawn(process.execPath, [...JEST, ...named], {
    cwd: root,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => tests.kill(signal));
  return new Promise((resolve) => tests.on('close', (code) => resolve(code ?? 1)));
}

function hasRedis() {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return ['redis-server', 'valkey-server'].some((name) =>
    folders.some((folder) => {
      try {
        accessSync(join(folder, name), constants.X_OK);
        return true;
      } catch {
        return false;
      }
    }),
  );
}
