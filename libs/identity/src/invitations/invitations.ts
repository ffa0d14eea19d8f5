import type { Invitation, Invite, MadeInvitation, ShownInvitation } from '#libs/contracts';
import { ok, refuse, type Result } from '#libs/domain';
import { WallClock } from '#libs/platform';
import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { DataSource, IsNull } from 'typeorm';
import type { z } from 'zod';
import { SignInLog } from '../log/sign-in-log.js';
import type { WhereFrom } from '../log/where-from.js';
import { Community } from '../people/community.js';
import { People } from '../people/people.js';
import { DrillBook, nameOf, nationOf } from '../places/drill-book.js';
import { givingIn, mayGive, mayInvite } from '../places/may-give.js';
import type { Caller } from '../policies/caller.js';
import { permit } from '../policies/permit.js';
import { InvitationRecord } from '../store/people/invitation-record.js';
import { freshToken, hashOfToken } from '../store/session-tokens.js';

const DAYS = 24 * 3600_000;
const noSuchInvitation = refuse('unknown-thing', 'There is no such invitation.');

/** What of an invitation goes into the log: never the link. */
export const toldOf = ({ gives, id }: Pick<InvitationRecord, 'gives' | 'id'>): Record<string, unknown> => ({
  invitation: id,
  gives,
});

/** Links that give a grant or a place to whoever opens them. */
@Injectable()
export class Invitations {
  constructor(
    @Inject(DataSource) private readonly source: DataSource,
    @Inject(People) private readonly people: People,
    @Inject(Community) private readonly community: Community,
    @Inject(DrillBook) private readonly book: DrillBook,
    @Inject(SignInLog) private readonly log: SignInLog,
    @Inject(WallClock) private readonly clock: WallClock,
  ) {}

  private get rows() {
    return this.source.getRepository(InvitationRecord);
  }

  /** The link is shown this once: only its hash is kept. */
  async make(caller: Caller, asked: z.output<typeof Invite>, from: WhereFrom): Promise<Result<MadeInvitation>> {
    const { gives, name = null, email = null, days } = asked;
    const may = await mayInvite(caller, gives, this.book);
    if (!may.ok) return may;
    const token = freshToken();
    const now = this.clock.now();
    const place = gives.what === 'place' ? gives.place : undefined;
    const row: InvitationRecord = {
      ...{ id: randomUUID(), tokenHash: hashOfToken(token), gives, name, email },
      drill: place?.drill ?? null,
      nation: place && may.value ? nationOf(place, may.value) : null,
      byPerson: caller.person ?? null,
      ...{
        createdAt: new Date(now),
        expiresAt: new Date(now + days * DAYS),
        usedAt: null,
        usedBy: null,
        withdrawnAt: null,
      },
    };
    await this.rows.insert(row);
    await this.log.write({
      what: 'invitation-made',
      by: caller.person,
      drill: place?.drill,
      ...from,
      about: toldOf(row),
    });
    return ok({ invitation: (await this.views([row]))[0] as Invitation, link: `/invited#${token}` });
  }

  /** Those that the caller could make: of a drill, or those that give grants. */
  async list(caller: Caller, drill: string | undefined): Promise<Result<Invitation[]>> {
    const allowed = drill === undefined ? permit(caller, 'grants.give') : await givingIn(caller, drill, this.book);
    if (!allowed.ok) return allowed;
    const own = caller.role === 'national-controller' ? { nation: caller.nation } : {};
    const rows = await this.rows.find({
      where: { drill: drill ?? IsNull(), ...own },
      order: { createdAt: 'DESC' },
      take: 1000,
    });
    const theirs = rows.filter((row) => caller.role !== 'national-controller' || isOfTeam(row));
    return ok(await this.views(theirs));
  }

  async withdraw(caller: Caller, id: string, from: WhereFrom): Promise<Result<true>> {
    const row = await this.rows.findOneBy({ id });
    if (!row) return noSuchInvitation;
    const may = await mayGive(caller, row.gives, this.book);
    if (!may.ok) return noSuchInvitation;
    if (row.usedAt) return refuse('link-over', 'The invitation has been accepted: withdraw the place instead.');
    await this.rows.update({ id, withdrawnAt: IsNull() }, { withdrawnAt: new Date(this.clock.now()) });
    await this.log.write({
      what: 'invitation-withdrawn',
      by: caller.person,
      drill: row.drill ?? undefined,
      ...from,
      about: toldOf(row),
    });
    return ok(true);
  }

  /** The invitation behind a link, while it can be accepted. */
  async open(token: string): Promise<Result<InvitationRecord>> {
    const row = await this.rows.findOneBy({ tokenHash: hashOfToken(token) });
    if (!row) return noSuchInvitation;
    return this.stateOf(row) === 'open' ? ok(row) : refuse('link-over', 'This invitation cannot be used any more.');
  }

  async look(token: string): Promise<Result<ShownInvitation>> {
    const opened = await this.open(token);
    if (!opened.ok) return opened;
    const { gives, byPerson, name, email, expiresAt } = opened.value;
    const facts = gives.what === 'place' ? await this.book.find(gives.place.drill) : undefined;
    const by = byPerson === null ? null : await this.people.find(byPerson);
    return ok({
      community: (await this.community.get()).name,
      by: by?.name ?? null,
      ...{ gives, name, email, expiresAt: expiresAt.toISOString() },
      title: facts?.title ?? null,
      of: facts && gives.what === 'place' ? nameOf(gives.place, facts) : null,
    });
  }

  private async views(rows: readonly InvitationRecord[]): Promise<Invitation[]> {
    const ids = rows.flatMap(({ byPerson, usedBy }) => [byPerson, usedBy]).filter((id) => id !== null);
    const people = await this.people.names(ids);
    return rows.map((row) => ({
      ...{ id: row.id, gives: row.gives, name: row.name, email: row.email },
      by: people.get(row.byPerson ?? '')?.name ?? null,
      madeAt: row.createdAt.toISOString(),
      expiresAt: row.expiresAt.toISOString(),
      state: this.stateOf(row),
      usedBy: people.get(row.usedBy ?? '')?.name ?? null,
    }));
  }

  private stateOf({ usedAt, withdrawnAt, expiresAt }: InvitationRecord): Invitation['state'] {
    if (usedAt) return 'used';
    if (withdrawnAt) return 'withdrawn';
    return expiresAt.getTime() <= this.clock.now() ? 'expired' : 'open';
  }
}

const isOfTeam = ({ gives }: InvitationRecord): boolean => gives.what === 'place' && gives.place.role === 'team';
