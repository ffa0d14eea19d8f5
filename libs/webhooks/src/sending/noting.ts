import type { WebhookEvent, WebhookFact } from '#libs/contracts';
import { UnknownEvent, type DrillId } from '#libs/domain';
import { JournalStore } from '#libs/journal';
import { WallClock } from '#libs/platform';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Deliveries } from './deliveries.js';
import { factOf } from './fact-of.js';

/** A webhook whose drill has a longer journal than was looked through for it. */
interface Behind {
  readonly id: string;
  readonly drill: DrillId;
  readonly events: readonly WebhookEvent[];
  readonly seen: string | null;
  readonly head: string;
}

interface Found {
  readonly seq: number;
  readonly fact: WebhookFact;
}

const BEHIND = `
  SELECT webhook.id, webhook.drill, webhook.events, webhook.seen, journal_head.seq AS head
  FROM webhook JOIN journal_head ON journal_head.drill = webhook.drill
  WHERE webhook.seen IS DISTINCT FROM journal_head.seq`;

/** A process that comes later finds that another one was there, and notes nothing. */
const MOVE = 'UPDATE webhook SET seen = $2 WHERE id = $1 AND seen IS NOT DISTINCT FROM $3 RETURNING id';

/**
 * Notes, from the journal, what is to be sent. How far a webhook has been looked after moves in the transaction that keeps
 * its deliveries: whatever ends in between, nothing is left out and nothing is noted twice.
 */
@Injectable()
export class Noting {
  constructor(
    @Inject(DataSource) private readonly source: DataSource,
    @Inject(JournalStore) private readonly journal: JournalStore,
    @Inject(WallClock) private readonly clock: WallClock,
    @Inject(Deliveries) private readonly deliveries: Deliveries,
  ) {}

  async note(): Promise<void> {
    const behind = await this.source.query<Behind[]>(BEHIND);
    for (const drill of new Set(behind.map((webhook) => webhook.drill)))
      await this.noteOf(
        drill,
        behind.filter((webhook) => webhook.drill === drill),
      );
  }

  private async noteOf(drill: DrillId, webhooks: readonly Behind[]): Promise<void> {
    const [head, since] = [
      Math.max(...webhooks.map(({ head }) => Number(head))),
      Math.min(...webhooks.map(({ seen, head }) => Number(seen ?? head))),
    ];
    const found = await this.factsOf(drill, since, head);
    if (found) for (const webhook of webhooks) await this.noteFor(webhook, head, found);
  }

  /** Undefined where a newer program conducts the drill: it is left to that one. */
  private async factsOf(drill: DrillId, since: number, head: number): Promise<Found[] | undefined> {
    const found: Found[] = [];
    try {
      for await (const entry of this.journal.read(drill, since, head)) {
        const fact = factOf(entry);
        if (fact) found.push({ seq: entry.seq, fact });
      }
      return found;
    } catch (error) {
      if (error instanceof UnknownEvent) return undefined;
      throw error;
    }
  }

  private async noteFor({ id, events, seen }: Behind, head: number, found: readonly Found[]): Promise<void> {
    const after = Number(seen ?? head);
    const told = found.filter(({ seq, fact }) => seq > after && events.some((event) => event === fact.type));
    const at = new Date(this.clock.now());
    await this.source.transaction(async (all) => {
      const [moved] = await all.query<[unknown[], number]>(MOVE, [id, head, seen]);
      if (moved.length === 0) return;
      for (const { seq, fact } of told) await this.deliveries.note(all, { webhook: id, seq, fact, at });
    });
  }
}
