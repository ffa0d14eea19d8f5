import { Catalogue, DrillDesks } from '#libs/conduct';
import type { GoneFields, SeenDrafts, SharedField, SocketDraft } from '#libs/contracts';
import {
  draftable,
  mergeDraft,
  ok,
  refuse,
  type DrillId,
  type InjectId,
  type NationId,
  type Result,
  type TeamId,
} from '#libs/domain';
import { permit, type Caller } from '#libs/identity';
import { NationSeals, type Seal } from '#libs/journal';
import { Bulletin, logger, WallClock } from '#libs/platform';
import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { z } from 'zod';
import { DraftStore, type DraftOwner, type DraftPlace } from '../store/draft-store.js';

const log = logger('responses');

/** Room for the longest answer that a field takes, with its punctuation. */
const LARGEST = 128 * 1024;
const FORTNIGHT = 14 * 24 * 3_600_000;

/** Told of every change of a team's drafts: for the consoles of that team, and nobody else. */
export interface DraftsHeard {
  drafted(drill: DrillId, team: TeamId, drafted: SharedField): void;
  undrafted(drill: DrillId, team: TeamId, gone: GoneFields): void;
}

/** The topic under which processes tell each other of drafts, for the consoles that each of them has. */
const CHANGED = 'draft-changed';

interface Changed {
  readonly drafted?: SharedField;
  readonly gone?: GoneFields;
}

/** A change on its way to other processes: sealed, as what carries it may write it down. */
interface ChangeSaid extends DraftOwner {
  readonly box: string;
}

type TeamCaller = Extract<Caller, { role: 'team' }>;

/**
 * What a team is writing and has not sent: shared by its consoles field by field, and never anybody else's. It is no event
 * of the drill, so it stands in no journal and in no stream, and control does not see it.
 */
@Injectable()
export class Drafts implements OnApplicationBootstrap {
  private readonly heard: DraftsHeard[] = [];
  private readonly writing = new Map<string, Promise<unknown>>();
  private hearing: Promise<unknown> = Promise.resolve();

  constructor(
    @Inject(DrillDesks) private readonly desks: DrillDesks,
    @Inject(Catalogue) private readonly catalogue: Catalogue,
    @Inject(DraftStore) private readonly store: DraftStore,
    @Inject(NationSeals) private readonly seals: NationSeals,
    @Inject(WallClock) private readonly clock: WallClock,
    @Inject(Bulletin) private readonly bulletin: Bulletin,
  ) {
    bulletin.hear(CHANGED, (text) => {
      const said = JSON.parse(text) as ChangeSaid;
      this.hearing = this.hearing
        .then(() => this.hear(said))
        .catch((error: unknown) => log.warn({ err: error }, 'a draft was not heard of'));
    });
  }

  async onApplicationBootstrap(): Promise<void> {
    for (const drill of await this.catalogue.all()) await this.store.sweep(drill, this.clock.now() - FORTNIGHT);
  }

  listen(heard: DraftsHeard): void {
    this.heard.push(heard);
  }

  /** Everything that the caller's team is writing. */
  async of(caller: Caller, drill: DrillId): Promise<Result<readonly SharedField[]>> {
    const own = ownTeam(caller, drill, 'draft.see');
    if (!own.ok) return own;
    const owner = await this.ownerOf(drill, own.value.team);
    return ok(owner ? await this.store.all(owner) : []);
  }

  /** Somebody writes in a field. Gives the field as the team has it now. */
  async write(caller: Caller, drill: DrillId, given: z.output<typeof SocketDraft>): Promise<Result<SharedField>> {
    const own = ownTeam(caller, drill, 'draft.share');
    if (!own.ok) return own;
    const { team, name = null } = own.value;
    const { inject, field, value = null } = given;
    const may = await this.desks.read(drill, (seen) => draftable(seen, team, inject, field), `team/${team}`);
    const owner = await this.ownerOf(drill, team);
    if (!may || !owner) return noDrill;
    if (!may.ok) return may;
    if (JSON.stringify(value).length > LARGEST) return refuse('too-large', 'That is more than a field takes.');
    return this.oneByOne(`${drill}/${team}`, () => this.merge({ ...owner, inject, field }, given, name));
  }

  private async merge(
    place: DraftPlace,
    { value = null, base, drop, writer }: z.output<typeof SocketDraft>,
    name: string | null,
  ): Promise<Result<SharedField>> {
    const kept = await this.store.write(place, (before, version) => {
      const made = mergeDraft(before, { value, base, drop, version, by: { writer, name }, at: this.clock.now() });
      // Dealing with an aside leaves the text as it was: it is a change all the same, with a version of its own.
      return made === before ? undefined : { ...made, version };
    });
    if (!kept) return noDrill;
    if (kept.isNew) this.tellEverywhere(place, kept.seal, { drafted: kept.field });
    return ok(kept.field);
  }

  /** Those of a team who write at once wait for each other here, so that only other processes can come between. */
  private oneByOne<T>(team: string, work: () => Promise<T>): Promise<T> {
    const before = this.writing.get(team) ?? Promise.resolve();
    const done = before.then(work, work);
    this.writing.set(team, done);
    const forget = (): void => {
      if (this.writing.get(team) === done) this.writing.delete(team);
    };
    done.then(forget, forget);
    return done;
  }

  /** An answer was sent: what its sender had seen of the draft is done with. */
  async sent(drill: DrillId, team: TeamId, inject: InjectId, seen: z.output<typeof SeenDrafts>): Promise<void> {
    const owner = await this.ownerOf(drill, team);
    const dropped = owner && (await this.store.drop(owner, inject, seen));
    if (!dropped || dropped.fields.length === 0) return;
    this.tellEverywhere(owner, dropped.seal, { gone: { inject, fields: dropped.fields } });
  }

  private async ownerOf(drill: DrillId, team: TeamId): Promise<DraftOwner | undefined> {
    const nation = await this.desks.read(drill, ({ teams }) => teams.get(team)?.card.nation, `team/${team}`);
    return nation === undefined ? undefined : { drill, nation, team };
  }

  private tellEverywhere({ drill, nation, team }: DraftOwner, seal: Seal, changed: Changed): void {
    this.tell(drill, team, changed);
    const box = seal.close(noticeOf(drill, nation, team), JSON.stringify(changed)).toString('base64');
    this.bulletin.say(CHANGED, JSON.stringify({ drill, nation, team, box } satisfies ChangeSaid));
  }

  private async hear({ drill, nation, team, box }: ChangeSaid): Promise<void> {
    const seal = await this.seals.in(drill, (place) => Promise.resolve(place.sealOf(nation)));
    const changed = seal?.open(noticeOf(drill, nation, team), Buffer.from(box, 'base64'));
    if (changed !== undefined) this.tell(drill, team, JSON.parse(changed) as Changed);
  }

  private tell(drill: DrillId, team: TeamId, { drafted, gone }: Changed): void {
    for (const each of this.heard) {
      if (drafted) each.drafted(drill, team, drafted);
      if (gone) each.undrafted(drill, team, gone);
    }
  }
}

const noDrill = refuse('unknown-thing', 'There is no such drill.');
const noticeOf = (drill: DrillId, nation: NationId, team: TeamId): string => `draft-notice/${drill}/${nation}/${team}`;

function ownTeam(caller: Caller, drill: DrillId, action: 'draft.see' | 'draft.share'): Result<TeamCaller> {
  const permitted = permit(caller, action, drill);
  if (!permitted.ok) return permitted;
  return caller.role === 'team' ? ok(caller) : refuse('not-allowed', 'Only a team drafts answers.');
}
