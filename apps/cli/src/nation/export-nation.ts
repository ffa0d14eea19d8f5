import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { EXIT } from '../exit-codes.js';
import { PlainFault } from '../plain-fault.js';
import { doorOf, type AtServer } from '../server-option.js';
import { checkOwn } from './check-own.js';

export interface ExportOptions extends AtServer {
  readonly out: string;
}

const MB = 1024 * 1024;

/** `muster export-nation`: the signed archive of what is a nation's own, whole or not at all, and whether it holds. */
export async function exportNation(drill: string, nation: string, options: ExportOptions): Promise<number> {
  if (!/^[A-Z]{2}$/.test(nation)) throw new PlainFault('A nation is named by its code of two letters, such as KE.');
  const door = await doorOf(options);
  const key = await door.getText('/signing-key');
  const stream = await door.getStream(`/drills/${encodeURIComponent(drill)}/export?nation=${nation}`);
  const folder = resolve(options.out);
  await mkdir(folder, { recursive: true });
  const path = join(folder, `muster-${nation}.zip`);
  try {
    await pipeline(Readable.from(stream), counting(nation), createWriteStream(`${path}.part`, { mode: 0o600 }));
    await rename(`${path}.part`, path);
  } finally {
    await rm(`${path}.part`, { force: true });
  }
  const { entries, files, fault } = await checkOwn(path, key);
  process.stdout.write(`${path}: ${entries} entries, ${files} files; ${fault ?? 'signature and files hold'}\n`);
  return fault === undefined ? EXIT.fine : EXIT.findings;
}

/** One line on stderr that says how much has come. */
function counting(nation: string): Transform {
  let bytes = 0;
  const say = (end: string): void => {
    const line = `${nation}: ${(bytes / MB).toFixed(1)} MB`;
    if (process.stderr.isTTY) process.stderr.write(`\r${line}${end}`);
    else if (end !== '') process.stderr.write(`${line}${end}`);
  };
  return new Transform({
    transform(piece: Buffer, _encoding, done) {
      bytes += piece.length;
      say('');
      done(null, piece);
    },
    flush(done) {
      say('\n');
      done();
    },
  });
}
