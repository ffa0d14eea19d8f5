import type { DraftRehearsal, StartRehearsal } from '#libs/contracts';
import { FASTEST, ok, refuse, type Result } from '#libs/domain';
import { logger, WallClock } from '#libs/platform';
import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { validate } from 'uuid';
import type { z } from 'zod';
import { Pinning } from '../archive/pinning.js';
import { Drafts } from '../drafts/drafts.js';
import { Live } from '../live/live.js';
import { Authors } from '../store/authors.js';
import { RehearsalRecord } from '../store/rehearsal-record.js';
import { Rehearser, type RehearsalOrder } from './rehearser.js';

const log = logger('studio');
const MINUTE = 60_000;
/** How often a dry run says how it goes, and after what silence it is taken for lost, in milliseconds. */
const SAID_EVERY = 1000;
const LOST_AFTER = MINUTE;
const LISTED = 20;

const isOver = ({ state }: Pick<RehearsalRecord, 'state'>): boolean => state !== 'preparing' && state !== 'running';

/** Dry runs of drafts, played on this server without touching any drill of its own. */
@Injectable()
export class Rehearsals implements OnModuleDestroy {
  private readonly playing = new Map<string, AbortController>();

  constructor(
    @Inject(DataSource) private readonly source: DataSource,
    @Inject(Drafts) private readonly drafts: Drafts,
    @Inject(Pinning) private readonly pinning: Pinning,
    @Inject(Rehearser) private readonly rehearser: Rehearser,
    @Inject(Authors) private readonly authors: Authors,
    @Inject(Live) private readonly live: Live,
    @Inject(WallClock) private readonly clock: WallClock,
  ) {}

  onModuleDestroy(): void {
    for (const control of this.playing.values()) control.abort();
  }

  private get records() {
    return this.source.getRepository(RehearsalRecord);
  }

  /** Refuses `pack-faulty` as long as the draft has faults, and `rehearsal-running`: one at a time for each draft. */
  async start(
    id: string,
    by: string,
    { teams, speed }: z.output<typeof StartRehearsal>,
  ): Promise<Result<DraftRehearsal>> {
    const pinned = await this.drafts.hold(id, async (draft, manager) => {
      const [latest] = await this.latest(id, 1);
      if (latest && !isOver(latest)) return refuse('rehearsal-running', 'A dry run of this draft is going on.');
      const pack = await this.pinning.pin(draft);
      if (!pack.ok) return pack;
      const at = new Date(this.clock.now());
      const fitting = Math.min(FASTEST, Math.max(1, pack.value.scenario.duration / MINUTE));
      const record: RehearsalRecord = {
        ...{ id: randomUUID(), draft: id, revision: draft.revision, state: 'preparing', by, startedAt: at, seenAt: at },
        ...{ endedAt: null, cancelled: false, teams, speed: speed ?? Math.round(fitting), step: '', progress: null },
        ...{ result: null, injects: [], problem: null },
      };
      await manager.insert(RehearsalRecord, record as object);
      return ok({ record, pack: pack.value });
    });
    if (!pinned.ok) return pinned;
    const { record, pack } = pinned.value;
    void this.play(record, pack);
    this.live.tell({ kind: 'rehearsals', draft: id });
    return this.told(record);
  }

  async list(draft: string): Promise<Result<DraftRehearsal[]>> {
    const found = await this.drafts.find(draft);
    return found.ok ? ok(await this.tell(await this.latest(draft, LISTED))) : found;
  }

  async one(draft: string, id: string): Promise<Result<DraftRehearsal>> {
    const found = validate(draft) && validate(id) ? await this.records.findOneBy({ draft, id }) : null;
    return found ? this.told(this.seen(found)) : refuse('unknown-thing', 'There is no such dry run.');
  }

  /** Asks the process that plays it to end it; it ends within some seconds. Refuses `rehearsal-over`. */
  async cancel(draft: string, id: string): Promise<Result<DraftRehearsal>> {
    const found = await this.one(draft, id);
    if (!found.ok) return found;
    if (isOver(found.value)) return refuse('rehearsal-over', 'The dry run is over.', { state: found.value.state });
    await this.records.update({ id }, { cancelled: true });
    this.playing.get(id)?.abort();
    return this.one(draft, id);
  }

  private async play(record: RehearsalRecord, pack: RehearsalOrder['pack']): Promise<void> {
    const control = new AbortController();
    this.playing.set(record.id, control);
    const saying = setInterval(() => void this.say(record, control), SAID_EVERY);
    try {
      const { result, injects } = await this.rehearser.play({
        ...{ id: record.id, pack, title: pack.scenario.name, teams: record.teams, speed: record.speed },
        signal: control.signal,
        step: (words) => void Object.assign(record, { step: words }),
        progress: (progress) => void Object.assign(record, { state: 'running', progress }),
      });
      Object.assign(record, { state: result.ended === 'aborted' ? 'cancelled' : 'done', result, injects });
    } catch (error) {
      if (!control.signal.aborted) log.warn({ rehearsal: record.id, error }, 'a dry run failed');
      const said = error instanceof Error ? error.message : String(error);
      Object.assign(record, control.signal.aborted ? { state: 'cancelled' } : { state: 'failed', problem: said });
    } finally {
      clearInterval(saying);
      this.playing.delete(record.id);
    }
    record.endedAt = new Date(this.clock.now());
    await this.say(record, control);
    this.live.tell({ kind: 'rehearsals', draft: record.draft });
  }

  private async say(record: RehearsalRecord, control: AbortController): Promise<void> {
    const { id, draft: _draft, cancelled: _cancelled, ...said } = record;
    try {
      await this.records.update({ id }, { ...said, seenAt: new Date(this.clock.now()) } as object);
      if (!isOver(record) && (await this.records.existsBy({ id, cancelled: true }))) control.abort();
    } catch (error) {
      log.warn({ rehearsal: id, error }, 'a dry run could not say how it goes');
    }
  }

  private async latest(draft: string, take: number): Promise<RehearsalRecord[]> {
    const found = await this.records.find({ where: { draft }, order: { startedAt: 'DESC' }, take });
    return found.map((record) => this.seen(record));
  }

  /** A dry run of which nothing has been heard ended with its process. */
  private seen(record: RehearsalRecord): RehearsalRecord {
    if (isOver(record) || this.playing.has(record.id)) return record;
    if (this.clock.now() - record.seenAt.getTime() < LOST_AFTER) return record;
    return { ...record, state: 'failed', endedAt: record.seenAt, problem: 'The server was stopped meanwhile.' };
  }

  private async told(record: RehearsalRecord): Promise<Result<DraftRehearsal>> {
    const [told] = await this.tell([record]);
    return told ? ok(told) : refuse('unknown-thing', 'There is no such dry run.');
  }

  private async tell(records: readonly RehearsalRecord[]): Promise<DraftRehearsal[]> {
    const who = await this.authors.whoAre(records.map(({ by }) => by));
    return records.map(({ id, revision, state, by, startedAt, endedAt, teams, speed, step, ...rest }) => ({
      ...{
        id,
        revision,
        state,
        by: who(by),
        startedAt: startedAt.toISOString(),
        endedAt: endedAt?.toISOString() ?? null,
      },
      ...{
        teams,
        speed,
        step,
        progress: rest.progress,
        result: rest.result,
        injects: rest.injects,
        problem: rest.problem,
      },
    }));
  }
}
