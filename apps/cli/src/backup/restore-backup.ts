import { CannotRestore, restore, type RestoredDrill } from '#libs/installation';
import { resolve } from 'node:path';
import { EXIT } from '../exit-codes.js';
import { PlainFault } from '../plain-fault.js';

export interface RestoreOptions {
  readonly into: string;
  readonly archive?: string;
  readonly to?: Date;
  readonly keyring?: string;
}

/** `muster restore`: gives the exit code. */
export async function restoreBackup(file: string, { into, archive, to, keyring }: RestoreOptions): Promise<number> {
  if (to !== undefined && archive === undefined)
    throw new PlainFault('Give the archived log too, with --archive: a backup alone holds one moment only.');
  const folder = resolve(into);
  try {
    const drills = await restore({
      file: resolve(file),
      into: folder,
      to,
      archive: archive === undefined ? undefined : resolve(archive),
      keyring: keyring === undefined ? undefined : resolve(keyring),
    });
    for (const drill of drills) process.stdout.write(`${inWords(drill)}\n`);
    process.stdout.write(`Restored into ${folder}. Start Muster with MUSTER_DATA=${folder}\n`);
    return drills.some(({ verification }) => verification?.holds === false) ? EXIT.findings : EXIT.fine;
  } catch (error) {
    throw error instanceof CannotRestore ? new PlainFault(error.message) : error;
  }
}

function inWords({ drill, entries, last, verification }: RestoredDrill): string {
  const verdict =
    verification === undefined
      ? 'not proven, as the keyring is missing'
      : verification.holds
        ? 'holds'
        : 'does NOT hold';
  const until = last === undefined ? '' : `, the last of ${new Date(last).toISOString()}`;
  return `Drill ${drill} ${verdict}: ${entries} entries${until}.`;
}
