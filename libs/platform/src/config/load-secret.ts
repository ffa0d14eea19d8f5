import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, linkSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';

import { ConfigError } from './config-error.js';

const BYTES = 32;

/**
 * The 32 random bytes from which this installation signs its sessions and codes: made once, kept in a file that only
 * this account can read. Several processes that start at once get the same ones.
 *
 * @throws ConfigError when the file is there but is not such a secret
 */
export function loadSecret(folder: string): Buffer {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, 'secret');
  const secret = read(file) ?? make(file);
  if (secret.length === BYTES) return secret;
  throw new ConfigError(
    `${file} is damaged: put it back from a backup, or remove it (everybody then has to sign in again).`,
  );
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
