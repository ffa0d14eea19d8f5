import { identityEntities, recoverByHand, SIGN_IN_MARK } from '#libs/identity';
import { HighMark, loadConfig, loadSecret, SystemClock } from '#libs/platform';
import { EXIT } from '../exit-codes.js';
import { onOwnDatabase } from '../journal/on-own-database.js';
import { PlainFault } from '../plain-fault.js';

/** `muster recover`: makes the link that lets a person back in; gives the exit code. */
export function recover(email: string): Promise<number> {
  const { publicUrl, port, dataFolder } = loadConfig();
  return onOwnDatabase({ entities: [...identityEntities], migrations: [] }, async (source) => {
    const mark = new HighMark(dataFolder, SIGN_IN_MARK, loadSecret(dataFolder));
    const made = await recoverByHand(source, { clock: new SystemClock(), mark }, email);
    if (!made) throw new PlainFault(`Nobody who may come in has an account with the address ${email}.`);
    const until = new Date(made.expiresAt).toISOString();
    process.stdout.write(`${publicUrl ?? `http://localhost:${port}`}${made.link}\n`);
    process.stderr.write(`It lets ${email} in once, until ${until}. The person will be told of it.\n`);
    return EXIT.fine;
  });
}
