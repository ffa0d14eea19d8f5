import type { DrillId, InjectId, TeamId } from '../kernel/ids.js';
import type { Tlp } from '../kernel/tlp.js';
import { cell, SMALLEST_CELL, SPAN_GRAIN, type Cell } from './cell.js';
import { ownCoverage } from './national/national-coverage.js';
import { ownTimeline } from './national/own-timeline.js';
import type { ReportCoverage } from './report-coverage.js';
import { qualitiesOf, type ReportInject } from './report-injects.js';
import { overAll, type ReportObjective } from './report-objectives.js';
import type { ReportOverview } from './report-overview.js';
import type { Report } from './report.js';
import type { TeamInjectResult, TeamResult } from './report-teams.js';
import type { TimelineLine } from './report-timeline.js';
import { mean, percentile } from './spread.js';

/** An inject that the team received, beside what the other teams made of it. */
export interface ComparedInject extends ReportInject {
  readonly others: { readonly quality: Cell; readonly answered: Cell; readonly took: Cell };
}

/** An objective as the team reached it, beside the mean of the other teams. */
export interface ComparedObjective extends Omit<ReportObjective, 'byTeam'> {
  readonly others: Cell;
}

/** A team's own report: its results, and of all others together only what no single team can be told from. */
export interface TeamReport {
  readonly audience: 'team';
  readonly drill: DrillId;
  readonly team: TeamId;
  readonly tlp: Tlp;
  /** Names this team only; its counts are the team's own. */
  readonly overview: ReportOverview;
  /** How many teams took part, this one with them. */
  readonly participants: number;
  readonly timeline: readonly TimelineLine[];
  readonly objectives: readonly ComparedObjective[];
  readonly coverage: ReportCoverage;
  readonly result: TeamResult;
  readonly injects: readonly ComparedInject[];
  readonly others: { readonly share: Cell };
}

/** The report for one team, out of the whole one; undefined when the team did not take part. */
export function teamReport(report: Report, team: TeamId): TeamReport | undefined {
  const result = report.teams.find((one) => one.team === team);
  if (!result) return undefined;
  const others = ofOtherNations(report, team);
  return {
    audience: 'team',
    drill: report.drill,
    team,
    tlp: 'TLP:AMBER+STRICT',
    overview: ownOverview(report.overview, result),
    participants: report.teams.length,
    timeline: ownTimeline(report.timeline, [team]),
    objectives: ownObjectives(report, result, others),
    coverage: ownCoverage(report.coverage, [result]),
    result,
    injects: comparedInjects(report, result, others),
    others: {
      share: cell(
        others.flatMap(({ total }) => total.share ?? []),
        mean,
      ),
    },
  };
}

/** A nation with several teams would learn of four others from a figure over five, if its own were among them. */
function ofOtherNations({ overview, teams }: Report, team: TeamId): readonly TeamResult[] {
  const nationOf = new Map(overview.teams.map(({ id, nation }) => [id, nation]));
  return teams.filter((one) => nationOf.get(one.team) !== nationOf.get(team));
}

/** The share that answered; it tells of those who did and of those who did not, and neither may be few. */
function answeredShare(answers: readonly (0 | 1)[]): Cell {
  const yes = answers.filter((answer) => answer === 1).length;
  const fewest = Math.min(yes, answers.length - yes);
  return fewest < SMALLEST_CELL ? { value: null, reason: 'fewer-than-five' } : cell(answers, mean);
}

function ownOverview(overview: ReportOverview, { team, injects, late, hints, sharing }: TeamResult): ReportOverview {
  const own = overview.teams.filter(({ id }) => id === team);
  const shown = injects.filter(({ kind }) => kind !== 'expected-action');
  return {
    ...overview,
    nations: overview.nations.filter(({ id }) => own.some(({ nation }) => nation === id)),
    organisations: overview.organisations.filter(({ id }) => own.some(({ organisation }) => organisation === id)),
    teams: own,
    counts: {
      injects: injects.length,
      released: shown.length,
      releases: shown.length,
      acknowledged: shown.filter(({ acknowledged }) => acknowledged !== null).length,
      answered: shown.filter((one) => one.answered !== null).length,
      submissions: shown.reduce((sum, one) => sum + (one.answered === null ? 0 : one.revisions + 1), 0),
      late,
      hints,
      messages: sharing.messagesSent,
      advisories: sharing.advisoriesSent,
      interventions: 0,
    },
  };
}

function ownObjectives(
  report: Report,
  result: TeamResult,
  others: readonly TeamResult[],
): readonly ComparedObjective[] {
  return report.objectives.map(({ byTeam: _everyTeam, ...objective }, o) => {
    const mine = result.objectives[o];
    return {
      ...objective,
      ...overAll(objective.id, objective.title, mine ? [mine] : []),
      targets: objective.targets.map((target, t) => {
        const own = mine?.targets[t];
        return {
          ...overAll(target.id, target.title, own ? [own] : []),
          tasks: target.tasks.map((task, k) => {
            const done = own?.tasks[k];
            const helped = done?.helped ? 1 : 0;
            return { ...overAll(task.id, task.title, done ? [done] : []), injects: done?.injects ?? [], helped };
          }),
        };
      }),
      others: cell(
        others.flatMap(({ objectives }) => objectives[o]?.share ?? []),
        mean,
      ),
    };
  });
}

function comparedInjects(report: Report, result: TeamResult, others: readonly TeamResult[]): readonly ComparedInject[] {
  const received = new Set(result.injects.map(({ inject }) => inject));
  const theirs = new Map<InjectId, TeamInjectResult[]>([...received].map((inject) => [inject, []]));
  for (const one of others.flatMap(({ injects }) => injects)) theirs.get(one.inject)?.push(one);
  return report.injects
    .filter(({ inject }) => received.has(inject))
    .map(({ inject, title, kind, channel, tlp, weight, target, limit, expected, measures }) => {
      const results = theirs.get(inject) ?? [];
      const answers = results.filter(({ answered }) => answered !== null);
      return {
        ...{ inject, title, kind, channel, tlp, weight, target, limit, expected, measures },
        others: {
          quality: cell(qualitiesOf(results), mean),
          answered: answeredShare(
            results.filter((one) => one.expected).map(({ answered }) => (answered === null ? 0 : 1)),
          ),
          took: cell(
            answers.flatMap(({ took }) => took ?? []),
            (values) => percentile(values, 0.5),
            SPAN_GRAIN,
          ),
        },
      };
    });
}
