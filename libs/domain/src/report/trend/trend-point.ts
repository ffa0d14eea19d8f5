import type { SeenDrill } from '../../drill/drill.js';
import { rateTeam } from '../../evaluation/rating/rate-team.js';
import { standingScore } from '../standing-score.js';
import type { DrillId, InjectId, NationId, TeamId } from '../../kernel/ids.js';
import type { Localised } from '../../kernel/localised.js';
import type { DrillTime, Instant } from '../../kernel/time.js';
import { saysAnything } from '../../scoring/team-total.js';
import { drillTimeAt } from '../../clock/clock.js';
import { mean } from '../spread.js';

/** What a nation came to in one drill, as far as another drill can be compared with it. */
export interface TrendPoint {
  readonly drill: DrillId;
  readonly title: string;
  readonly startEx: Instant | null;
  readonly pack: { readonly name: string; readonly version: string };
  readonly provisional: boolean;
  /** Shares of the points by objective, where it was exercised. */
  readonly objectives: readonly { readonly id: string; readonly title: Localised; readonly share: number }[];
  /** Mean quality by service of the FIRST CSIRT framework, where it was exercised. */
  readonly services: readonly { readonly code: string; readonly quality: number; readonly injects: number }[];
}

function qualitiesByInject(drill: SeenDrill, teams: readonly TeamId[]): ReadonlyMap<InjectId, number[]> {
  const end: DrillTime = drillTimeAt(drill.clock, drill.clock.segments.at(-1)?.at ?? 0);
  const found = new Map<InjectId, number[]>();
  for (const record of drill.injects.values())
    for (const team of teams) {
      const delivery = record.deliveries.get(team);
      const score = delivery && standingScore(drill, record, delivery, team, end);
      if (!score || !saysAnything(score)) continue;
      found.set(record.inject.id, [...(found.get(record.inject.id) ?? []), score.quality]);
    }
  return found;
}

/** One nation in one drill, or undefined where it had no team in it. */
export function trendPoint(id: DrillId, drill: SeenDrill, nation: NationId): TrendPoint | undefined {
  const teams = [...drill.teams.values()].flatMap(({ card }) => (card.nation === nation ? [card.id] : []));
  if (teams.length === 0) return undefined;
  const rated = teams.map((team) => rateTeam(drill, team).objectives);
  const qualities = qualitiesByInject(drill, teams);
  const codes = new Set([...drill.injects.values()].flatMap(({ inject }) => inject.tags.first));
  return {
    drill: id,
    title: drill.title,
    startEx: drill.clock.segments[0]?.at ?? null,
    pack: { name: drill.pack.name, version: drill.pack.version },
    provisional: rated.flat().some(({ provisional }) => provisional),
    objectives: drill.scenario.objectives.flatMap(({ id: objective, title }, o) => {
      const share = mean(rated.flatMap((objectives) => objectives[o]?.share ?? []));
      return share === null ? [] : [{ id: objective, title, share }];
    }),
    services: [...codes].sort().flatMap((code) => {
      const tagged = [...drill.injects.values()].filter(({ inject }) => inject.tags.first.includes(code));
      const measured = tagged.flatMap(({ inject }) => qualities.get(inject.id) ?? []);
      const quality = mean(measured);
      const injects = tagged.filter(({ inject }) => qualities.has(inject.id)).length;
      return quality === null ? [] : [{ code, quality, injects }];
    }),
  };
}
