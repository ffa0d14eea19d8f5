import type { Localised, Report, TeamInjectResult, TeamReport } from '#libs/domain';

export interface LaneAnswer {
  readonly time: number;
  readonly late: boolean;
}

/** One inject over drill time: what the chart draws and what its table says, which is the same. */
export interface PlayLane {
  readonly inject: string;
  readonly title: Localised;
  /** When it was released, each drill time once. */
  readonly releases: readonly number[];
  /** When it was answered, at whatever team; the earliest first. */
  readonly answers: readonly LaneAnswer[];
}

const resultsOf = (report: Report | TeamReport): readonly TeamInjectResult[] =>
  report.audience === 'team' ? report.result.injects : report.teams.flatMap(({ injects }) => injects);

/** Every inject that reached somebody, in the order in which the first of them did. */
export function playLanes(report: Report | TeamReport): readonly PlayLane[] {
  const byInject = grouped(resultsOf(report));
  return report.injects
    .flatMap(({ inject, title, kind }): PlayLane[] => {
      const results = kind === 'expected-action' ? [] : (byInject.get(inject) ?? []);
      if (results.length === 0) return [];
      const releases = [...new Set(results.map(({ releasedTime }) => releasedTime))].sort((a, b) => a - b);
      const answers = results
        .flatMap(({ answered, late }) => (answered === null ? [] : [{ time: answered, late }]))
        .sort((one, other) => one.time - other.time);
      return [{ inject, title, releases, answers }];
    })
    .sort((one, other) => (one.releases[0] ?? 0) - (other.releases[0] ?? 0));
}

function grouped(results: readonly TeamInjectResult[]): Map<string, TeamInjectResult[]> {
  const groups = new Map<string, TeamInjectResult[]>();
  for (const result of results) {
    const known = groups.get(result.inject);
    if (known) known.push(result);
    else groups.set(result.inject, [result]);
  }
  return groups;
}
