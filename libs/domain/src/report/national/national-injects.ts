import type { TeamId } from '../../kernel/ids.js';
import type { ReportMaterial } from '../document/report-material.js';
import { lessOwn, type Distribution } from '../figures/distribution.js';
import type { Figure } from '../figures/figure.js';
import {
  aboutInject,
  bandOf,
  outcomeOf,
  type Outcome,
  type QualityBand,
  type RegionalInject,
} from '../regional/regional-injects.js';
import type { ReportInject } from '../report-injects.js';

/** An inject that the nation received, beside what all others made of it. How its own teams did stands with the teams. */
export interface NationalInject extends ReportInject {
  readonly others: {
    /** Teams of other nations. */
    readonly outcomes: Distribution<Outcome>;
    readonly bands: Distribution<QualityBand>;
    /** Over all teams of the drill: a mean of the others alone would tell how many they are. */
    readonly quality: Figure;
    readonly took: Figure;
  };
}

export function nationalInjects(
  { results }: ReportMaterial,
  teams: readonly TeamId[],
  regional: readonly RegionalInject[],
): readonly NationalInject[] {
  const own = teams.map((team) => new Map((results.get(team)?.injects ?? []).map((result) => [result.inject, result])));
  return regional.flatMap((one) => {
    const mine = own.map((received) => received.get(one.inject));
    if (mine.every((result) => result === undefined)) return [];
    return [
      {
        ...aboutInject(one),
        others: {
          outcomes: lessOwn(one.outcomes, mine.map(outcomeOf)),
          bands: lessOwn(one.bands, mine.map(bandOf)),
          quality: one.quality,
          took: one.took,
        },
      },
    ];
  });
}
