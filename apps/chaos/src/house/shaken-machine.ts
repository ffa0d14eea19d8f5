import fs, { type PathLike } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Loaded into a server's process before the server, and then told over the channel what is to go wrong with the machine
 * under it: its wall clock is set, or the disk for files is full or slow. Only what the operating system would do is done here;
 * the server's own code stays as it is.
 */
export interface Shake {
  /** Sets the wall clock by so many milliseconds against the true time. */
  readonly clockBy?: number;
  readonly diskIsFull?: boolean;
  /** How much longer each step with a file takes that is being kept, in milliseconds. */
  readonly diskSlowBy?: number;
}

const TrueDate = Date;
let clockBy = 0;
let diskIsFull = false;
let diskSlowBy = 0;

const now = (): number => TrueDate.now() + clockBy;

class ShakenDate extends TrueDate {
  constructor(...given: [] | [number | string | Date]) {
    if (given.length === 0) super(now());
    else super(...(given as [number]));
  }

  static override now(): number {
    return now();
  }
}

globalThis.Date = ShakenDate as DateConstructor;

const trulyOpen = fs.promises.open;
fs.promises.open = async (path: PathLike, ...how) => {
  if (!/[/\\]files[/\\]incoming[/\\]/.test(String(path))) return trulyOpen(path, ...how);
  if (diskIsFull)
    throw Object.assign(new Error('ENOSPC: no space left on device, open'), { code: 'ENOSPC', syscall: 'open' });
  if (diskSlowBy === 0) return trulyOpen(path, ...how);
  await sleep(diskSlowBy);
  return slowed(await trulyOpen(path, ...how));
};

function slowed(file: FileHandle): FileHandle {
  const { sync, close } = file;
  file.sync = () => sleep(diskSlowBy).then(() => sync.call(file));
  file.close = () => sleep(diskSlowBy).then(() => close.call(file));
  return file;
}
syncBuiltinESMExports();

process.on('message', (shake: Shake) => {
  clockBy = shake.clockBy ?? clockBy;
  diskIsFull = shake.diskIsFull ?? diskIsFull;
  diskSlowBy = shake.diskSlowBy ?? diskSlowBy;
});
