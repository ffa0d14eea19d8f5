import type { DrillId, Entry, Instant, Result, SeenDrill } from '#libs/domain';
import { refuse } from '#libs/domain';
import { JournalStore } from '#libs/journal';
import { Bulletin, logger, Metrics, traced, WallClock } from '#libs/platform';
import { actorOf, permit, permitNow, type Action, type Caller } from '#libs/identity';
import { Inject, Injectable } from '@nestjs/common';
import type { Command } from '../commands/command.js';
import { withinReach } from '../commands/within-reach.js';
import { Alarm } from '../jobs/alarm.js';
import { Catalogue } from '../store/catalogue.js';
import type { Batch } from './audience.js';
import { DrillDesk } from './drill-desk.js';
import { requestFor, type Answer, type Outcome } from './request.js';
import { ScenarioSource } from './scenario-source.js';

const log = logger('conduct');

/** The topic under which processes tell each other how far a drill's journal has come: its id, a space, a number. */
const WROTE = 'wrote';
const SECOND = 1000;
/** So long a drill that is over is held in memory after somebody has asked for it. */
const UNTIL_REST = 10 * 60 * SECOND;

/** Somebody who follows every drill: streams, read models. Calls come in the order of the journal. */
export interface Follower {
  begin?(drill: DrillId): void;
  past?(entry: Entry, drill: SeenDrill): void;
  ready?(drill: DrillId): void;
  kept?(entries: readonly Entry[], drill: SeenDrill): void;
  /** The drill is let go of: nothing of it need be held before its journal is read again. */
  rests?(drill: DrillId): void;
  /** Whether somebody would miss it if it were. */
  isFollowed?(drill: DrillId): boolean;
  /** A newer program conducts this drill: this one can serve it no longer. */
  beyond?(drill: DrillId): void;
}

/** All drills that this process has in hand, and the way in to each of them. */
@Injectable()
export class DrillDesks {
  private readonly desks = new Map<DrillId, Promise<DrillDesk | undefined>>();
  private readonly followers: Follower[] = [];
  private readonly inHand = new Map<DrillId, DrillDesk>();
  private startOnTime: (drill: DrillId) => Promise<unknown> = () => Promise.resolve();

  constructor(
    @Inject(JournalStore) private readonly journal: JournalStore,
    @Inject(ScenarioSource) private readonly scenarios: ScenarioSource,
    @Inject(Catalogue) private readonly catalogue: Catalogue,
    @Inject(WallClock) private readonly clock: WallClock,
    @Inject(Alarm) private readonly alarm: Alarm,
    @Inject(Bulletin) private readonly bulletin: Bulletin,
    @Inject(Metrics) private readonly metrics: Metrics,
  ) {
    alarm.onRing((drill) => this.ring(drill));
    bulletin.hear(WROTE, (text) => {
      const [drill = '', seq] = text.split(' ');
      this.inHand.get(drill)?.heard(Number(seq));
    });
    bulletin.onGap(
      () => void this.lookAround().catch((error: unknown) => log.warn({ error }, 'nothing was looked at')),
    );
  }

  /** Looks how far other processes have written, in every drill in hand: a notice that was lost costs no more than this. */
  async lookAround(): Promise<void> {
    const heads = await this.journal.heads([...this.inHand.keys()]);
    for (const [drill, seq] of heads) this.inHand.get(drill)?.heard(seq);
  }

  follow(follower: Follower): void {
    this.followers.push(follower);
  }

  /** Does a command for a caller: permission, decision, journal. Under one key it is done once. */
  async perform<Input>(
    caller: Caller,
    drill: DrillId,
    command: Command<Input>,
    input: Input,
    key?: string,
  ): Promise<Result<Outcome>> {
    const permitted = permit(caller, command.action, drill);
    if (!permitted.ok) return permitted;
    const desk = await this.desk(drill);
    if (!desk) return refuse('unknown-thing', 'There is no such drill.');
    const request = requestFor(withinReach(command, caller), input, actorOf(caller), key);
    return traced(`command ${command.name}`, () => desk.perform(request));
  }

  /** Does a command in Muster's own name. */
  async performOwn<Input>(drill: DrillId, command: Command<Input>, input: Input, key?: string): Promise<Answer> {
    const desk = await this.desk(drill);
    return desk
      ? desk.perform(requestFor(command, input, { kind: 'muster' }, key))
      : refuse('unknown-thing', 'There is no such drill.');
  }

  /**
   * Looks at a drill between two transactions; undefined when there is none.
   * @param of on whose behalf, where one party must not hold up the looks of the others
   */
  async read<T>(drill: DrillId, look: (drill: SeenDrill) => T, of?: string): Promise<T | undefined> {
    return (await this.desk(drill))?.read(look, of);
  }

  /** Shows a drill to a caller as it stands: what ends when a drill is closed is refused then. */
  async show<T>(
    caller: Caller,
    action: Action,
    drill: DrillId,
    look: (drill: SeenDrill) => Result<T>,
  ): Promise<Result<T>> {
    const permitted = permit(caller, action, drill);
    if (!permitted.ok) return permitted;
    const shown = await this.read(drill, (seen): Result<T> => {
      const now = permitNow(caller, action, drill, seen);
      return now.ok ? look(seen) : now;
    });
    return shown ?? refuse('unknown-thing', 'There is no such drill.');
  }

  /** Who gives StartEx when a scheduled moment has come. */
  onScheduled(start: (drill: DrillId) => Promise<unknown>): void {
    this.startOnTime = start;
  }

  /** Does what has fallen due in a drill. Harmless at any time. */
  async ring(drill: DrillId): Promise<void> {
    const desk = await this.desk(drill);
    await desk?.ring();
    const now = this.clock.now();
    const starts = await desk?.read((seen) => seen.status === 'scheduled' && (seen.startAt ?? Infinity) <= now);
    if (starts) await this.startOnTime(drill);
  }

  /** Notes that this process conducted its drills until now: an outage can only begin here. */
  alive(now: Instant): void {
    for (const desk of this.inHand.values()) desk.alive(now);
  }

  /** Lets go of drills that nobody follows and nobody has asked for lately, but for those that go on. */
  rest(goingOn: ReadonlySet<DrillId>, now = this.clock.now()): void {
    const since = now - UNTIL_REST;
    for (const [drill, desk] of this.inHand)
      if (!goingOn.has(drill) && !this.followers.some((follower) => follower.isFollowed?.(drill))) desk.rest(since);
  }

  /** The desk of a drill, made when it is first asked for. */
  private desk(drill: DrillId): Promise<DrillDesk | undefined> {
    const known = this.desks.get(drill);
    if (known) return known;
    const made = this.open(drill);
    this.desks.set(drill, made);
    made.then(
      (desk) => desk ?? this.desks.delete(drill),
      () => this.desks.delete(drill),
    );
    return made;
  }

  private async open(drill: DrillId): Promise<DrillDesk | undefined> {
    const record = await this.catalogue.find(drill);
    const scenario = record && (await this.scenarios.scenarioOf(record.packHash));
    if (!record || !scenario) return undefined;
    const desk = new DrillDesk(drill, scenario, this.journal, this.clock, {
      begin: (id) => {
        this.metrics.folds.inc();
        this.followers.forEach((follower) => follower.begin?.(id));
      },
      past: (entry, seen) => this.followers.forEach((follower) => follower.past?.(entry, seen)),
      ready: (id) => this.followers.forEach((follower) => follower.ready?.(id)),
      kept: (entries, seen) => this.kept(entries, seen),
      wrote: (entries, batch) => this.wrote(entries, batch),
      rests: (id) => this.followers.forEach((follower) => follower.rests?.(id)),
      beyond: (id) => this.followers.forEach((follower) => follower.beyond?.(id)),
      due: (id, at) => this.alarm.arm(id, at),
    });
    if (record.seenAlive) desk.alive(record.seenAlive.getTime());
    this.inHand.set(drill, desk);
    return desk;
  }

  private wrote(entries: readonly Entry[], { commands, took }: Batch): void {
    const last = entries.at(-1);
    if (last) this.bulletin.say(WROTE, `${last.drill} ${last.seq}`);
    this.metrics.entries.inc(entries.length);
    this.metrics.batch.observe(commands);
    this.metrics.commit.observe(took / SECOND);
    for (const { at, event } of entries)
      if (event.type === 'inject-released' && event.cause !== 'control')
        this.metrics.lateness.observe(Math.max(0, at - event.due) / SECOND);
  }

  private kept(entries: readonly Entry[], drill: SeenDrill): void {
    for (const follower of this.followers) follower.kept?.(entries, drill);
    const ending = entries.find(({ event }) => event.type === 'drill-ended' || event.type === 'drill-aborted');
    if (!ending) return;
    this.catalogue
      .close(ending.drill)
      .catch((error: unknown) => log.warn({ drill: ending.drill, error }, 'the catalogue lags'));
  }
}
