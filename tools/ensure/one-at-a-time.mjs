import { linkSync, readFileSync, renameSync, rmSync, statSync, utimes, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { NotReady } from './not-ready.mjs';

/** Outside node_modules and dist, both of which the work below may empty. */
const LOCK = '.ensure.lock';
const BEAT_MS = 1_000;
const ABANDONED_AFTER_MS = 30_000;

/**
 * Runs `work` while no other process of this clone does. The lock holds its owner's process id and is touched every
 * second, so one left by a killed process is recognised and taken over, even where a container gives the same id again.
 */
export async function oneAtATime(root, say, work) {
  const lock = join(root, LOCK);
  let told = false;
  while (!take(lock)) {
    if (!told) say('Waiting for another process that is preparing this clone …');
    told = true;
    dropIfAbandoned(lock);
    await pause(200);
  }
  const release = () => rmSync(lock, { force: true });
  process.once('exit', release);
  const beat = setInterval(() => utimes(lock, new Date(), new Date(), () => {}), BEAT_MS);
  try {
    await work();
  } finally {
    clearInterval(beat);
    process.off('exit', release);
    release();
  }
}

function take(lock) {
  // Written aside and then linked: whoever sees the lock sees its owner too.
  const own = `${lock}.${process.pid}`;
  try {
    writeFileSync(own, String(process.pid));
    linkSync(own, lock);
    return true;
  } catch (fault) {
    if (fault.code === 'EEXIST') return false;
    throw new NotReady(`this clone must be built, but its folder cannot be written (${fault.code}): ${lock}`);
  } finally {
    rmSync(own, { force: true });
  }
}

function dropIfAbandoned(lock) {
  const owner = read(lock);
  if (owner === undefined || (isAlive(Number(owner)) && silenceOf(lock) < ABANDONED_AFTER_MS)) return;
  const aside = `${lock}.stale.${process.pid}`;
  try {
    renameSync(lock, aside);
    // Someone else may have taken over between reading and renaming: then it is theirs, and goes back.
    if (read(aside) !== owner) linkSync(aside, lock);
  } catch {
    // Gone already, or taken again: the next try sees.
  } finally {
    rmSync(aside, { force: true });
  }
}

function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

function silenceOf(file) {
  const { mtimeMs } = statSync(file, { throwIfNoEntry: false }) ?? { mtimeMs: Date.now() };
  return Date.now() - mtimeMs;
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (fault) {
    return fault.code === 'EPERM';
  }
}
