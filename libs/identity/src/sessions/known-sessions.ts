import { Bulletin } from '#libs/platform';
import { Inject, Injectable } from '@nestjs/common';
import type { Caller } from '../policies/caller.js';

/** A session as it is kept in memory. Instants in Unix milliseconds. */
export interface Known {
  readonly caller: Caller;
  expires: number;
  seen: number;
  rotated: number;
}

const ENDED = 'signed-out';
const CHANGED = 'person-changed';
const REPLACED = 'token-replaced';

/** The sessions that this process has in memory, by the hashes of their tokens; all processes hear of what ends. */
@Injectable()
export class KnownSessions {
  private readonly byHash = new Map<string, Known>();
  private readonly leavers: ((left: { readonly console: string }) => void)[] = [];
  private forgettings = 0;

  constructor(@Inject(Bulletin) private readonly bulletin: Bulletin) {
    bulletin.hear(ENDED, (console) => this.endHere(console));
    bulletin.hear(CHANGED, (person) => this.forgetHere(person));
    bulletin.hear(REPLACED, (text) => {
      const { hash, until } = JSON.parse(text) as { hash: string; until: number };
      this.replaceHere(hash, until);
    });
    // Whoever signed out during a gap is looked up anew.
    bulletin.onGap(() => this.forgetAll());
  }

  get(hash: string): Known | undefined {
    return this.byHash.get(hash);
  }

  keep(hash: string, known: Known): void {
    this.byHash.set(hash, known);
  }

  /** Keeps what `load` finds, except when something ended meanwhile: it may be what was just found. */
  async learn(hash: string, load: () => Promise<Known | undefined>): Promise<Known | undefined> {
    const before = this.forgettings;
    const found = await load();
    if (found && before === this.forgettings) this.byHash.set(hash, found);
    return found;
  }

  /** A session is over, here and everywhere. */
  end(console: string): void {
    this.endHere(console);
    this.bulletin.say(ENDED, console);
  }

  /** What a person may has changed: their sessions are looked up anew, everywhere. */
  forget(person: string): void {
    this.forgetHere(person);
    this.bulletin.say(CHANGED, person);
  }

  /** A token was replaced by another and is good until an instant. */
  replaced(hash: string, until: number): void {
    this.replaceHere(hash, until);
    this.bulletin.say(REPLACED, JSON.stringify({ hash, until }));
  }

  /** Tells of every session that is over, so that nothing that it opened stays open. */
  onEnd(told: (left: { readonly console: string }) => void): void {
    this.leavers.push(told);
  }

  forgetExpired(now: number): void {
    for (const [hash, { expires }] of this.byHash) if (expires <= now) this.byHash.delete(hash);
  }

  private endHere(console: string): void {
    this.forgettings++;
    for (const [hash, { caller }] of this.byHash) if (caller.console === console) this.byHash.delete(hash);
    for (const told of this.leavers) told({ console });
  }

  private forgetHere(person: string): void {
    this.forgettings++;
    for (const [hash, { caller }] of this.byHash) if (caller.person === person) this.byHash.delete(hash);
  }

  private replaceHere(hash: string, until: number): void {
    const known = this.byHash.get(hash);
    if (known) known.expires = Math.min(known.expires, until);
  }

  private forgetAll(): void {
    this.forgettings++;
    this.byHash.clear();
  }
}
