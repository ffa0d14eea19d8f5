import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, linkSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';

import { ConfigError } from './config-error.js';

const BYTES = 32;

/** What is lost with each secret, said to whoever finds it damaged. */
const WITHOUT_IT = {
  secret: 'or remove it (everybody then has to sign in again)',
  keyring: 'since without it nothing that nations wrote in their drills can be read',
} as const;

/**
 * The 32 random bytes that this installation keeps under a name: made once, in a file that only this account can read.
 * From `secret` come its sessions and codes, from `keyring` the keys of its journals. Several processes that start at once
 * get the same ones.
 *
 * @throws ConfigError when the file is there but is not such a secret
 */
export function loadSecret(folder: string, name: keyof typeof WITHOUT_IT = 'secret'): Buffer {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, name);
  const secret = read(file) ?? make(file);
  if (secret.length === BYTES) return secret;
  throw new ConfigError(`${file} is damaged: put it back from a backup, ${WITHOUT_IT[name]}.`);
}

function read(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new ConfigError(`${file} cannot be read by this account: start Muster as the account that made it.`);
  }
}

/** Written whole beside its place and then linked there: who comes second finds the first one's, never half of it. */
function make(file: string): Buffer {
  const draft = `${file}.${process.pid}`;
  const descriptor = openSync(draft, 'w', 0o600);
  try {
    writeSync(descriptor, randomBytes(BYTES));
    fsyncSync(descriptor);
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    closeSync(descriptor);
    rmSync(draft, { force: true });
  }
  return readFileSync(file);
}
