import { DrillDesks } from '#libs/conduct';
import type { GoneFields, SeenDrafts, SharedField, SocketDraft } from '#libs/contracts';
import { draftable, mergeDraft, ok, refuse, type DrillId, type InjectId, type Result, type TeamId } from '#libs/domain';
import { permit, type Caller } from '#libs/identity';
import { Bulletin, WallClock } from '#libs/platform';
import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { z } from 'zod';
import { DraftStore, type DraftPlace } from '../store/draft-store.js';

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
  readonly drill: DrillId;
  readonly team: TeamId;
  readonly drafted?: SharedField;
  readonly gone?: GoneFields;
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

  constructor(
    @Inject(DrillDesks) private readonly desks: DrillDesks,
    @Inject(DraftStore) private readonly store: DraftStore,
    @Inject(WallClock) private readonly clock: WallClock,
    @Inject(Bulletin) private readonly bulletin: Bulletin,
  ) {
    bulletin.hear(CHANGED, (text) => this.tell(JSON.parse(text) as Changed));
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.store.sweep(this.clock.now() - FORTNIGHT);
  }

  listen(heard: DraftsHeard): void {
    this.heard.push(heard);
  }

  /** Everything that the caller's team is writing. */
  async of(caller: Caller, drill: DrillId): Promise<Result<readonly SharedField[]>> {
    const own = ownTeam(caller, drill, 'draft.see');
    return own.ok ? ok(await this.store.all(drill, own.value.team)) : own;
  }

  /** Somebody writes in a field. Gives the field as the team has it now. */
  async write(caller: Caller, drill: DrillId, given: z.output<typeof SocketDraft>): Promise<Result<SharedField>> {
    const own = ownTeam(caller, drill, 'draft.share');
    if (!own.ok) return own;
    const { team, name = null } = own.value;
    const { inject, field, value = null } = given;
    const may = await this.desks.read(drill, (seen) => draftable(seen, team, inject, field), `team/${team}`);
    if (!may) return refuse('unknown-thing', 'There is no such drill.');
    if (!may.ok) return may;
    if (JSON.stringify(value).length > LARGEST) return refuse('too-large', 'That is more than a field takes.');
    const place = { drill, team, inject, field };
    return this.oneByOne(Object.values(place).join('/'), () => this.merge(place, given, name));
  }

  private async merge(
    place: DraftPlace,
    { value = null, base, drop, writer }: z.output<typeof SocketDraft>,
    name: string | null,
  ): Promise<Result<SharedField>> {
    const { drill, team, inject, field } = place;
    for (;;) {
      const kept = await this.store.find(place);
      const version = await this.store.nextVersion(drill, team);
      const made = mergeDraft(kept, { value, base, drop, version, by: { writer, name }, at: this.clock.now() });
      if (made === kept) return ok({ inject, field, ...kept });
      // Dealing with an aside leaves the text as it was: it is a change all the same, with a version of its own.
      const shared = { inject, field, ...made, version };
      if (!(await this.store.keep(place, shared, kept?.version ?? 0))) continue;
      this.tellEverywhere({ drill, team, drafted: shared });
      return ok(shared);
    }
  }

  /** Several who write in one field at once wait for each other here, so that only other processes can come between. */
  private oneByOne<T>(field: string, work: () => Promise<T>): Promise<T> {
    const before = this.writing.get(field) ?? Promise.resolve();
    const done = before.then(work, work);
    this.writing.set(field, done);
    const forget = (): void => {
      if (this.writing.get(field) === done) this.writing.delete(field);
    };
    done.then(forget, forget);
    return done;
  }

  /** An answer was sent: what its sender had seen of the draft is done with. */
  async sent(drill: DrillId, team: TeamId, inject: InjectId, seen: z.output<typeof SeenDrafts>): Promise<void> {
    const fields = await this.store.drop({ drill, team, inject }, seen);
    if (fields.length > 0) this.tellEverywhere({ drill, team, gone: { inject, fields } });
  }

  private tellEverywhere(changed: Changed): void {
    this.tell(changed);
    this.bulletin.say(CHANGED, JSON.stringify(changed));
  }

  private tell({ drill, team, drafted, gone }: Changed): void {
    for (const each of this.heard) {
      if (drafted) each.drafted(drill, team, drafted);
      if (gone) each.undrafted(drill, team, gone);
    }
  }
}

function ownTeam(caller: Caller, drill: DrillId, action: 'draft.see' | 'draft.share'): Result<TeamCaller> {
  const permitted = permit(caller, action, drill);
  if (!permitted.ok) return permitted;
  return caller.role === 'team' ? ok(caller) : refuse('not-allowed', 'Only a team drafts answers.');
}
