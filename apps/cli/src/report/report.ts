import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { EXIT } from '../exit-codes.js';
import { PlainFault } from '../plain-fault.js';
import { doorOf, type AtServer } from '../server-option.js';
import { ownersOf, type Owner } from './owners.js';
import { ReportProgress } from './report-progress.js';
import { saveArchive } from './save-archive.js';

export interface ReportOptions extends AtServer {
  readonly out: string;
  readonly all: boolean;
  readonly codes?: string;
  readonly lang: string;
  readonly formats: string;
}

const LANES = 2;
const LANGUAGES = /^[a-z]{2}(,[a-z]{2}){0,5}$/;
const FORMATS = /^(pdf|docx|xlsx|html|json)(,(pdf|docx|xlsx|html|json)){0,4}$/;

/** `muster report`: writes the documents of a drill that is over, a folder for the region and one for each nation. */
export async function report(drill: string, options: ReportOptions): Promise<number> {
  if (!LANGUAGES.test(options.lang)) throw new PlainFault('Give languages as two letters each: --lang en,ar');
  if (!FORMATS.test(options.formats))
    throw new PlainFault('Give formats of pdf, docx, xlsx, html, json: --formats pdf');
  const codes = await codesIn(options);
  const door = await doorOf(options);
  const { id, owners, missing } = await ownersOf(door, drill, codes);
  const progress = new ReportProgress(owners.length);
  const query = `languages=${options.lang}&formats=${options.formats}`;
  const out = resolve(options.out);
  let files = 0;
  try {
    await inLanes(owners, async (owner) => {
      const archive = await owner.door.getBytes(`/drills/${id}/reports.zip?${query}`);
      files += await saveArchive(archive, join(out, owner.folder));
      progress.done(owner.name);
    });
  } finally {
    progress.end();
  }
  process.stdout.write(`${files} files in ${out}\n`);
  if (missing.length > 0) process.stderr.write(`No code was given of: ${missing.join(', ')}\n`);
  return EXIT.fine;
}

/** One code a line; empty lines and those that begin with # are passed over. */
async function codesIn({ all, codes: path }: ReportOptions): Promise<readonly string[] | undefined> {
  if (!all && path === undefined) return undefined;
  if (path === undefined)
    throw new PlainFault(
      'A nation’s documents are its own. Give --codes FILE: one code a line, of a team’s lead or the national controller.',
    );
  const text = await readFile(path, 'utf8').catch((): never => {
    throw new PlainFault(`There is no file ${path} that could be read.`);
  });
  return text.split(/\r?\n/).flatMap((line) => (/^\s*(#|$)/.test(line) ? [] : [line.trim()]));
}

/** A few at a time: while the server sets one, the one before is written. */
async function inLanes(owners: readonly Owner[], each: (owner: Owner) => Promise<void>): Promise<void> {
  const waiting = [...owners];
  const lane = async (): Promise<void> => {
    for (let owner = waiting.shift(); owner; owner = waiting.shift()) await each(owner);
  };
  await Promise.all(Array.from({ length: LANES }, lane));
}
