import type { DrillId, Entry, NationId } from '#libs/domain';
import { hashAfter, type Line } from '../../chain.js';
import type { Keyring } from '../../keys/keyring.js';
import type { NationKey, NationKeys } from '../../keys/nation-keys.js';
import { isSigned, type Checkpoint } from '../../signatures/checkpoint.js';
import type { Head } from '../journal-store.js';
import { LineWriter } from '../lines.js';

/** What is kept at once: stored lines that follow one head, and the head behind them. */
export interface Links {
  readonly drill: DrillId;
  readonly after: Head;
  readonly head: Head;
  readonly lines: readonly Line[];
  readonly hashes: readonly Buffer[];
  readonly checkpoints: readonly Checkpoint[];
  readonly erased: readonly NationId[];
}

/** Gives these nations' keys, made where there are none; a nation that was erased is missing. */
export type Need = (nations: ReadonlySet<NationId>) => Promise<ReadonlyMap<NationId, NationKey>>;

/**
 * A chain as one writer goes on with it: every entry is sealed and hashed as soon as it is decided, which may be while
 * those before it are still on their way to the disk. Whether they arrived is the writer's business: when they did not,
 * this chain is worthless.
 */
export class GrowingChain {
  private readonly writer = new LineWriter();
  private waiting: Entry[] = [];
  private lines: Line[] = [];
  private hashes: Buffer[] = [];
  private checkpoints: Checkpoint[] = [];
  private erased: NationId[] = [];
  private last: Head;
  private taking = false;

  constructor(
    readonly drill: DrillId,
    private after: Head,
    private readonly keyring: Keyring,
    private readonly keys: NationKeys,
  ) {
    this.last = after;
  }

  add(entries: readonly Entry[]): void {
    this.waiting.push(...entries);
    if (this.taking || this.waiting.length === 0) return;
    const first = this.waiting.findIndex(({ owner }) => owner !== undefined && !this.keys.of(this.drill, owner));
    this.seal(first < 0 ? this.waiting.length : first, (nation) => this.keys.of(this.drill, nation));
  }

  /**
   * All that was added and not yet taken. What is added while keys are looked for belongs to the next. Undefined where a
   * nation's key is destroyed: whoever writes for it has not seen the act that did so, so somebody else has written.
   */
  async take(need: Need): Promise<Links | undefined> {
    const missing = this.waiting.length;
    if (missing > 0) {
      this.taking = true;
      const owners = new Set(this.waiting.slice(0, missing).flatMap(({ owner }) => owner ?? []));
      const keys = await need(owners);
      for (const owner of owners) if (!keys.has(owner)) return undefined;
      this.taking = false;
      this.seal(missing, (nation) => keys.get(nation));
    }
    const { drill, after, last: head, lines, hashes, checkpoints, erased } = this;
    [this.lines, this.hashes, this.checkpoints, this.erased, this.after] = [[], [], [], [], head];
    this.add([]);
    return { drill, after, head, lines, hashes, checkpoints, erased };
  }

  private seal(count: number, keyOf: (nation: NationId) => NationKey | undefined): void {
    if (count === 0) return;
    const { drill } = this;
    for (const entry of this.waiting.splice(0, count)) {
      const { seq, at, event, owner } = entry;
      const line = this.writer.write(entry, owner === undefined ? undefined : keyOf(owner));
      const hash = hashAfter(this.last.hash, line);
      this.last = { seq, hash };
      this.lines.push(line);
      this.hashes.push(hash);
      if (isSigned(seq, event.type)) this.checkpoints.push(this.keyring.sign({ drill, seq, kind: 'entry', at, hash }));
      if (event.type === 'nation-erased') this.erased.push(event.nation);
    }
  }
}
