import type { Writer } from '#libs/domain';

/** How long somebody counts as writing after what was last heard of them. */
const MOMENT = 4_000;

/** Somebody of the team who writes in a field now. */
export interface Writes {
  readonly inject: string;
  readonly field: string;
  readonly by: Writer;
}

/** Who of the team is writing where. */
export class Writings {
  private now: readonly Writes[] = [];
  private readonly ends = new Map<string, number>();
  private readonly listeners = new Set<() => void>();

  readonly get = (): readonly Writes[] => this.now;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  heard(inject: string, field: string, by: Writer): void {
    window.clearTimeout(this.ends.get(by.writer));
    this.ends.set(
      by.writer,
      window.setTimeout(() => this.show(this.without(by.writer)), MOMENT),
    );
    const known = this.now.some((one) => one.by.writer === by.writer && one.inject === inject && one.field === field);
    if (!known) this.show([...this.without(by.writer), { inject, field, by }]);
  }

  close(): void {
    for (const end of this.ends.values()) window.clearTimeout(end);
  }

  private without(writer: string): readonly Writes[] {
    return this.now.filter(({ by }) => by.writer !== writer);
  }

  private show(now: readonly Writes[]): void {
    this.now = now;
    for (const listener of [...this.listeners]) listener();
  }
}
