import type { MadeToken, MakeToken, PersonalToken } from '#libs/contracts';
import { ok, refuse, type Result } from '#libs/domain';
import { WallClock } from '#libs/platform';
import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import type { z } from 'zod';
import { SignInLog } from '../log/sign-in-log.js';
import type { WhereFrom } from '../log/where-from.js';
import { Passwords } from '../passwords/passwords.js';
import { People } from '../people/people.js';
import { Places } from '../places/places.js';
import { KnownSessions } from '../sessions/known-sessions.js';
import { PersonalTokenRecord } from '../store/people/personal-token-record.js';
import { madeToken } from './personal-tokens.js';

const DAYS = 24 * 3600_000;
const MOST = 50;

const viewOf = ({ id, name, scopes, place, createdAt, expiresAt, usedOn }: PersonalTokenRecord): PersonalToken => ({
  ...{ id, name, scopes, place, usedOn },
  madeAt: createdAt.toISOString(),
  expiresAt: expiresAt.toISOString(),
});

/** The personal tokens of a person: made, listed and revoked by that person themselves. */
@Injectable()
export class OwnTokens {
  constructor(
    @Inject(DataSource) private readonly source: DataSource,
    @Inject(People) private readonly people: People,
    @Inject(Places) private readonly places: Places,
    @Inject(Passwords) private readonly passwords: Passwords,
    @Inject(KnownSessions) private readonly known: KnownSessions,
    @Inject(SignInLog) private readonly log: SignInLog,
    @Inject(WallClock) private readonly clock: WallClock,
  ) {}

  private get rows() {
    return this.source.getRepository(PersonalTokenRecord);
  }

  async list(person: string): Promise<PersonalToken[]> {
    return (await this.rows.find({ where: { person }, order: { createdAt: 'DESC' } })).map(viewOf);
  }

  /** The token is shown this once: only its hash is kept. */
  async make(person: string, asked: z.output<typeof MakeToken>, from: WhereFrom): Promise<Result<MadeToken>> {
    const { name, place, days, password } = asked;
    const row = await this.people.find(person);
    if (!row) return refuse('not-signed-in', 'Sign in first.');
    const proved = await this.passwords.prove(row, password);
    if (!proved.ok) return proved;
    if (place && !(await this.places.has(person, place))) return refuse('unknown-thing', 'You have no such place.');
    if ((await this.rows.countBy({ person })) >= MOST)
      return refuse('too-large', `You have ${MOST} tokens already: revoke those that you do not use.`);
    const { token, tokenHash } = madeToken();
    const now = this.clock.now();
    const scopes = [...new Set(asked.scopes)];
    const made: PersonalTokenRecord = {
      ...{ id: randomUUID(), person, tokenHash, name, scopes, place: place ?? null, usedOn: null },
      createdAt: new Date(now),
      expiresAt: new Date(now + days * DAYS),
    };
    await this.rows.insert(made);
    await this.log.write({
      what: 'token-made',
      person,
      drill: place?.drill,
      ...from,
      about: { token: made.id, scopes, days },
    });
    return ok({ personalToken: viewOf(made), token });
  }

  async revoke(person: string, id: string, from: WhereFrom): Promise<Result<true>> {
    if ((await this.rows.delete({ id, person })).affected !== 1)
      return refuse('unknown-thing', 'You have no such token.');
    this.known.end(id);
    await this.log.write({ what: 'token-revoked', person, ...from, about: { token: id } });
    return ok(true);
  }
}
