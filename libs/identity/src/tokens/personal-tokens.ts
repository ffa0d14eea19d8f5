import { WallClock } from '#libs/platform';
import { Inject, Injectable } from '@nestjs/common';
import { Between, DataSource } from 'typeorm';
import { SignInLog } from '../log/sign-in-log.js';
import type { Caller } from '../policies/caller.js';
import { shownName } from '../sessions/shown-name.js';
import { AssignmentRecord } from '../store/people/assignment-record.js';
import { PersonRecord } from '../store/people/person-record.js';
import { PersonalTokenRecord } from '../store/people/personal-token-record.js';
import { freshToken, hashOfToken } from '../store/session-tokens.js';
import { placeIs } from '../store/who-in.js';

/** What every personal token begins with, so that scanners for secrets know one when they see it. */
const PREFIX = 'muster_pat_';
const MINUTES = 60_000;

/** A token and what is kept of it. */
export const madeToken = (): { readonly token: string; readonly tokenHash: string } => {
  const token = `${PREFIX}${freshToken()}`;
  return { token, tokenHash: hashOfToken(token) };
};

/** Whom personal tokens speak for. Each use is looked up anew, so that none outlives what its person may. */
@Injectable()
export class PersonalTokens {
  constructor(
    @Inject(DataSource) private readonly source: DataSource,
    @Inject(SignInLog) private readonly log: SignInLog,
    @Inject(WallClock) private readonly clock: WallClock,
  ) {}

  isOne(token: string): boolean {
    return token.startsWith(PREFIX);
  }

  async find(token: string): Promise<Caller | undefined> {
    const now = this.clock.now();
    const found = await this.source.getRepository(PersonalTokenRecord).findOneBy({ tokenHash: hashOfToken(token) });
    if (!found || found.expiresAt.getTime() <= now) return undefined;
    const person = await this.source.getRepository(PersonRecord).findOneBy({ id: found.person });
    if (!person || person.disabled) return undefined;
    if (!(await this.stillHas(found))) return undefined;
    await this.used(found);
    const own = { console: found.id, person: person.id, name: shownName(person.name), scopes: found.scopes };
    return found.place ? { ...found.place, ...own } : { role: 'person', grants: person.grants, ...own };
  }

  /** Those that have run out lately: their sockets may still be open. */
  async justOver(): Promise<string[]> {
    const now = this.clock.now();
    const over = { expiresAt: Between(new Date(now - 10 * MINUTES), new Date(now)) };
    return (await this.source.getRepository(PersonalTokenRecord).findBy(over)).map(({ id }) => id);
  }

  /** The consoles as which the tokens of a person act. */
  async of(person: string): Promise<string[]> {
    return (await this.source.getRepository(PersonalTokenRecord).findBy({ person })).map(({ id }) => id);
  }

  private async stillHas({ person, place }: PersonalTokenRecord): Promise<boolean> {
    return !place || this.source.getRepository(AssignmentRecord).existsBy({ person, ...placeIs(place) });
  }

  /** The day of the last use is noted, and in the log the first use of a day. */
  private async used({ id, person, usedOn, scopes, place }: PersonalTokenRecord): Promise<void> {
    const today = new Date(this.clock.now()).toISOString().slice(0, 10);
    if (usedOn === today) return;
    await this.source.getRepository(PersonalTokenRecord).update({ id }, { usedOn: today });
    await this.log.write({ what: 'token-used', person, drill: place?.drill, about: { token: id, scopes } });
  }
}
