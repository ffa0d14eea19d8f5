import { ok, refuse, type Result } from '#libs/domain';
import { WallClock } from '#libs/platform';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { SignInLog } from '../log/sign-in-log.js';
import type { WhereFrom } from '../log/where-from.js';
import { People } from '../people/people.js';
import { Sessions, type SignedIn } from '../sessions/sessions.js';
import { Throttle } from '../sessions/throttle.js';
import type { PersonRecord } from '../store/people/person-record.js';
import { AccountThrottle } from './account-throttle.js';
import { judgePassword } from './judge-password.js';
import { hashOfPassword, isPassword } from './password-hashes.js';

const wrong = refuse('wrong-password', 'The address or the password is not right.');
const tooMany = refuse('too-many-tries', 'Too many tries. Wait a minute.');

/** Signing in with an address and a password, and changing the password. */
@Injectable()
export class Passwords {
  private readonly addresses: Throttle;
  private readonly accounts: AccountThrottle;

  constructor(
    @Inject(DataSource) private readonly source: DataSource,
    @Inject(People) private readonly people: People,
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(SignInLog) private readonly log: SignInLog,
    @Inject(WallClock) clock: WallClock,
  ) {
    this.addresses = new Throttle(clock);
    this.accounts = new AccountThrottle(clock);
  }

  /**
   * Lets a person in. An address that nobody has is answered as a wrong password is, after as long. Refuses
   * `wrong-password`, and `too-many-tries` from one network address or at one account.
   */
  async signIn(email: string, password: string, from: WhereFrom): Promise<Result<SignedIn>> {
    if (this.addresses.isShut(from.address)) return tooMany;
    const account = email.toLowerCase();
    const person = await this.people.withEmail(email);
    if (this.accounts.isShut(account) && !(await this.isKnownThere(person, from))) return tooMany;
    const right = await isPassword(person?.passwordHash, password);
    const signedIn = right && person ? await this.sessions.open(person.id, from) : undefined;
    if (!signedIn) {
      this.addresses.failed(from.address);
      this.accounts.failed(account);
      await this.log.write({ what: 'sign-in-failed', person: person?.id, ...from, about: { with: 'password' } });
      return wrong;
    }
    this.accounts.succeeded(account);
    await this.log.write({ what: 'signed-in', person: person?.id, ...from, about: { with: 'password' } });
    return ok(signedIn);
  }

  /** Whether a password is the one of a person who has one; whoever has none has proved who they are by signing in. */
  async prove({ id, passwordHash }: PersonRecord, password: string | undefined): Promise<Result<true>> {
    if (passwordHash === null) return ok(true);
    if (this.accounts.isShut(id)) return tooMany;
    if (await isPassword(passwordHash, password ?? '')) return ok(true);
    this.accounts.failed(id);
    return refuse('wrong-password', 'The password is not right.');
  }

  /** Changes a password; every other session of the person is over then. */
  async change(
    person: PersonRecord,
    { current, password, console }: { current?: string | undefined; password: string; console: string },
    from: WhereFrom,
  ): Promise<Result<true>> {
    const proved = await this.prove(person, current);
    if (!proved.ok) return proved;
    const judged = judgePassword(password, person);
    if (!judged.ok) return judged;
    await this.people.change(person.id, { passwordHash: await hashOfPassword(password) });
    await this.sessions.endOthers(person.id, console);
    await this.log.write({ what: 'password-changed', person: person.id, ...from });
    return ok(true);
  }

  /** Whether the person came in from a network address before: then failures elsewhere do not shut them out. */
  private async isKnownThere(person: PersonRecord | null, { address }: WhereFrom): Promise<boolean> {
    if (!person) return false;
    const known = await this.source.query<unknown[]>(
      `SELECT 1 FROM sign_in_log WHERE person = $1 AND what = 'signed-in' AND address = $2 LIMIT 1`,
      [person.id, address],
    );
    return known.length > 0;
  }
}
