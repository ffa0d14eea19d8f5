import { DrillDesks, injectLines, nationLines } from '#libs/conduct';
import type { InjectLine, Replay, StreamEntry } from '#libs/contracts';
import {
  asItStands,
  blankDrill,
  boardOf,
  evolve,
  isClosedTo,
  isOver,
  ok,
  refuse,
  streamOf,
  type Board,
  type Drill,
  type DrillId,
  type Entry,
  type Instant,
  type Result,
  type Scenario,
  type SeenDrill,
  type Viewer,
} from '#libs/domain';
import { nationOf, permit, viewerOf, type Action, type Caller } from '#libs/identity';
import { JournalStore } from '#libs/journal';
import { Streams } from '#libs/realtime';
import { Inject, Injectable } from '@nestjs/common';

/** A journal that has ended never changes up to its end; a few are kept, since a scrubber asks often. */
const KEPT = 2;

/** A drill as it stands today, which is not the moment that is looked at. */
interface Over {
  readonly plan: Scenario;
  readonly isClosed: boolean;
}

interface Ended {
  readonly scenario: Scenario;
  readonly entries: readonly Entry[];
}

const isEnding = (event: StreamEntry['event'] | Entry['event']): boolean =>
  event.type === 'drill-ended' ||
  event.type === 'drill-aborted' ||
  (event.type === 'clock-turned' && (event.what === 'ended' || event.what === 'aborted'));

/** Up to the end of play, which closes the list: what evaluators and others did afterwards no place showed in it. */
function untilEnd<Line extends { readonly event: StreamEntry['event'] | Entry['event'] }>(
  lines: readonly Line[],
): readonly Line[] {
  const end = lines.findIndex(({ event }) => isEnding(event));
  return end < 0 ? lines : lines.slice(0, end + 1);
}

function viewerNamed(name: string): Viewer {
  if (name === 'control') return { role: 'control' };
  if (name === 'observers') return { role: 'observer' };
  return { role: 'team', team: name.slice('team:'.length) };
}

function actionFor(viewer: Viewer, own: Viewer): Action {
  if (streamOf(viewer) === streamOf(own)) return 'drill.look-back';
  const isOfNone = viewer.role === 'control' || viewer.role === 'observer';
  return isOfNone ? 'drill.look-back-on-all' : 'drill.look-back-on-teams';
}

const noDrill = refuse('unknown-thing', 'There is no such drill.');
const notOver = ({ status }: SeenDrill) =>
  refuse('drill-not-over', 'A drill is looked back on after EndEx.', { state: status });

/** Looks back on drills that are over: what each viewer was told, and what the places asked for besides. */
@Injectable()
export class Replays {
  private readonly ended = new Map<DrillId, Promise<Ended>>();

  constructor(
    @Inject(DrillDesks) private readonly desks: DrillDesks,
    @Inject(Streams) private readonly streams: Streams,
    @Inject(JournalStore) private readonly journal: JournalStore,
  ) {
    // A journal is read anew when something in it was erased.
    desks.follow({ begin: (drill) => void this.ended.delete(drill) });
  }

  /** The lines of a viewer's stream until the end: any viewer's for an organiser, for a team or a nation its own. */
  async for(caller: Caller, id: DrillId, wanted?: string): Promise<Result<Replay>> {
    const own = viewerOf(caller);
    const viewer = wanted === undefined ? own : viewerNamed(wanted);
    const action = actionFor(viewer, own);
    const permitted = permit(caller, action, id);
    if (!permitted.ok) return permitted;
    // Nobody may have followed it since the drill was closed, and few nations have somebody who does.
    await this.streams.open(id, viewer.role === 'control' ? { role: 'closed-control' } : viewer);
    return this.desks.show(caller, action, id, (drill): Result<Replay> => {
      if (!isOver(drill)) return notOver(drill);
      if (viewer.role === 'team' && !drill.teams.has(viewer.team))
        return refuse('unknown-thing', 'There is no such team in this drill.');
      const lines = this.streams.since(id, asItStands(viewer, drill), 0);
      return ok({ ...replayOf(id, drill, viewer, lines), closed: isClosedTo(own, drill) });
    });
  }

  /** The plan of injects as control could read it at an instant; who controls a nation, as far as they could. */
  plan(caller: Caller, id: DrillId, at?: Instant): Promise<Result<InjectLine[]>> {
    const nation = nationOf(caller);
    return this.lookedBack(
      caller,
      nation === undefined ? 'drill.look-back-on-all' : 'drill.look-back',
      id,
      at,
      (drill, _at, isClosed) => (nation === undefined ? injectLines(drill, isClosed) : nationLines(drill, nation)),
    );
  }

  /** The board's figures as the hall could read them at an instant. */
  board(caller: Caller, id: DrillId, at?: Instant): Promise<Result<Board>> {
    return this.lookedBack(caller, 'drill.look-back-on-all', id, at, boardOf);
  }

  private async lookedBack<T>(
    caller: Caller,
    action: Action,
    id: DrillId,
    at: Instant = Infinity,
    look: (drill: Drill, at: Instant, isClosed: boolean) => T,
  ): Promise<Result<T>> {
    const permitted = permit(caller, action, id);
    if (!permitted.ok) return permitted;
    const over = await this.desks.read(id, (drill): Result<Over> =>
      isOver(drill)
        ? ok({ plan: drill.scenario as Scenario, isClosed: isClosedTo(viewerOf(caller), drill) })
        : notOver(drill),
    );
    if (!over?.ok) return over ?? noDrill;
    const { plan, isClosed } = over.value;
    const { scenario, entries } = await this.endedDrill(id, plan);
    const drill = blankDrill(scenario);
    for (const entry of entries) {
      if (entry.at > at) break;
      evolve(drill, entry);
    }
    return ok(look(drill, Math.min(at, entries.at(-1)?.at ?? at), isClosed));
  }

  private endedDrill(id: DrillId, scenario: Scenario): Promise<Ended> {
    const known = this.ended.get(id) ?? this.readEnded(id, scenario);
    this.ended.delete(id);
    this.ended.set(id, known);
    known.catch(() => this.ended.delete(id));
    const [oldest] = this.ended.keys();
    if (oldest !== undefined && this.ended.size > KEPT) this.ended.delete(oldest);
    return known;
  }

  private async readEnded(id: DrillId, scenario: Scenario): Promise<Ended> {
    const entries: Entry[] = [];
    for await (const entry of this.journal.read(id)) entries.push(entry);
    return { scenario, entries: untilEnd(entries) };
  }
}

function replayOf(
  id: DrillId,
  drill: SeenDrill,
  viewer: Viewer,
  lines: readonly StreamEntry[],
): Omit<Replay, 'closed'> {
  const entries = untilEnd(lines);
  return {
    drill: id,
    title: drill.title,
    viewer: streamOf(viewer),
    startEx: drill.clock.segments[0]?.at ?? null,
    endEx: entries.at(-1)?.at ?? 0,
    opened: viewer.role === 'team' ? openedBy(drill, viewer.team) : [],
    entries,
  };
}

const openedBy = (drill: SeenDrill, team: string): Replay['opened'] =>
  [...drill.injects.values()].flatMap(({ inject, deliveries }) => {
    const opened = deliveries.get(team)?.opened;
    return opened && inject.kind !== 'expected-action' ? [{ inject: inject.id, at: opened.at }] : [];
  });
