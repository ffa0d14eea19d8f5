import type { StreamEntry } from '#libs/contracts';
import {
  isFor,
  type Addressee,
  type ControlSees,
  type DrillTime,
  type Inject,
  type InjectId,
  type Scenario,
  type TeamId,
} from '#libs/domain';

export interface DueDeliveries {
  /** Inject by inject, the teams for which control's stream says that it was released. */
  readonly released: ReadonlyMap<InjectId, ReadonlySet<TeamId>>;
  /** Those that the scenario's own times demand and that were not. */
  readonly withheld: readonly { readonly inject: InjectId; readonly team: TeamId }[];
}

interface Seen {
  readonly injects: Map<InjectId, Inject>;
  readonly teams: Map<TeamId, Addressee>;
  readonly released: Map<InjectId, Set<TeamId>>;
  /** Injects with which control did something, so that the scenario's own time no longer binds. */
  readonly touched: Set<InjectId>;
  end: DrillTime;
  jumped: boolean;
}

function note(seen: Seen, { event, time }: StreamEntry<ControlSees>): void {
  switch (event.type) {
    case 'team-added':
      seen.teams.set(event.team.id, event.team);
      break;
    case 'inject-inserted':
    case 'inject-edited':
      seen.injects.set(event.inject.id, event.inject);
      seen.touched.add(event.inject.id);
      break;
    case 'inject-held':
    case 'inject-skipped':
    case 'inject-rescheduled':
      seen.touched.add(event.inject);
      break;
    case 'phase-jumped':
      seen.jumped = true;
      break;
    case 'inject-released': {
      const teams = seen.released.get(event.inject) ?? new Set();
      for (const team of event.teams) teams.add(team);
      seen.released.set(event.inject, teams);
      break;
    }
    case 'drill-ended':
    case 'drill-aborted':
      seen.end = time;
      break;
    default:
      break;
  }
}

/** What had to reach the teams, by control's own stream and by the scenario's times. Expected actions reach nobody. */
export function dueDeliveries(
  entries: readonly StreamEntry<ControlSees>[],
  scenario: Pick<Scenario, 'injects'> | undefined,
): DueDeliveries {
  const injects = new Map(scenario?.injects.map((inject) => [inject.id, inject]));
  const seen: Seen = { injects, teams: new Map(), released: new Map(), touched: new Set(), end: 0, jumped: false };
  for (const entry of entries) note(seen, entry);
  for (const id of [...seen.released.keys()])
    if (seen.injects.get(id)?.kind === 'expected-action') seen.released.delete(id);
  return { released: seen.released, withheld: seen.jumped ? [] : withheld(seen) };
}

function withheld({ injects, teams, released, touched, end }: Seen): DueDeliveries['withheld'] {
  return [...injects.values()].flatMap(({ id, kind, trigger, audience }) => {
    const binds = kind !== 'expected-action' && trigger.kind === 'offset' && trigger.at < end && !touched.has(id);
    if (!binds) return [];
    const missing = [...teams.values()].filter((team) => isFor(audience, team) && !released.get(id)?.has(team.id));
    return missing.map((team) => ({ inject: id, team: team.id }));
  });
}
