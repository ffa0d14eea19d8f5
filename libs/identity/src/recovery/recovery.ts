import { ok, refuse, type Result } from '#libs/domain';
import { WallClock } from '#libs/platform';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { SignInLog } from '../log/sign-in-log.js';
import type { WhereFrom } from '../log/where-from.js';
import { judgePassword } from '../passwords/judge-password.js';
import { hashOfPassword } from '../passwords/password-hashes.js';
import { People } from '../people/people.js';
import { Sessions, type SignedIn } from '../sessions/sessions.js';
import { Throttle } from '../sessions/throttle.js';
import { RecoveryLinkRecord } from '../store/people/recovery-records.js';
import type { PersonRecord } from '../store/people/person-record.js';
import { hashOfToken } from '../store/session-tokens.js';
import { News } from './news.js';
import { RecoveryCodes } from './recovery-codes.js';

/** An id that no person has. */
const NOBODY = '00000000-0000-0000-0000-000000000000';

const noSuchCode = refuse('wrong-code', 'The address or the code is not right.');
const noSuchLink = refuse('link-over', 'This link lets nobody in any more. Ask for another one.');

/** The ways back for who cannot sign in: a code that they kept, or a link that they were given. Both set a new password. */
@Injectable()
export class Recovery {
  private readonly throttle: Throttle;

  constructor(
    @Inject(DataSource) private readonly source: DataSource,
    @Inject(People) private readonly people: People,
    @Inject(RecoveryCodes) private readonly codes: RecoveryCodes,
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(News) private readonly news: News,
    @Inject(SignInLog) private readonly log: SignInLog,
    @Inject(WallClock) private readonly clock: WallClock,
  ) {
    this.throttle = new Throttle(clock);
  }

  async byCode(email: string, code: string, password: string, from: WhereFrom): Promise<Result<SignedIn>> {
    if (this.throttle.isShut(from.address)) return refuse('too-many-tries', 'Too many tries. Wait a minute.');
    const judged = judgePassword(password, { name: '', email });
    if (!judged.ok) return judged;
    // What takes time is done for everybody, so that an address that nobody has takes as long.
    const passwordHash = await hashOfPassword(password);
    const person = await this.people.withEmail(email);
    const use = (all: EntityManager): Promise<boolean> => this.codes.use(person?.id ?? NOBODY, code, all);
    const done = await this.change(person, passwordHash, use);
    if (person && done) return this.back(person, 'code', from);
    this.throttle.failed(from.address);
    await this.log.write({ what: 'sign-in-failed', person: person?.id, ...from, about: { with: 'recovery-code' } });
    return noSuchCode;
  }

  async byLink(token: string, password: string, from: WhereFrom): Promise<Result<SignedIn>> {
    const tokenHash = hashOfToken(token);
    const link = await this.source.getRepository(RecoveryLinkRecord).findOneBy({ tokenHash });
    const person = link && (await this.people.find(link.person));
    if (!person || person.disabled || link.expiresAt.getTime() <= this.clock.now()) return noSuchLink;
    const judged = judgePassword(password, person);
    if (!judged.ok) return judged;
    const passwordHash = await hashOfPassword(password);
    const done = await this.change(person, passwordHash, async (all) => {
      return (await all.delete(RecoveryLinkRecord, { tokenHash })).affected === 1;
    });
    return done ? this.back(person, 'link', from) : noSuchLink;
  }

  /** Uses the way back up and sets the password, both or neither. */
  private change(
    person: PersonRecord | null,
    passwordHash: string,
    use: (all: EntityManager) => Promise<boolean>,
  ): Promise<boolean> {
    return this.source.transaction(async (all) => {
      if (!(await use(all)) || !person || person.disabled) return false;
      const { id } = person;
      await this.people.change(id, { passwordHash }, all);
      await this.news.tell(id, 'recovered', all);
      return true;
    });
  }

  private async back({ id }: PersonRecord, by: 'code' | 'link', from: WhereFrom): Promise<Result<SignedIn>> {
    await this.sessions.end({ person: id });
    const signedIn = await this.sessions.open(id, from);
    await this.log.write({ what: 'recovered', person: id, ...from, about: { by } });
    return signedIn ? ok(signedIn) : noSuchLink;
  }
}
