import { hashAfter, ORIGIN, type StoredLine } from '../chain.js';
import { isSigned, type Checkpoint } from '../signatures/checkpoint.js';
import type { PublicKey } from '../signatures/public-key.js';
import { broken, type Verification } from './verification.js';

/** A drill's chain as it stands somewhere: in the database, or in a file that was exported. */
export interface Chain {
  readonly drill: string;
  readonly lines: AsyncIterable<StoredLine>;
  readonly checkpoints: readonly Checkpoint[];
  /** Where the chain says that it ends; asked after the last line. */
  readonly head: () => Promise<{ readonly seq: number; readonly hash: Buffer } | undefined>;
}

/** Works a chain out anew from its first entry, checks every signature under it, and names the first entry that does not hold. */
export async function verifyChain(chain: Chain, key: PublicKey): Promise<Verification> {
  const walk = new Walk(chain, key);
  for await (const stored of chain.lines) {
    const fault = walk.step(stored);
    if (fault) return fault;
  }
  return walk.end(await chain.head());
}

class Walk {
  private seq = 0;
  private hash: Buffer = ORIGIN;
  private signedUpTo = 0;
  private readonly checkpoints = new Map<number, Checkpoint[]>();
  private readonly signedFrom: number;

  constructor(
    private readonly chain: Chain,
    private readonly key: PublicKey,
  ) {
    const inOrder = chain.checkpoints.toSorted((one, other) => one.seq - other.seq);
    for (const one of inOrder) this.checkpoints.set(one.seq, [...(this.checkpoints.get(one.seq) ?? []), one]);
    const [first] = inOrder;
    this.signedFrom = first?.kind === 'adopted' ? first.seq : 1;
  }

  step({ line, hash }: StoredLine): Verification | undefined {
    const expected = this.seq + 1;
    if (line.seq !== expected) return this.fault(expected, `entry ${line.seq} stands in its place`);
    if (line.drill !== this.chain.drill) return this.fault(expected, 'it belongs to another drill');
    if (line.key === '' || line.asked === '') return this.fault(expected, 'its key is empty, as none ever is');
    const found = hashAfter(this.hash, line);
    if (!found.equals(hash)) return this.fault(expected, 'its content does not fit its hash');
    const fault = this.signature(expected, found, line.event);
    if (fault) return fault;
    this.seq = expected;
    this.hash = found;
    return undefined;
  }

  end(head: { readonly seq: number; readonly hash: Buffer } | undefined): Verification {
    const beyond = Math.min(...[...this.checkpoints.keys()].filter((seq) => seq > this.seq));
    if (beyond < Infinity) return this.fault(this.seq + 1, `it is missing: entry ${beyond} was signed`);
    if (!head || head.seq > this.seq)
      return this.fault(this.seq + 1, 'it is missing: the journal ends before its head');
    if (head.seq < this.seq) return this.fault(head.seq + 1, 'it stands behind the end of the journal');
    if (!head.hash.equals(this.hash)) return this.fault(this.seq, 'the journal’s head has another hash');
    if (this.seq === 0) return { holds: true, entries: 0, signedFrom: 0, signedUpTo: 0 };
    if (this.signedUpTo === 0) return this.fault(1, 'no signature stands under it');
    return { holds: true, entries: this.seq, signedFrom: this.signedFrom, signedUpTo: this.signedUpTo };
  }

  /** A signature that should be here and is not, is not ours, or stands under another chain than this one. */
  private signature(seq: number, hash: Buffer, event: string): Verification | undefined {
    const here = this.checkpoints.get(seq);
    if (!here) {
      const missing = seq >= this.signedFrom && isSigned(seq, typeIn(event));
      return missing ? this.fault(seq, 'its signature is missing') : undefined;
    }
    for (const checkpoint of here) {
      if (checkpoint.keyId !== this.key.id) return this.fault(seq, 'another key signed it');
      if (!this.key.signed(checkpoint)) return this.fault(seq, 'its signature is not valid');
      if (checkpoint.hash.equals(hash)) continue;
      const why = `what stands here is not what was signed at entry ${seq}`;
      return broken(this.signedUpTo, this.signedUpTo + 1, why, seq);
    }
    this.signedUpTo = seq;
    return undefined;
  }

  private fault(at: number, why: string): Verification {
    return broken(Math.min(this.seq, at - 1), at, why);
  }
}

/** In a file that somebody has written anew, anything may stand. */
function typeIn(event: string): string {
  try {
    const { type } = JSON.parse(event) as { readonly type?: unknown };
    return typeof type === 'string' ? type : '';
  } catch {
    return '';
  }
}
