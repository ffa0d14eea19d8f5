import { ok, refuse, type Result } from '#libs/domain';
import { WallClock } from '#libs/platform';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, IsNull, type EntityManager } from 'typeorm';
import { SignInLog } from '../log/sign-in-log.js';
import type { WhereFrom } from '../log/where-from.js';
import { judgePassword } from '../passwords/judge-password.js';
import { hashOfPassword } from '../passwords/password-hashes.js';
import { isTaken } from '../people/is-taken.js';
import { People, type NewPerson } from '../people/people.js';
import { Places } from '../places/places.js';
import { RecoveryCodes } from '../recovery/recovery-codes.js';
import { Sessions, type SignedIn } from '../sessions/sessions.js';
import { InvitationRecord } from '../store/people/invitation-record.js';
import { Invitations, toldOf } from './invitations.js';

const over = refuse('link-over', 'This invitation cannot be used any more.');

export interface Accepted extends SignedIn {
  readonly recoveryCodes: string[];
}

/** Takes up invitations, each once. */
@Injectable()
export class AcceptInvitation {
  constructor(
    @Inject(DataSource) private readonly source: DataSource,
    @Inject(Invitations) private readonly invitations: Invitations,
    @Inject(People) private readonly people: People,
    @Inject(Places) private readonly places: Places,
    @Inject(RecoveryCodes) private readonly codes: RecoveryCodes,
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(SignInLog) private readonly log: SignInLog,
    @Inject(WallClock) private readonly clock: WallClock,
  ) {}

  /** As somebody new, who is signed in then. Refuses `link-over`, `weak-password`, `email-taken`. */
  async asNew(
    token: string,
    { name, email, password }: { readonly name: string; readonly email: string; readonly password: string },
    from: WhereFrom,
  ): Promise<Result<Accepted>> {
    const opened = await this.invitations.open(token);
    if (!opened.ok) return opened;
    const judged = judgePassword(password, { name, email });
    if (!judged.ok) return judged;
    const made = await this.addPerson({ name, email, passwordHash: await hashOfPassword(password) }, opened.value);
    if (!made.ok) return made;
    const { person, recoveryCodes } = made.value;
    await this.note(opened.value, person, from);
    const signedIn = await this.sessions.open(person, from);
    if (!signedIn) return over;
    await this.log.write({ what: 'signed-in', person, ...from, about: { with: 'invitation' } });
    return ok({ ...signedIn, recoveryCodes });
  }

  /** As the person who is signed in. */
  async asPerson(token: string, person: string, from: WhereFrom): Promise<Result<true>> {
    const opened = await this.invitations.open(token);
    if (!opened.ok) return opened;
    const used = await this.source.transaction((all) => this.use(opened.value, person, all));
    if (!used) return over;
    this.sessions.changed(person);
    const { gives } = opened.value;
    if (gives.what === 'place') await this.places.leaveOtherSeats(person, gives.place);
    await this.note(opened.value, person, from);
    return ok(true);
  }

  private async addPerson(
    wanted: NewPerson,
    invitation: InvitationRecord,
  ): Promise<Result<{ person: string; recoveryCodes: string[] }>> {
    try {
      return await this.source.transaction(async (all) => {
        const { id } = await this.people.add(wanted, all);
        // Nobody is added by an invitation that somebody else was quicker to accept.
        if (!(await this.use(invitation, id, all))) throw new Over();
        return ok({ person: id, recoveryCodes: await this.codes.make(id, all) });
      });
    } catch (error) {
      if (error instanceof Over) return over;
      if (isTaken(error)) return refuse('email-taken', 'Somebody has an account with this address. Sign in first.');
      throw error;
    }
  }

  private async use({ id, gives }: InvitationRecord, person: string, all: EntityManager): Promise<boolean> {
    const change = { usedAt: new Date(this.clock.now()), usedBy: person };
    const open = { id, usedAt: IsNull(), withdrawnAt: IsNull() };
    if ((await all.update(InvitationRecord, open, change)).affected !== 1) return false;
    if (gives.what === 'grant') await this.people.grant(person, gives.grant, all);
    else await this.places.give(person, gives.place, all);
    return true;
  }

  private async note(invitation: InvitationRecord, person: string, from: WhereFrom): Promise<void> {
    const { gives, drill, byPerson } = invitation;
    const what = gives.what === 'grant' ? 'grants-changed' : 'place-given';
    await this.log.write({
      what: 'invitation-accepted',
      person,
      drill: drill ?? undefined,
      ...from,
      about: toldOf(invitation),
    });
    const by = byPerson ?? undefined;
    await this.log.write({ what, person, by, drill: drill ?? undefined, about: { gives } });
  }
}

class Over extends Error {}
