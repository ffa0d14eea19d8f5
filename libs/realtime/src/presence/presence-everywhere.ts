import type { DrillId, Instant } from '#libs/domain';
import { Bulletin } from '#libs/platform';
import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { ConsolePresence, type Arrival, type KnownLink } from './console-presence.js';
import { PresenceHere } from './presence-here.js';

/** The topics under which processes ask each other who is there, and answer. */
const ASKED = 'presence-asked';
const TOLD = 'presence-told';
/** How long a process may take to answer, in milliseconds; whoever is slower is left out of this look. */
const PATIENCE = 100;

interface Question {
  readonly question: string;
  readonly drill: DrillId;
}

interface Answer {
  readonly question: string;
  readonly links: readonly KnownLink[];
}

interface Look {
  readonly answers: (readonly KnownLink[])[];
  readonly enough: () => void;
}

/** The consoles of every process of the installation: each knows its own, and the others are asked when somebody looks. */
@Injectable()
export class PresenceEverywhere extends ConsolePresence {
  private readonly looks = new Map<string, Look>();
  /** How many processes answered lately: nobody waits for more than there seem to be. */
  private others = 0;

  constructor(
    @Inject(PresenceHere) private readonly here: PresenceHere,
    @Inject(Bulletin) private readonly bulletin: Bulletin,
  ) {
    super();
    bulletin.hear(ASKED, (text) => void this.answer(JSON.parse(text) as Question));
    bulletin.hear(TOLD, (text) => this.take(JSON.parse(text) as Answer));
  }

  came(arrival: Arrival): void {
    this.here.came(arrival);
  }

  heard(socket: string, at: Instant): void {
    this.here.heard(socket, at);
  }

  measured(socket: string, roundTrip: number): void {
    this.here.measured(socket, roundTrip);
  }

  upgraded(socket: string, transport: Arrival['transport']): void {
    this.here.upgraded(socket, transport);
  }

  went(socket: string, at: Instant): void {
    this.here.went(socket, at);
  }

  leftForGood(console: string): void {
    this.here.leftForGood(console);
  }

  async of(drill: DrillId): Promise<readonly KnownLink[]> {
    const own = await this.here.of(drill);
    const elsewhere = await this.elsewhere(drill);
    return together([...own, ...elsewhere.flat()]);
  }

  private async elsewhere(drill: DrillId): Promise<readonly (readonly KnownLink[])[]> {
    const question = randomUUID();
    const answers: (readonly KnownLink[])[] = [];
    await new Promise<void>((enough) => {
      this.looks.set(question, { answers, enough });
      // Whoever answered last time is waited for no longer than it takes; somebody new is found by waiting.
      setTimeout(enough, PATIENCE);
      this.bulletin.say(ASKED, JSON.stringify({ question, drill } satisfies Question));
    });
    this.looks.delete(question);
    this.others = answers.length;
    return answers;
  }

  private async answer({ question, drill }: Question): Promise<void> {
    this.bulletin.say(TOLD, JSON.stringify({ question, links: await this.here.of(drill) } satisfies Answer));
  }

  private take({ question, links }: Answer): void {
    const look = this.looks.get(question);
    if (!look) return;
    look.answers.push(links);
    if (look.answers.length >= this.others && this.others > 0) look.enough();
  }
}

/** A console that was at one process and is at another now is one console: where it is open, else where it was last heard. */
function together(links: readonly KnownLink[]): KnownLink[] {
  const found = new Map<string, KnownLink>();
  for (const link of links) {
    const known = found.get(link.console);
    if (!known) found.set(link.console, link);
    else found.set(link.console, { ...better(known, link), drops: known.drops + link.drops });
  }
  return [...found.values()];
}

const better = (one: KnownLink, other: KnownLink): KnownLink =>
  one.pages > 0 === other.pages > 0 ? (one.heard >= other.heard ? one : other) : one.pages > 0 ? one : other;
