import type { Receipt } from '#libs/contracts';
import { LiveConsole } from '#libs/testing';
import { setTimeout as sleep } from 'node:timers/promises';

/** An answer for which the server has said that it is kept. */
export interface Acknowledged {
  readonly key: string;
  readonly inject: string;
  readonly word: string;
  readonly receipt: Receipt;
}

const BREATH = 20;

/** A console that plays to the end, whatever happens to the server: it connects again, and says again what was not answered. */
export class StubbornConsole {
  readonly acknowledged: Acknowledged[] = [];
  /** Why answers were not taken. */
  readonly refused: string[] = [];
  returns = 0;
  private readonly answered = new Set<string>();

  private constructor(
    readonly name: string,
    readonly team: string,
    readonly console: LiveConsole,
  ) {}

  static async open(
    name: string,
    team: string,
    place: { readonly url: string; readonly token: string; readonly drill: string },
  ): Promise<StubbornConsole> {
    return new StubbornConsole(name, team, await LiveConsole.open(place));
  }

  /** The injects that it was shown, in order. */
  get shown(): string[] {
    return this.console.lines.flatMap(({ event }) =>
      event.type === 'inject-released' && typeof event.inject !== 'string' ? [event.inject.id] : [],
    );
  }

  private get isOver(): boolean {
    return this.console.lines.some(({ event }) => event.type === 'clock-turned' && event.what === 'ended');
  }

  async plays(): Promise<void> {
    while (!this.isOver || this.unanswered().length > 0) {
      if (!this.console.isThere) await this.comesBack();
      else for (const inject of this.unanswered()) if (this.console.isThere) await this.answers(inject);
      await sleep(BREATH);
    }
    this.console.leaves();
  }

  private unanswered(): string[] {
    return this.shown.filter((inject) => !this.answered.has(inject));
  }

  private async comesBack(): Promise<void> {
    try {
      await this.console.returns();
      this.returns++;
    } catch {
      // The server is not there yet, or does not serve this drill.
      this.console.leaves();
    }
  }

  private async answers(inject: string): Promise<void> {
    const key = `${this.name}-${inject}`;
    const word = `${this.name} on ${inject}`;
    try {
      const reply = await this.console.says('answer', { inject, key, answer: { word } });
      if (!reply.ok && reply.problem.status === 503) return;
      this.answered.add(inject);
      if (!reply.ok) this.refused.push(reply.problem.code);
      else this.acknowledged.push({ key, inject, word, receipt: reply.value as Receipt });
    } catch {
      // The link broke before the answer came: it is said again, under the same key.
    }
  }
}
