import { JournalFileHead, JournalFileLine } from '#libs/contracts';
import type { StoredLine } from '../chain.js';
import { broken, type Verification } from '../check/verification.js';
import { verifyChain } from '../check/verify-chain.js';
import type { Checkpoint } from '../signatures/checkpoint.js';
import { PublicKey } from '../signatures/public-key.js';

/** What a check of an exported file came to: whose it is, by which key, and whether it holds. Or why it cannot be read. */
export type ExportCheck =
  | { readonly drill: string; readonly keyId: string; readonly verification: Verification }
  | { readonly unreadable: string };

/**
 * Checks an exported journal, line by line.
 * @param key the key that must have signed it; without it, the one that the file names is believed
 */
export async function verifyExport(lines: AsyncIterable<string>, key?: PublicKey): Promise<ExportCheck> {
  const file = new ExportedFile(lines[Symbol.asyncIterator]());
  const head = await file.head();
  const named = head && PublicKey.read(head.publicKey);
  if (!head || !named) return { unreadable: 'It is not an exported journal: its first line is not one’s.' };
  const { drill } = head;
  const checkpoints = await file.checkpoints(drill);
  const chain = { drill, lines: file.entries(drill), checkpoints, head: () => Promise.resolve(file.end) };
  const verification = await verifyChain(chain, key ?? named);
  return { drill, keyId: (key ?? named).id, verification: file.complaint(verification) };
}

type FileLine = (typeof JournalFileLine)['_zod']['output'];

/** A file that is read once, from its beginning to its end. */
class ExportedFile {
  end: { readonly seq: number; readonly hash: Buffer } | undefined;
  private waiting: FileLine | undefined;
  private number = 0;
  /** The line that made no sense, where one did not. */
  private senseless: number | undefined;

  constructor(private readonly source: AsyncIterator<string>) {}

  async head(): Promise<JournalFileHead | undefined> {
    const read = JournalFileHead.safeParse(parsed((await this.take()) ?? ''));
    return read.success ? read.data : undefined;
  }

  async checkpoints(drill: string): Promise<Checkpoint[]> {
    const found: Checkpoint[] = [];
    for (let line = await this.next(); line; line = await this.next()) {
      if (!('signed' in line)) {
        this.waiting = line;
        break;
      }
      const { hash, signature, ...rest } = line.signed;
      found.push({ drill, ...rest, hash: Buffer.from(hash, 'hex'), signature: Buffer.from(signature, 'base64') });
    }
    return found;
  }

  async *entries(drill: string): AsyncGenerator<StoredLine> {
    for (let line = this.waiting ?? (await this.next()); line; line = await this.next()) {
      if ('end' in line && (await this.take()) === undefined) {
        this.end = { seq: line.end.seq, hash: Buffer.from(line.end.hash, 'hex') };
      }
      if (!('entry' in line)) {
        if (!this.end) this.senseless = this.number;
        return;
      }
      const { hash, ...entry } = line.entry;
      yield { line: { drill, ...entry }, hash: Buffer.from(hash, 'hex') };
    }
  }

  /** Where the file itself was at fault, that is what is told. */
  complaint(found: Verification): Verification {
    if (found.holds || this.end) return found;
    const why =
      this.senseless === undefined
        ? 'the file ends before it'
        : `line ${this.senseless} of the file is not a line of a journal`;
    return found.why.startsWith('it is missing') ? broken(found.entries, found.firstBroken, why) : found;
  }

  private async next(): Promise<FileLine | undefined> {
    const line = await this.take();
    if (line === undefined) return undefined;
    const read = JournalFileLine.safeParse(parsed(line));
    if (!read.success) this.senseless = this.number;
    return read.success ? read.data : undefined;
  }

  private async take(): Promise<string | undefined> {
    const { done, value } = await this.source.next();
    this.number++;
    return done || value === '' ? undefined : value;
  }
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    return undefined;
  }
}
