import type { OwnSession } from '#libs/contracts';
import { ok, refuse, type Result } from '#libs/domain';
import { Inject, Injectable } from '@nestjs/common';
import { SignInLog } from '../log/sign-in-log.js';
import type { WhereFrom } from '../log/where-from.js';
import type { InPerson } from '../people/person-in.js';
import { whoIn } from '../store/who-in.js';
import { SessionRows } from './session-rows.js';
import { Sessions } from './sessions.js';

/** What a person sees of their own sessions, and how they end them. */
@Injectable()
export class OwnSessions {
  constructor(
    @Inject(SessionRows) private readonly rows: SessionRows,
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(SignInLog) private readonly log: SignInLog,
  ) {}

  async list({ person, console }: InPerson): Promise<OwnSession[]> {
    return (await this.rows.ofPerson(person)).map((row) => {
      const place = row.role === 'person' ? undefined : whoIn({ ...row, role: row.role });
      return {
        console: row.console,
        current: row.console === console,
        place: place && place.role !== 'organiser' ? place : null,
        startedAt: row.createdAt.toISOString(),
        seenAt: row.seenAt.toISOString(),
        agent: row.agent,
      };
    });
  }

  async end({ person }: InPerson, console: string, from: WhereFrom): Promise<Result<true>> {
    if ((await this.sessions.end({ person, console })) === 0)
      return refuse('unknown-thing', 'You have no such session.');
    await this.log.write({ what: 'session-ended', person, ...from, about: { sessions: 1 } });
    return ok(true);
  }

  async endOthers({ person, console }: InPerson, from: WhereFrom): Promise<void> {
    const sessions = await this.sessions.endOthers(person, console);
    await this.log.write({ what: 'session-ended', person, ...from, about: { sessions } });
  }

  /** What a person is called has changed: their sessions say so from now on. */
  changed(person: string): void {
    this.sessions.changed(person);
  }
}
