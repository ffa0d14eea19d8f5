import { ok, refuse, type DrillId, type Result, type TeamId } from '#libs/domain';
import { Bulletin, WallClock } from '#libs/platform';
import { Inject, Injectable } from '@nestjs/common';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { DataSource, LessThan } from 'typeorm';
import type { Caller } from '../policies/caller.js';
import { SessionRecord } from '../store/session-record.js';
import { rowOf, whoIn } from '../store/who-in.js';
import { AccessCodes } from './access-codes.js';
import { shownName } from './shown-name.js';
import { Throttle } from './throttle.js';

/** The topic under which processes tell each other of a session that ended. */
const SIGNED_OUT = 'signed-out';
const LIFETIME = 14 * 24 * 3600_000;

export interface SignedIn {
  readonly token: string;
  readonly caller: Caller;
}

/** Who is signed in. Sessions are kept in memory too, so that a request costs no query. */
@Injectable()
export class Sessions {
  private readonly known = new Map<string, { caller: Caller; expires: number }>();
  private readonly throttle: Throttle;
  private readonly leavers: ((caller: Caller) => void)[] = [];

  constructor(
    @Inject(DataSource) private readonly source: DataSource,
    @Inject(AccessCodes) private readonly codes: AccessCodes,
    @Inject(WallClock) private readonly clock: WallClock,
    @Inject(Bulletin) private readonly bulletin: Bulletin,
  ) {
    this.throttle = new Throttle(clock);
    bulletin.hear(SIGNED_OUT, (text) => {
      const { tokenHash, caller } = JSON.parse(text) as { tokenHash: string; caller: Caller };
      this.ended(tokenHash, caller);
    });
    // Whoever signed out during a gap is looked up anew.
    bulletin.onGap(() => this.known.clear());
  }

  /** Exchanges a code for a session. Refuses `wrong-code`, and `too-many-tries` from one address after ten failures a minute. */
  async signIn(code: string, address: string, name = ''): Promise<Result<SignedIn>> {
    if (this.throttle.isShut(address))
      return refuse('too-many-tries', 'Too many tries from your address. Wait a minute.');
    const whom = await this.codes.find(code);
    if (!whom) {
      this.throttle.failed(address);
      return refuse('wrong-code', 'That code does not let anybody in.');
    }
    const token = randomBytes(32).toString('base64url');
    const caller = named({ ...whom, console: randomUUID() }, shownName(name));
    const expires = this.clock.now() + LIFETIME;
    const { console, name: shown = null } = caller;
    const record = { ...rowOf(whom), console, name: shown, tokenHash: hashOf(token), expiresAt: new Date(expires) };
    await this.source.getRepository(SessionRecord).insert(record);
    this.known.set(record.tokenHash, { caller, expires });
    return ok({ token, caller });
  }

  async find(token: string): Promise<Caller | undefined> {
    const tokenHash = hashOf(token);
    const known = this.known.get(tokenHash) ?? (await this.load(tokenHash));
    return known && known.expires > this.clock.now() ? known.caller : undefined;
  }

  async signOut(token: string): Promise<void> {
    const tokenHash = hashOf(token);
    const caller = await this.find(token);
    await this.source.getRepository(SessionRecord).delete({ tokenHash });
    if (!caller) return;
    this.ended(tokenHash, caller);
    this.bulletin.say(SIGNED_OUT, JSON.stringify({ tokenHash, caller }));
  }

  /** Tells of everybody who signs out, so that nothing that they opened stays open. */
  onSignOut(told: (caller: Caller) => void): void {
    this.leavers.push(told);
  }

  /** Ends every session of a team, and what its code lets in: its people are forgotten. */
  async endTeam(drill: DrillId, team: TeamId): Promise<void> {
    await this.codes.withdraw(drill, team);
    const sessions = this.source.getRepository(SessionRecord);
    for (const { tokenHash, ...record } of await sessions.findBy({ drill, team })) {
      await sessions.delete({ tokenHash });
      const caller = callerIn({ tokenHash, ...record });
      if (!caller) continue;
      this.ended(tokenHash, caller);
      this.bulletin.say(SIGNED_OUT, JSON.stringify({ tokenHash, caller }));
    }
  }

  /** Forgets sessions that have run out. */
  async sweep(): Promise<void> {
    await this.source.getRepository(SessionRecord).delete({ expiresAt: LessThan(new Date(this.clock.now())) });
  }

  private ended(tokenHash: string, caller: Caller): void {
    this.known.delete(tokenHash);
    for (const told of this.leavers) told(caller);
  }

  private async load(tokenHash: string): Promise<{ caller: Caller; expires: number } | undefined> {
    const found = await this.source.getRepository(SessionRecord).findOneBy({ tokenHash });
    const caller = found && callerIn(found);
    if (!found || !caller) return undefined;
    const session = { caller, expires: found.expiresAt.getTime() };
    this.known.set(tokenHash, session);
    return session;
  }
}

function callerIn(record: SessionRecord): Caller | undefined {
  const whom = whoIn(record);
  return whom && named({ ...whom, console: record.console }, record.name ?? '');
}

/** Only a team has several consoles that see each other. */
const named = (caller: Caller, name: string): Caller =>
  caller.role === 'team' && name !== '' ? { ...caller, name } : caller;

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');
