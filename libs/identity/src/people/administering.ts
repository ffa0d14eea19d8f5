import type { Membership } from '#libs/contracts';
import { ok, refuse, type Result } from '#libs/domain';
import { WallClock } from '#libs/platform';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { SignInLog } from '../log/sign-in-log.js';
import type { WhereFrom } from '../log/where-from.js';
import type { Caller, Grant } from '../policies/caller.js';
import { may } from '../policies/may.js';
import { makeRecoveryLink, type MadeLink } from '../recovery/recovery-links.js';
import { News } from '../recovery/news.js';
import { Sessions } from '../sessions/sessions.js';
import { PersonRecord } from '../store/people/person-record.js';
import { People } from './people.js';

const noSuchPerson = refuse('unknown-thing', 'There is no such person.');

/** What administrators do to accounts. They never see or set a password. */
@Injectable()
export class Administering {
  constructor(
    @Inject(DataSource) private readonly source: DataSource,
    @Inject(People) private readonly people: People,
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(News) private readonly news: News,
    @Inject(SignInLog) private readonly log: SignInLog,
    @Inject(WallClock) private readonly clock: WallClock,
  ) {}

  async grant(caller: Caller, id: string, grants: readonly Grant[], from: WhereFrom): Promise<Result<PersonRecord>> {
    const person = await this.people.find(id);
    if (!person) return noSuchPerson;
    const now = [...new Set(grants)];
    await this.people.change(id, { grants: now });
    this.sessions.changed(id);
    // Whoever lost one must not keep what it opened.
    if (person.grants.some((grant) => !now.includes(grant))) await this.cut(id);
    await this.log.write({ what: 'grants-changed', person: id, by: caller.person, ...from, about: { grants: now } });
    return ok({ ...person, grants: now });
  }

  async stand(
    caller: Caller,
    id: string,
    memberships: readonly Membership[],
    from: WhereFrom,
  ): Promise<Result<PersonRecord>> {
    const person = await this.people.find(id);
    if (!person) return noSuchPerson;
    await this.people.stand(id, memberships);
    await this.log.write({
      what: 'memberships-changed',
      person: id,
      by: caller.person,
      ...from,
      about: { memberships },
    });
    return ok(person);
  }

  /** Lets a person in no more, or again. Whoever is just signing in is waited for, and is out then too. */
  async disable(caller: Caller, id: string, disabled: boolean, from: WhereFrom): Promise<Result<PersonRecord>> {
    if (id === caller.person) return refuse('not-allowed', 'Somebody else has to disable your own account.');
    const person = await this.source.transaction(async (all) => {
      const found = await all.findOne(PersonRecord, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (found) await this.people.change(id, { disabled }, all);
      return found;
    });
    if (!person) return noSuchPerson;
    if (disabled) await this.cut(id);
    await this.log.write({
      what: disabled ? 'person-disabled' : 'person-enabled',
      person: id,
      by: caller.person,
      ...from,
    });
    return ok({ ...person, disabled });
  }

  /** A link for who cannot get in any more; the person is told of it. */
  async recover(caller: Caller, id: string, from: WhereFrom): Promise<Result<MadeLink>> {
    const person = await this.people.find(id);
    if (!person || person.disabled) return noSuchPerson;
    // An organiser must not come to what only administrators may, by way of an administrator's account.
    if (person.grants.includes('administrator') && !may(caller, 'people.administer'))
      return refuse('not-allowed', 'Only an administrator may do this for an administrator.');
    const made = await this.source.transaction(async (all) => {
      await this.news.tell(id, 'recovery-link-made', all);
      return makeRecoveryLink(all, { person: id, by: caller.person ?? null, now: this.clock.now() });
    });
    await this.log.write({ what: 'recovery-link-made', person: id, by: caller.person, ...from });
    return ok(made);
  }

  private async cut(person: string): Promise<void> {
    await this.sessions.end({ person });
    await this.sessions.endTokens(person);
  }
}
