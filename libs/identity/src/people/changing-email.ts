import { ok, refuse, type Result } from '#libs/domain';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { SignInLog } from '../log/sign-in-log.js';
import type { WhereFrom } from '../log/where-from.js';
import { Sessions } from '../sessions/sessions.js';
import { PersonRecord } from '../store/people/person-record.js';
import { RecoveryLinkRecord } from '../store/people/recovery-records.js';
import { isTaken } from './is-taken.js';
import { People } from './people.js';

/** Gives a person another address to sign in with. */
@Injectable()
export class ChangingEmail {
  constructor(
    @Inject(DataSource) private readonly source: DataSource,
    @Inject(People) private readonly people: People,
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(SignInLog) private readonly log: SignInLog,
  ) {}

  /** Every other session is over then, and links back that were made for the address before. */
  async change(row: PersonRecord, email: string, console: string, from: WhereFrom): Promise<Result<PersonRecord>> {
    const { id } = row;
    try {
      await this.source.transaction(async (all) => {
        await this.people.change(id, { email }, all);
        await all.delete(RecoveryLinkRecord, { person: id });
      });
    } catch (error) {
      if (isTaken(error)) return refuse('email-taken', 'Somebody has an account with this address.');
      throw error;
    }
    await this.sessions.endOthers(id, console);
    this.sessions.changed(id);
    await this.log.write({ what: 'email-changed', person: id, ...from });
    return ok({ ...row, email });
  }
}
