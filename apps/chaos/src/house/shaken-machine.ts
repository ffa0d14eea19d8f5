import fs, { type PathLike } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

/**
 * Loaded into a server's process before the server, and then told over the channel what is to go wrong with the machine
 * under it: its wall clock is set, or the disk for files is full. Only what the operating system would do is done here;
 * the server's own code stays as it is.
 */
export interface Shake {
  /** Sets the wall clock by so many milliseconds against the true time. */
  readonly clockBy?: number;
  readonly diskIsFull?: boolean;
}

const TrueDate = Date;
let clockBy = 0;
let diskIsFull = false;

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
fs.promises.open = (path: PathLike, ...how) => {
  if (diskIsFull && /[/\\]files[/\\]incoming[/\\]/.test(String(path))) {
    const full = Object.assign(new Error('ENOSPC: no space left on device, open'), { code: 'ENOSPC', syscall: 'open' });
    return Promise.reject(full);
  }
  return trulyOpen(path, ...how);
};
syncBuiltinESMExports();

process.on('message', (shake: Shake) => {
  clockBy = shake.clockBy ?? clockBy;
  diskIsFull = shake.diskIsFull ?? diskIsFull;
});
