import type { GoneFields, Problem, Reply, SeenDrafts, SharedField, SocketDraft } from '#libs/contracts';
import { draftGone, draftSaid, hearDraft, typeDraft, type OwnField } from '#libs/domain';
import type { z } from 'zod';
import { Stored } from '../../ui/stored.js';
import { Writings } from './writings.js';

/** How long typing is gathered before the team hears of it, and how long to wait where the server asks for it. */
const BREATH = 500;
const PATIENCE = 3_000;
/** What may pass by itself; whatever else is refused stays in this browser until it is sent. */
const PASSING: ReadonlySet<Problem['code']> = new Set([
  'too-often',
  'too-many-at-once',
  'database-away',
  'older-server',
  'not-ready-yet',
  'internal',
]);

export type Fields = Readonly<Record<string, OwnField>>;

const readFields = (found: unknown): Fields =>
  typeof found === 'object' && found !== null && !Array.isArray(found) ? (found as Fields) : {};

export interface Speak {
  readonly draft: (input: z.input<typeof SocketDraft>) => Promise<Reply<SharedField>>;
  readonly drafts: () => Promise<Reply<readonly SharedField[]>>;
  /** Whether an answer to the inject is on its way: what follows it must not overtake it. */
  readonly isSending: (inject: string) => boolean;
}

const freshWriter = (): string => crypto.getRandomValues(new Uint32Array(3)).join('-');

/**
 * What the team is writing and has not sent, field by field. What is typed here stands in this browser at once and at the
 * team's other consoles in a moment; without a link it waits, and is put together with theirs on return.
 */
export class SharedDrafts {
  readonly writings = new Writings();
  /** This page among those that write. */
  readonly writer = freshWriter();
  private readonly kept = new Map<string, Stored<Fields>>();
  private readonly stuck = new Set<string>();
  private waiting: number | undefined;
  private busy = false;

  constructor(
    private readonly name: string,
    private readonly speak: Speak,
  ) {}

  /** The fields of an inject's answer. */
  of(inject: string): Stored<Fields> {
    const stored = this.kept.get(inject) ?? new Stored(`${this.prefix}${inject}`, readFields);
    this.kept.set(inject, stored);
    return stored;
  }

  /** @param drop versions of what others wrote that is dealt with by this */
  change(inject: string, field: string, value: unknown, drop?: readonly number[]): void {
    this.put(inject, field, typeDraft(this.of(inject).get()[field], value ?? null, drop));
    this.stuck.delete(`${inject} ${field}`);
    this.soon(BREATH);
  }

  /** The answer goes out: gives what was seen of the draft, and lets go of it here. */
  sent(inject: string): z.input<typeof SeenDrafts> {
    const fields = Object.values(this.of(inject).get());
    this.of(inject).set({});
    return { version: Math.max(0, ...fields.map(({ shared }) => shared?.version ?? 0)), writer: this.writer };
  }

  heard({ inject, field, ...shared }: SharedField): void {
    if (shared.by.writer !== this.writer) this.writings.heard(inject, field, shared.by);
    this.put(inject, field, hearDraft(this.of(inject).get()[field], shared));
  }

  gone({ inject, fields }: GoneFields): void {
    for (const field of fields) {
      const own = this.of(inject).get()[field];
      if (own) this.put(inject, field, draftGone(own));
    }
  }

  /** The link is there: hears what the team wrote meanwhile, and says what was typed here. */
  async linked(): Promise<void> {
    try {
      const reply = await this.speak.drafts();
      if (reply.ok) this.take(reply.value);
      this.soon(0);
    } catch {
      // The link broke again: the next one begins anew.
    }
  }

  close(): void {
    window.clearTimeout(this.waiting);
    this.writings.close();
  }

  private get prefix(): string {
    return `muster.drafting.${this.name}.`;
  }

  private take(shared: readonly SharedField[]): void {
    const there = new Set(shared.map(({ inject, field }) => `${inject} ${field}`));
    for (const inject of this.injects()) {
      const fields = Object.keys(this.of(inject).get()).filter((field) => !there.has(`${inject} ${field}`));
      this.gone({ inject, fields });
    }
    for (const { inject, field, ...one } of shared)
      this.put(inject, field, hearDraft(this.of(inject).get()[field], one));
  }

  private injects(): string[] {
    const stored = Object.keys(window.localStorage).filter((key) => key.startsWith(this.prefix));
    return [...new Set([...this.kept.keys(), ...stored.map((key) => key.slice(this.prefix.length))])];
  }

  private put(inject: string, field: string, own: OwnField | undefined): void {
    const { [field]: _before, ...others } = this.of(inject).get();
    this.of(inject).set(own ? { ...others, [field]: own } : others);
  }

  private soon(wait: number): void {
    window.clearTimeout(this.waiting);
    this.waiting = window.setTimeout(() => void this.flush(), wait);
  }

  private async flush(): Promise<void> {
    if (this.busy) return this.soon(BREATH);
    this.busy = true;
    try {
      for (const inject of this.injects())
        for (const field of Object.keys(this.of(inject).get()))
          if (!(await this.say(inject, field))) return this.soon(PATIENCE);
    } catch {
      // No link: said again on the next one.
    } finally {
      this.busy = false;
    }
  }

  /** Says one field, where there is something to say. False where the server asks to wait. */
  private async say(inject: string, field: string): Promise<boolean> {
    const own = this.of(inject).get()[field];
    if (!own?.unsaid || this.stuck.has(`${inject} ${field}`)) return true;
    if (this.speak.isSending(inject)) return false;
    const { value, base, drop = [] } = own;
    const reply = await this.speak.draft({ inject, field, value, base, writer: this.writer, drop: drop.slice(-20) });
    if (!reply.ok) {
      if (PASSING.has(reply.problem.code)) return false;
      this.stuck.add(`${inject} ${field}`);
      return true;
    }
    const now = this.of(inject).get()[field];
    if (now) this.put(inject, field, draftSaid(now, value, reply.value));
    if (this.of(inject).get()[field]?.unsaid) this.soon(BREATH);
    return true;
  }
}
