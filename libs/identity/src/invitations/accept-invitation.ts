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

/** What is done with a new account in the same transaction. */
export type AlsoDone = (person: string, all: EntityManager) => Promise<void>;

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
    const passwordHash = await hashOfPassword(password);
    let recoveryCodes: string[] = [];
    const made = await this.addPerson({ name, email, passwordHash }, opened.value, async (person, all) => {
      recoveryCodes = await this.codes.make(person, all);
    });
    if (!made.ok) return made;
    const signedIn = await this.begin(opened.value, made.value, from, { with: 'invitation' });
    return signedIn ? ok({ ...signedIn, recoveryCodes }) : over;
  }

  /** As somebody new who is known elsewhere: without a password, and without recovery codes, which nobody would see. */
  async asNewFrom(
    token: string,
    { name, email }: { readonly name: string; readonly email: string },
    { provider, link }: { readonly provider: string; readonly link: AlsoDone },
    from: WhereFrom,
  ): Promise<Result<SignedIn>> {
    const opened = await this.invitations.open(token);
    if (!opened.ok) return opened;
    const made = await this.addPerson({ name, email, passwordHash: null }, opened.value, link);
    if (!made.ok) return made;
    const signedIn = await this.begin(opened.value, made.value, from, { with: 'provider', provider });
    await this.log.write({ what: 'provider-linked', person: made.value, ...from, about: { provider } });
    return signedIn ? ok(signedIn) : over;
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

  private async begin(
    invitation: InvitationRecord,
    person: string,
    from: WhereFrom,
    about: Record<string, unknown>,
  ): Promise<SignedIn | undefined> {
    await this.note(invitation, person, from);
    await this.log.write({ what: 'signed-in', person, ...from, about });
    return this.sessions.open(person, from);
  }

  private async addPerson(wanted: NewPerson, invitation: InvitationRecord, also: AlsoDone): Promise<Result<string>> {
    try {
      return await this.source.transaction(async (all) => {
        const { id } = await this.people.add(wanted, all);
        // Nobody is added by an invitation that somebody else was quicker to accept.
        if (!(await this.use(invitation, id, all))) throw new Over();
        await also(id, all);
        return ok(id);
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
