import { ok, type DrillId, type Entry, type Instant } from '#libs/domain';
import type { JournalStore } from '#libs/journal';
import type { Audience } from '../audience.js';
import type { Answer } from '../request.js';
import type { Decided, Waiting } from './decide.js';
import type { HeldDrill } from './held-drill.js';

/** A batch that is on disk, or that had nothing to be kept. */
export interface KeptBatch {
  readonly kept: readonly Entry[];
  readonly batch: readonly Waiting[];
  /** What was decided for each of the batch, in its order. */
  readonly decided: readonly Decided[];
  /** Milliseconds to keep it, without deciding. */
  readonly took: number;
}

/** Tells what a batch came to: the audience what was kept, each of the batch their answer, and the alarm what is due next. */
export class BatchTeller {
  private told: Instant | undefined;

  constructor(
    private readonly id: DrillId,
    private readonly journal: JournalStore,
    private readonly audience: Audience,
  ) {}

  /** The journal is read from its beginning: what was told before is void. */
  begin(): void {
    this.audience.begin(this.id);
    this.told = undefined;
  }

  tell(held: HeldDrill, { kept, batch, decided, took }: KeptBatch): void {
    if (kept.length > 0) {
      this.audience.kept(kept, held.seen);
      this.audience.wrote(kept, { commands: batch.length, took });
    }
    batch.forEach((waiting, index) => {
      waiting.look?.(held.seen);
      this.answer(held, waiting, decided[index]);
    });
    this.tellDue(held);
  }

  private answer(held: HeldDrill, { answer, fail }: Waiting, decided: Decided | undefined): void {
    if (!decided) return;
    if ('bug' in decided) fail(decided.bug);
    else if ('done' in decided) this.outcomeOf(held, decided.done).then(answer, fail);
    else answer(decided.answer);
  }

  /** What came of a command that was done before stands in the journal. */
  private async outcomeOf(held: HeldDrill, { first, last }: { first: number; last: number }): Promise<Answer> {
    const entries: Entry[] = [];
    for await (const entry of this.journal.read(this.id, first - 1, last)) entries.push(entry);
    return ok({ entries, drill: held.seen });
  }

  private tellDue(held: HeldDrill): void {
    const due = held.nextDue();
    if (due === this.told) return;
    this.told = due;
    this.audience.due(this.id, due);
  }
}
