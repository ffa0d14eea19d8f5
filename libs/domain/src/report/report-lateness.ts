import type { Entry } from '../journal/event.js';
import type { InjectId } from '../kernel/ids.js';
import type { Milliseconds } from '../kernel/time.js';
import type { TeamResult } from './report-teams.js';
import { spreadOf, type Spread } from './spread.js';

/** How late one inject came, over its teams. */
export interface InjectLateness {
  readonly inject: InjectId;
  readonly count: number;
  readonly p50: Milliseconds | null;
  readonly max: Milliseconds | null;
}

/** How late Muster was: wall time, one figure for each inject at each team. */
export interface ReportLateness {
  /** From the due instant to the release, of what fell due by itself. */
  readonly release: Spread;
  /** From the due instant to the first acknowledgement by the team. */
  readonly acknowledgement: Spread;
  /** The injects that were released latest, the worst first. */
  readonly worst: readonly InjectLateness[];
}

const WORST = 5;

export function reportLateness(entries: readonly Entry[], teams: readonly TeamResult[]): ReportLateness {
  const byInject = new Map<InjectId, Milliseconds[]>();
  for (const { event, at } of entries) {
    if (event.type !== 'inject-released' || event.cause === 'control') continue;
    const late = byInject.get(event.inject) ?? [];
    for (let team = 0; team < event.teams.length; team++) late.push(Math.max(0, at - event.due));
    byInject.set(event.inject, late);
  }
  const worst = [...byInject].map(([inject, late]) => {
    const { count, p50, max } = spreadOf(late);
    return { inject, count, p50, max };
  });
  return {
    release: spreadOf([...byInject.values()].flat()),
    acknowledgement: spreadOf(
      teams.flatMap(({ injects }) =>
        injects.flatMap(({ acknowledged, due }) => (acknowledged === null ? [] : [Math.max(0, acknowledged - due)])),
      ),
    ),
    worst: worst.sort((a, b) => (b.max ?? 0) - (a.max ?? 0)).slice(0, WORST),
  };
}
