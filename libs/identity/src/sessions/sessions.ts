import type { PlaceInDrill } from '#libs/contracts';
import { ok, refuse, type DrillId, type Instant, type NationId, type Result, type TeamId } from '#libs/domain';
import { WallClock } from '#libs/platform';
import { Inject, Injectable } from '@nestjs/common';
import { IsNull, Not, type FindOptionsWhere } from 'typeorm';
import { SignInLog } from '../log/sign-in-log.js';
import type { WhereFrom } from '../log/where-from.js';
import type { Caller } from '../policies/caller.js';
import { callerIn } from '../store/caller-in.js';
import type { SessionRecord } from '../store/session-record.js';
import { freshToken, hashOfToken } from '../store/session-tokens.js';
import { placeIs, rowOf } from '../store/who-in.js';
import { PersonalTokens } from '../tokens/personal-tokens.js';
import { AccessCodes } from './access-codes.js';
import { KnownSessions, type Known } from './known-sessions.js';
import { newSession } from './new-session.js';
import { SessionRows, type NewSession } from './session-rows.js';
import { shownName } from './shown-name.js';
import { Throttle } from './throttle.js';

const HOUR = 3600_000;
const ROTATED_EVERY = 12 * HOUR;
/** How long a token goes on for requests under way, once the one after it has come into use. */
const GRACE = 60_000;
/** How exactly it is known when a session was last in use. */
const SEEN_EVERY = 5 * 60_000;

/** After how many milliseconds without a sign of life the session of a person is over. */
export const IDLE_AFTER = Symbol('IDLE_AFTER');

export interface SignedIn {
  readonly token: string;
  readonly caller: Caller;
}

/** Who is signed in. Sessions are kept in memory too, so that a request costs no query. */
@Injectable()
export class Sessions {
  private readonly throttle: Throttle;

  constructor(
    @Inject(SessionRows) private readonly rows: SessionRows,
    @Inject(KnownSessions) private readonly known: KnownSessions,
    @Inject(AccessCodes) private readonly codes: AccessCodes,
    @Inject(PersonalTokens) private readonly personal: PersonalTokens,
    @Inject(SignInLog) private readonly log: SignInLog,
    @Inject(WallClock) private readonly clock: WallClock,
    @Inject(IDLE_AFTER) private readonly idleAfter: number,
  ) {
    this.throttle = new Throttle(clock);
  }

  /** Exchanges a code for a session. Refuses `wrong-code`, and `too-many-tries` from one address after ten failures a minute. */
  async signIn(code: string, from: WhereFrom, name = ''): Promise<Result<SignedIn>> {
    if (this.throttle.isShut(from.address))
      return refuse('too-many-tries', 'Too many tries from your address. Wait a minute.', { retryAfter: 60 });
    const place = await this.codes.find(code);
    if (!place) {
      this.throttle.failed(from.address);
      await this.log.write({ what: 'sign-in-failed', ...from, about: { with: 'code' } });
      return refuse('wrong-code', 'That code does not let anybody in.');
    }
    const token = freshToken();
    const shown = place.role === 'team' ? shownName(name) : '';
    const row = this.rowFor(token, from, { ...rowOf(place), name: shown === '' ? null : shown });
    await this.rows.add(row);
    const drill = 'drill' in place ? place.drill : undefined;
    await this.log.write({ what: 'signed-in', drill, ...from, about: { with: 'code', role: place.role } });
    return ok(this.keep(token, row, callerIn(row, null)));
  }

  /** Lets a person in who has proved who they are: at home, or into a place that they have. */
  async open(person: string, from: WhereFrom, place?: PlaceInDrill, instead?: string): Promise<SignedIn | undefined> {
    const token = freshToken();
    const row = this.rowFor(token, from, { ...(place ? rowOf(place) : AT_HOME), person });
    const found = await this.rows.addFor(person, place, row, instead);
    if (!found) return undefined;
    if (instead !== undefined) this.known.end(instead);
    return this.keep(token, row, callerIn(row, found));
  }

  /** Whom a token speaks for: that of a session, or a personal one. */
  async find(token: string): Promise<Caller | undefined> {
    if (this.personal.isOne(token)) return this.personal.find(token);
    const known = await this.look(hashOfToken(token));
    if (known?.caller.person !== undefined && this.clock.now() - known.seen >= SEEN_EVERY) {
      known.seen = this.clock.now();
      await this.rows.seen([known.caller.console], known.seen);
    }
    return known?.caller;
  }

  /** A new token for the session of a person when it is time for one; the old one goes on for a while. */
  async rotated(token: string): Promise<string | undefined> {
    const hash = hashOfToken(token);
    const known = this.known.get(hash);
    const now = this.clock.now();
    if (known?.caller.person === undefined || now - known.rotated < ROTATED_EVERY) return undefined;
    const fresh = freshToken();
    known.rotated = now;
    // Until the new one is used, the old one is good: an answer may have been lost on the way.
    if (!(await this.rows.rotate(hash, hashOfToken(fresh), now, now + ROTATED_EVERY))) return undefined;
    await this.log.write({ what: 'session-rotated', person: known.caller.person });
    return fresh;
  }

  async signOut(token: string): Promise<void> {
    const caller = await this.find(token);
    if (!caller || caller.scopes) return;
    await this.end({ console: caller.console });
    await this.log.write({
      what: 'signed-out',
      person: caller.person,
      drill: 'drill' in caller ? caller.drill : undefined,
    });
  }

  /** Tells of every session that is over, so that nothing that it opened stays open. */
  onSignOut(told: (left: { readonly console: string }) => void): void {
    this.known.onEnd(told);
  }

  /** Ends sessions, in every process. */
  async end(where: FindOptionsWhere<SessionRecord>): Promise<number> {
    const ended = await this.rows.remove(where);
    for (const console of ended) this.known.end(console);
    return ended.length;
  }

  /** Cuts what the personal tokens of a person hold open: those that still hold come back by themselves. */
  async endTokens(person: string): Promise<void> {
    for (const console of await this.personal.of(person)) this.known.end(console);
  }

  /** What a person may has changed: it holds from their next request on. */
  changed(person: string): void {
    this.known.forget(person);
  }

  /** Ends every session of a person but one. */
  endOthers(person: string, console: string): Promise<number> {
    return this.end({ person, console: Not(console) });
  }

  /** Ends the sessions of those who came into a place by its code; whoever has it as a person stays. */
  endOfCode(place: PlaceInDrill): Promise<number> {
    return this.end({ ...placeIs(place), person: IsNull() });
  }

  /** Ends every session of a team, and what its code lets in: its people are forgotten. */
  async endTeam(drill: DrillId, team: TeamId): Promise<void> {
    await this.codes.withdraw(drill, team);
    await this.end({ drill, team });
  }

  /** The same for whoever controls a nation. */
  async endNation(drill: DrillId, nation: NationId): Promise<void> {
    await this.codes.withdrawNation(drill, nation);
    await this.end({ drill, nation });
  }

  /** Ends what has run out. A console whose socket is open is one from which something came. */
  async sweep(live: readonly string[] = []): Promise<void> {
    const now = this.clock.now();
    await this.rows.seen(live, now);
    const over = await this.rows.removeOver(now, now - this.idleAfter);
    for (const console of [...over, ...(await this.personal.justOver())]) this.known.end(console);
    this.known.forgetExpired(now);
  }

  private async look(hash: string): Promise<Known | undefined> {
    const known = this.known.get(hash);
    const found = known && !this.isIdle(known) ? known : await this.known.learn(hash, () => this.load(hash));
    return found && found.expires > this.clock.now() && !this.isIdle(found) ? found : undefined;
  }

  private isIdle({ caller, seen }: Known): boolean {
    return caller.person !== undefined && this.clock.now() - seen >= this.idleAfter;
  }

  private async load(hash: string): Promise<Known | undefined> {
    const now = this.clock.now();
    const found = await this.rows.find(hash, now);
    const caller = found && callerIn(found.row, found.person);
    if (!caller) return undefined;
    const { row, byPrevious } = found;
    const until = row.previousUntil?.getTime() ?? 0;
    if (!byPrevious && until > now + GRACE) await this.inUse(row, now + GRACE);
    const expires = Math.min(row.expiresAt.getTime(), byPrevious ? until : Infinity);
    return { caller, expires, seen: row.seenAt.getTime(), rotated: row.rotatedAt.getTime() };
  }

  private async inUse({ tokenHash, previousHash }: SessionRecord, until: Instant): Promise<void> {
    await this.rows.confirm(tokenHash, until);
    if (previousHash !== null) this.known.replaced(previousHash, until);
  }

  private rowFor(token: string, { agent }: WhereFrom, own: Parameters<typeof newSession>[1]): NewSession {
    return newSession({ token, agent, now: this.clock.now() }, own);
  }

  private keep(token: string, row: NewSession, caller: Caller | undefined): SignedIn {
    if (!caller) throw new Error('a session speaks for nobody');
    const at = this.clock.now();
    this.known.keep(row.tokenHash, { caller, expires: row.expiresAt.getTime(), seen: at, rotated: at });
    return { token, caller };
  }
}

const AT_HOME = { role: 'person' } as const;
