import type { DrillId } from '../../kernel/ids.js';
import type { Localised } from '../../kernel/localised.js';
import type { TrendPoint } from './trend-point.js';

/** One value of a series, and how well it can be compared with the first of it. */
export interface TrendValue {
  readonly drill: DrillId;
  readonly value: number;
  /** `baseline`: the first; `same`: the same scenario in the same version; otherwise what differs. */
  readonly compares: 'baseline' | 'same' | 'other-version' | 'other-scenario';
}

export interface TrendSeries {
  readonly values: readonly TrendValue[];
  /** The latest less the first; null while there is one alone. */
  readonly change: number | null;
}

/**
 * A nation over its drills, against its own first time and nobody else. An objective is compared only within one
 * scenario; a service also across scenarios, where each value says that the scenario was another.
 */
export interface NationTrend {
  readonly drills: readonly Pick<TrendPoint, 'drill' | 'title' | 'startEx' | 'pack' | 'provisional'>[];
  readonly objectives: readonly ({
    readonly pack: string;
    readonly id: string;
    readonly title: Localised;
  } & TrendSeries)[];
  readonly services: readonly ({ readonly code: string } & TrendSeries)[];
}

type Measured = { readonly point: TrendPoint; readonly value: number };

function seriesOf(measured: readonly Measured[]): TrendSeries {
  const [first] = measured;
  const latest = measured.at(-1);
  return {
    values: measured.map(({ point, value }) => ({
      drill: point.drill,
      value,
      compares: compared(first?.point, point),
    })),
    change: first && latest && measured.length > 1 ? latest.value - first.value : null,
  };
}

function compared(first: TrendPoint | undefined, point: TrendPoint): TrendValue['compares'] {
  if (!first || first === point) return 'baseline';
  if (first.pack.name !== point.pack.name) return 'other-scenario';
  return first.pack.version === point.pack.version ? 'same' : 'other-version';
}

/** Points in any order; drills that never started have nothing to compare and are left out. */
export function nationTrend(points: readonly TrendPoint[]): NationTrend {
  const inOrder = points
    .filter(({ startEx }) => startEx !== null)
    .sort((one, other) => (one.startEx ?? 0) - (other.startEx ?? 0));
  const codes = new Set(inOrder.flatMap(({ services }) => services.map(({ code }) => code)));
  const objectives = new Map(
    inOrder.flatMap(({ pack, objectives: some }) =>
      some.map(({ id, title }) => [`${pack.name}/${id}`, { pack: pack.name, id, title }] as const),
    ),
  );
  return {
    drills: inOrder.map(({ drill, title, startEx, pack, provisional }) => ({
      drill,
      title,
      startEx,
      pack,
      provisional,
    })),
    objectives: [...objectives.values()].map((objective) => {
      const measured = inOrder.flatMap((point): Measured[] => {
        const found = point.objectives.find(({ id }) => id === objective.id);
        return found && point.pack.name === objective.pack ? [{ point, value: found.share }] : [];
      });
      return { ...objective, ...seriesOf(measured) };
    }),
    services: [...codes].sort(new Intl.Collator('en', { numeric: true }).compare).map((code) => {
      const measured = inOrder.flatMap((point): Measured[] => {
        const found = point.services.find((one) => one.code === code);
        return found ? [{ point, value: found.quality }] : [];
      });
      return { code, ...seriesOf(measured) };
    }),
  };
}
