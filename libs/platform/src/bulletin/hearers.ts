import { randomUUID } from 'node:crypto';

import { logger } from '../log/logger.js';

const log = logger('bulletin');

/** One notice as it goes over the wire. */
export interface Notice {
  readonly from: string;
  readonly topic: string;
  readonly text: string;
}

/** Who listens in this process, and by which name it speaks. */
export class Hearers {
  readonly own = randomUUID();
  private readonly byTopic = new Map<string, ((text: string) => void)[]>();
  private readonly gaps: (() => void)[] = [];

  hear(topic: string, heard: (text: string) => void): void {
    this.byTopic.set(topic, [...(this.byTopic.get(topic) ?? []), heard]);
  }

  onGap(gap: () => void): void {
    this.gaps.push(gap);
  }

  tell({ from, topic, text }: Notice): void {
    if (from === this.own) return;
    for (const heard of this.byTopic.get(topic) ?? []) guarded(() => heard(text));
  }

  tellOfGap(): void {
    for (const gap of this.gaps) guarded(gap);
  }
}

/** One hearer that fails must not keep the notice from the others. */
function guarded(tell: () => void): void {
  try {
    tell();
  } catch (error) {
    log.error({ err: error }, 'a notice could not be taken');
  }
}
