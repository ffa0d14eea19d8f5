import { ok, refuse, type Result } from '#libs/domain';
import { WallClock } from '#libs/platform';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AcceptInvitation } from '../invitations/accept-invitation.js';
import { SignInLog } from '../log/sign-in-log.js';
import type { WhereFrom } from '../log/where-from.js';
import { isTaken } from '../people/is-taken.js';
import { Sessions, type SignedIn } from '../sessions/sessions.js';
import { ExternalAccountRecord } from '../store/people/external-account-record.js';
import type { Said } from './provider-visits.js';

const nobody = refuse('provider-refused', 'Nobody here is known by that account.');
const another = refuse('provider-refused', 'That account is linked already, or you have one of this provider.');

/**
 * Who is known here by an account elsewhere. It is linked by an invitation or by the person who is signed in, and known by
 * issuer and subject: an address that a provider tells links nobody.
 */
@Injectable()
export class ExternalAccounts {
  constructor(
    @Inject(DataSource) private readonly source: DataSource,
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(AcceptInvitation) private readonly accepting: AcceptInvitation,
    @Inject(SignInLog) private readonly log: SignInLog,
    @Inject(WallClock) private readonly clock: WallClock,
  ) {}

  private get rows() {
    return this.source.getRepository(ExternalAccountRecord);
  }

  /** Does what the browser was sent for. Gives the session that begins, where one does. */
  async arrive(said: Said, from: WhereFrom): Promise<Result<SignedIn | undefined>> {
    const { what, person, accepts } = said.errand;
    if (what === 'link') return person === undefined ? nobody : this.link(said, person, from);
    const known = await this.rows.findOneBy({ issuer: said.issuer, subject: said.subject });
    if (!accepts) return known ? this.open(known, from) : this.failed(said, from);
    if (!known) return this.accept(said, accepts, from);
    const accepted = await this.accepting.asPerson(accepts.token, known.person, from);
    return accepted.ok ? this.open(known, from) : accepted;
  }

  async unlink(person: string, provider: string, from: WhereFrom): Promise<Result<true>> {
    if (!(await this.rows.delete({ person, provider })).affected)
      return refuse('unknown-thing', 'You have no account of that provider.');
    await this.log.write({ what: 'provider-unlinked', person, ...from, about: { provider } });
    return ok(true);
  }

  async has(person: string, provider: string): Promise<boolean> {
    return this.rows.existsBy({ person, provider });
  }

  private async link(said: Said, person: string, from: WhereFrom): Promise<Result<undefined>> {
    try {
      await this.add(said, person, this.source.manager);
    } catch (error) {
      if (isTaken(error)) return another;
      throw error;
    }
    await this.log.write({ what: 'provider-linked', person, ...from, about: { provider: said.errand.provider } });
    return ok(undefined);
  }

  private async accept(
    said: Said,
    { token, name, email }: { token: string; name: string; email: string },
    from: WhereFrom,
  ): Promise<Result<SignedIn>> {
    const link = (person: string, all: EntityManager): Promise<void> => this.add(said, person, all);
    return this.accepting.asNewFrom(token, { name, email }, { provider: said.errand.provider, link }, from);
  }

  private async open({ person, provider }: ExternalAccountRecord, from: WhereFrom): Promise<Result<SignedIn>> {
    const signedIn = await this.sessions.open(person, from);
    if (!signedIn) return nobody;
    await this.log.write({ what: 'signed-in', person, ...from, about: { with: 'provider', provider } });
    return ok(signedIn);
  }

  private async failed({ errand: { provider } }: Said, from: WhereFrom): Promise<Result<never>> {
    await this.log.write({ what: 'sign-in-failed', ...from, about: { with: 'provider', provider } });
    return nobody;
  }

  private async add({ issuer, subject, errand }: Said, person: string, all: EntityManager): Promise<void> {
    const createdAt = new Date(this.clock.now());
    await all.insert(ExternalAccountRecord, { issuer, subject, person, provider: errand.provider, createdAt });
  }
}
