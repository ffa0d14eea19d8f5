import { ConfigError, DatabaseStartError, isDatabaseAway, MigrationError } from '#libs/platform';

/** `EX_CONFIG` of sysexits.h: something about this machine or its settings keeps the program from starting. */
export const CANNOT_START = 78;

const SAID: Readonly<Record<string, string>> = {
  EADDRINUSE: 'the port is in use: stop what uses it, or set PORT to another one',
  EACCES:
    'this account may not use the port or the data folder: set PORT above 1023, or MUSTER_DATA to a folder of its own',
  EROFS: 'the data folder cannot be written: set MUSTER_DATA to another one',
  ENOSPC: 'the disk is full: make room, or set MUSTER_DATA to a folder on another disk',
};

/** One line that says why Muster could not start and how to mend it, or undefined when it is a bug. */
export function whyNotStarted(error: unknown): string | undefined {
  if (error instanceof ConfigError || error instanceof DatabaseStartError || error instanceof MigrationError)
    return error.message;
  if (isDatabaseAway(error))
    return 'Muster cannot start: the database cannot be reached. Check DATABASE_URL, and that the server runs.';
  const { code = '' } = error as NodeJS.ErrnoException;
  const said = SAID[code];
  return said === undefined ? undefined : `Muster cannot start: ${said}.`;
}
