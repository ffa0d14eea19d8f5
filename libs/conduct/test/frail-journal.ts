import type { DrillId, EventOf, SeenDrill } from '#libs/domain';
import { setTimeout as sleep } from 'node:timers/promises';
import { JournalStore, type GrowingChain, type Head, type Turn } from '#libs/journal';

/** What becomes of one writing: it is kept, late, lost, kept without word of it, or another process writes before or after it. */
export type Fate = 'kept' | 'late' | 'lost' | 'no word' | 'forestalled' | 'followed';

const cut = (): Error => new Error('Connection terminated unexpectedly');

/** The next message of a drill, numbered by what it has. */
export const nextMessage = (drill: Pick<SeenDrill, 'messages'>, body = ''): EventOf<'message-sent'> => ({
  type: 'message-sent',
  message: `m${drill.messages.length + 1}`,
  from: 'blue',
  to: ['red'],
  kind: 'message',
  tlp: 'TLP:GREEN',
  subject: '',
  body,
  indicators: [],
});

/** A journal whose writings meet with what the test has in store for them; after that, all are late. */
export class FrailJournal extends JournalStore {
  readonly fates: Fate[] = [];
  /** What is surely on disk. */
  committed = 0;
  /** Told how far another process has written. */
  heard: (seq: number) => void = () => undefined;
  /** Waited for before anything is written. */
  gate: Promise<unknown> = Promise.resolve();

  override keep(chain: GrowingChain): Promise<Head | undefined> {
    return this.meet(chain.drill, () => super.keep(chain));
  }

  override async inTurn<T>(drill: DrillId, work: (turn: Turn) => Promise<T>): Promise<T | undefined> {
    return this.meet(drill, () => super.inTurn(drill, work));
  }

  private async meet<T>(drill: DrillId, write: () => Promise<T>): Promise<T> {
    const fate = this.fates.shift() ?? 'late';
    // What is written is settled when the writing begins, however long it takes.
    const written = fate === 'lost' || fate === 'forestalled' ? undefined : write();
    written?.catch(() => undefined);
    await this.gate;
    if (fate !== 'kept') await sleep(4);
    if (fate === 'lost') throw cut();
    if (fate === 'forestalled') await this.another(drill);
    const done = await (written ?? write());
    if (fate === 'followed') await this.another(drill);
    this.committed = (await this.head(drill))?.seq ?? 0;
    if (fate === 'followed') this.heard(this.committed);
    if (fate === 'followed') await sleep(4);
    if (fate === 'no word') throw cut();
    return done;
  }

  /** What another process writes, which has read all that is there. */
  private async another(drill: DrillId): Promise<void> {
    const head = await this.head(drill);
    const messages: EventOf<'message-sent'>[] = [];
    for await (const { event } of this.read(drill)) if (event.type === 'message-sent') messages.push(event);
    const entry = {
      ...{ drill, seq: (head?.seq ?? 0) + 1, at: Date.UTC(2026, 10, 22, 9), time: 0 },
      actor: { kind: 'muster' } as const,
      event: nextMessage({ messages }, 'from elsewhere'),
    };
    if (!head) throw new Error('no head');
    const chain = this.chain(drill, head);
    chain.add([entry]);
    await super.keep(chain);
  }
}
