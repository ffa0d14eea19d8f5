import { ok, refuse, type Result } from '#libs/domain';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { SignInLog } from '../log/sign-in-log.js';
import type { WhereFrom } from '../log/where-from.js';
import { Sessions } from '../sessions/sessions.js';
import { PersonRecord } from '../store/people/person-record.js';

type Forgets = (person: string) => Promise<unknown>;

/**
 * Deletes the account of a person: credentials, tokens, sessions, places and memberships go with it. What they did in drills
 * stays, as it was never theirs by name: the journal knows seats. The log keeps an id that says nobody's name any more.
 */
@Injectable()
export class LeavingPeople {
  private readonly others: Forgets[] = [];

  constructor(
    @Inject(DataSource) private readonly source: DataSource,
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(SignInLog) private readonly log: SignInLog,
  ) {}

  /** What other rooms keep under a person's name, they forget. Done again, it must do no harm. */
  onLeave(forgets: Forgets): void {
    this.others.push(forgets);
  }

  /** @param by who deletes; the person themselves, or an administrator */
  async delete(id: string, by: string | undefined, from: WhereFrom): Promise<Result<true>> {
    if (!(await this.shut(id))) return refuse('unknown-thing', 'There is no such person.');
    await this.sessions.end({ person: id });
    await this.sessions.endTokens(id);
    for (const forgets of this.others) await forgets(id);
    await this.source.transaction(async (all) => {
      await all.query('UPDATE invitation SET name = NULL, email = NULL WHERE used_by = $1', [id]);
      await all.delete(PersonRecord, { id });
    });
    await this.log.write({ what: 'person-deleted', person: id, by, ...from });
    return ok(true);
  }

  /** Whoever is just signing in is waited for, and nobody does after it: what is cut then stays cut. */
  private shut(id: string): Promise<boolean> {
    return this.source.transaction(async (all) => {
      const found = await all.findOne(PersonRecord, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (found) await all.update(PersonRecord, { id }, { disabled: true });
      return found !== null;
    });
  }
}
