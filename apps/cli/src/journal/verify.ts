import { Uuid } from '#libs/contracts';
import { PublicKey, verifyExport, verifyJournal, type ExportCheck, type Verification } from '#libs/journal';
import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { EXIT } from '../exit-codes.js';
import { PlainFault } from '../plain-fault.js';
import { doorOf, type AtServer } from '../server-option.js';
import { withJournal } from './with-journal.js';

export interface VerifyOptions extends Partial<AtServer> {
  readonly key?: string;
  readonly json: boolean;
}

type Checked = Exclude<ExportCheck, { readonly unreadable: string }>;

const OF_FILE = 'as the file itself names it: compare it with one from elsewhere';
const OF_HOUSE = 'this installation’s own';

/** `muster verify`: says whether a journal holds, and names the first entry that does not; gives the exit code. */
export async function verify(given: string, { key, json, server, ...who }: VerifyOptions): Promise<number> {
  const named = key === undefined ? undefined : keyIn(key);
  const isFile = server !== undefined || existsSync(given);
  const checked =
    server !== undefined
      ? await checkAt({ server, ...who }, given, named)
      : isFile
        ? await checkFile(given, named)
        : await checkDrill(given, named);
  const { drill, keyId, verification } = checked;
  process.stdout.write(
    json
      ? `${JSON.stringify({ drill, keyId, ...verification }, null, 2)}\n`
      : `${verdict(drill, verification)}\nKey ${keyId}, ${named ? 'as given' : isFile ? OF_FILE : OF_HOUSE}.\n`,
  );
  return verification.holds ? EXIT.fine : EXIT.findings;
}

function keyIn(file: string): PublicKey {
  const key = existsSync(file) ? PublicKey.read(readFileSync(file, 'utf8')) : undefined;
  if (!key) throw new PlainFault(`${file} is not an Ed25519 public key in PEM.`);
  return key;
}

async function checkFile(file: string, key: PublicKey | undefined): Promise<Checked> {
  const lines = createInterface({ input: createReadStream(file), crlfDelay: Infinity });
  const checked = await verifyExport(lines, key);
  if ('unreadable' in checked) throw new PlainFault(`${file}: ${checked.unreadable}`);
  return checked;
}

/** What a server tells is checked as a file from elsewhere is: its word is not taken for it. */
async function checkAt(at: AtServer, given: string, key: PublicKey | undefined): Promise<Checked> {
  const text = await (await doorOf(at)).getText(`/drills/${encodeURIComponent(given)}/journal`);
  const checked = await verifyExport(Readable.from(text.split('\n').filter((line) => line !== '')), key);
  if ('unreadable' in checked) throw new PlainFault(`${given}: ${checked.unreadable}`);
  return checked;
}

async function checkDrill(given: string, key: PublicKey | undefined): Promise<Checked> {
  const drill = Uuid.safeParse(given);
  if (!drill.success) throw new PlainFault(`${given} is neither a file nor the id of a drill.`);
  return withJournal(async (journal) => {
    if (!(await journal.head(drill.data))) throw new PlainFault(`There is no drill ${drill.data} in this database.`);
    const { id: keyId } = key ?? journal.publicKey;
    return { drill: drill.data, keyId, verification: await verifyJournal(journal, drill.data, key) };
  });
}

function verdict(drill: string, found: Verification): string {
  if (!found.holds) {
    const { firstBroken, upTo, why, entries } = found;
    const place = upTo === undefined ? `entry ${firstBroken}` : `an entry from ${firstBroken} to ${upTo}`;
    return `Drill ${drill} does NOT hold: ${place}: ${why}. ${entries} entries before it hold.`;
  }
  const { entries, signedFrom, signedUpTo } = found;
  const after = entries - signedUpTo;
  const from = signedFrom > 1 ? `, signed from entry ${signedFrom} on` : '';
  const open = after > 0 ? ` ${after} entries after it are chained, not signed yet.` : '';
  return `Drill ${drill} holds: ${entries} entries${from}; last signature at entry ${signedUpTo}.${open}`;
}
