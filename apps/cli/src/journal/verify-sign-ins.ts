import { ReadLog, SIGN_IN_MARK } from '#libs/identity';
import { HighMark, loadConfig, loadSecret } from '#libs/platform';
import { EXIT } from '../exit-codes.js';
import { onOwnDatabase } from './on-own-database.js';

/** `muster verify-sign-ins`: says whether the log of sign-ins holds, to its last line; gives the exit code. */
export function verifySignIns({ json }: { readonly json: boolean }): Promise<number> {
  const { dataFolder } = loadConfig();
  return onOwnDatabase({ entities: [], migrations: [] }, async (source) => {
    const mark = new HighMark(dataFolder, SIGN_IN_MARK, loadSecret(dataFolder));
    const found = await new ReadLog(source, mark).check();
    const verdict = found.holds
      ? 'The log of sign-ins holds, as far as it is known to have come.'
      : `The log of sign-ins does NOT hold: line ${found.firstBroken} was changed, or it and what follows is missing.`;
    process.stdout.write(json ? `${JSON.stringify(found)}\n` : `${verdict}\n`);
    return found.holds ? EXIT.fine : EXIT.findings;
  });
}
