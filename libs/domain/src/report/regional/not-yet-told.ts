import { SUPPRESSED, type Figure } from '../figures/figure.js';
import type { RegionalReport } from './regional-report.js';

const veiled = <Row extends Readonly<Record<string, Figure>>>(row: Row): Row =>
  Object.fromEntries(Object.keys(row).map((name) => [name, SUPPRESSED])) as Row;

/** The report over all without a figure of how teams did. */
export const notYetTold = (report: RegionalReport): RegionalReport => ({
  ...report,
  objectives: report.objectives.map((objective) => ({
    ...objective,
    ratings: veiled(objective.ratings),
    quality: SUPPRESSED,
    targets: objective.targets.map((target) => ({ ...target, ratings: veiled(target.ratings), quality: SUPPRESSED })),
  })),
  injects: report.injects.map((inject) => ({
    ...inject,
    outcomes: veiled(inject.outcomes),
    bands: veiled(inject.bands),
    ...{ quality: SUPPRESSED, difficulty: SUPPRESSED, took: SUPPRESSED },
  })),
});
