import { execFileSync } from 'node:child_process';
import { platform } from 'node:os';

/** What a process needs besides its sockets. */
const BESIDES = 500;

/** How many sockets one process may hold; Node raises its own limit as far as the system lets it. */
export function socketsOfAProcess(): number {
  if (platform() === 'win32') return Infinity;
  const said = execFileSync('/bin/sh', ['-c', 'ulimit -Hn'], { encoding: 'utf8' }).trim();
  return said === 'unlimited' ? Infinity : Number(said) - BESIDES;
}
