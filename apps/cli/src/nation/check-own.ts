import { OwnFileEnd, OwnFileFile } from '#libs/contracts';
import { PublicKey } from '#libs/journal';
import { createHash } from 'node:crypto';
import { text } from 'node:stream/consumers';
import { openPromise } from 'yauzl';

/** What is in an archive that a nation took away, and what about it does not hold. */
export interface OwnCheck {
  readonly entries: number;
  readonly files: number;
  readonly fault: string | undefined;
}

/** Checks an archive: the signature under its lines, and every file that they name by its content. */
export async function checkOwn(path: string, publicKey: string): Promise<OwnCheck> {
  const found = new Set<string>();
  let lines = '';
  let fault: string | undefined;
  const zip = await openPromise(path);
  for await (const entry of zip.eachEntry()) {
    const content = await zip.openReadStreamPromise(entry);
    if (entry.fileName === 'own.jsonl') {
      lines = await text(content);
      continue;
    }
    const hash = createHash('sha256');
    for await (const piece of content as AsyncIterable<Buffer>) hash.update(piece);
    const sha256 = hash.digest('hex');
    if (entry.fileName !== `files/${sha256}`) fault = `${entry.fileName} is not what it was`;
    found.add(sha256);
  }
  const all = lines.trimEnd().split('\n');
  const end = OwnFileEnd.safeParse(parsed(all.pop() ?? ''));
  const named = all.flatMap((line) => {
    const file = OwnFileFile.safeParse(parsed(line));
    return file.success ? [file.data.file.sha256] : [];
  });
  const signature = end.success ? Buffer.from(end.data.end.signature, 'base64') : Buffer.alloc(0);
  if (!PublicKey.read(publicKey)?.attested(`${all.join('\n')}\n`, signature)) fault = 'the signature does not hold';
  if (named.some((sha256) => !found.has(sha256))) fault ??= 'a file is missing';
  return { entries: end.success ? end.data.end.entries : 0, files: found.size, fault };
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    return undefined;
  }
}
