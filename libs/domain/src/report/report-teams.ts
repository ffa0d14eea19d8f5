import type { SeenDelivery, SeenDrill, SeenInject } from '../drill/drill.js';
import { injectStatus, type InjectStatus } from '../inject/status.js';
import type { InjectId, TeamId } from '../kernel/ids.js';
import type { DrillTime, Instant, Milliseconds } from '../kernel/time.js';
import type { InjectKind } from '../scenario/scenario.js';
import { teamObjectives } from '../evaluation/rating/team-objectives.js';
import type { RatedObjective } from '../scoring/rating/rate-objectives.js';
import type { Score } from '../scoring/score.js';
import { teamTotal } from '../scoring/team-total.js';
import { reportSharing, type SharingCounts } from './report-sharing.js';
import { percentile, spreadOf, type Spread } from './spread.js';
import { expectsSomething, standingScore } from './standing-score.js';

/** What became of one inject at one team that received it. */
export interface TeamInjectResult {
  readonly inject: InjectId;
  readonly kind: InjectKind;
  readonly status: InjectStatus;
  readonly due: Instant;
  readonly released: Instant;
  readonly releasedTime: DrillTime;
  /** The first acknowledgement of delivery by any console of the team. */
  readonly acknowledged: Instant | null;
  readonly opened: Instant | null;
  /** Whether something was asked that is scored. */
  readonly expected: boolean;
  /** Drill time of the answer that counts, or at which an expected action was seen. */
  readonly answered: DrillTime | null;
  readonly late: boolean;
  readonly revisions: number;
  readonly hints: readonly string[];
  /** From the acknowledgement to the answer that counts; null without one. */
  readonly took: Milliseconds | null;
  /** Null where nothing is asked, or an answer may still come. */
  readonly score: Score | null;
}

export interface ReportTotal {
  readonly points: number;
  readonly weight: number;
  /** `points / weight`, from 0 to 1. */
  readonly share: number | null;
  readonly provisional: boolean;
}

export interface TeamResult {
  readonly team: TeamId;
  readonly total: ReportTotal;
  readonly received: number;
  /** Injects received that ask for something. */
  readonly expected: number;
  readonly answered: number;
  readonly late: number;
  readonly hints: number;
  /** Contingency injects received: the team was helped along. */
  readonly contingencies: number;
  readonly medianTook: Milliseconds | null;
  readonly objectives: readonly RatedObjective[];
  readonly injects: readonly TeamInjectResult[];
  readonly sharing: SharingCounts;
  readonly lateness: { readonly release: Spread; readonly acknowledgement: Spread };
}

function injectResult(
  drill: SeenDrill,
  record: SeenInject,
  delivery: SeenDelivery,
  team: TeamId,
  end: DrillTime,
): TeamInjectResult[] {
  const { released } = delivery;
  if (!released) return [];
  const latest = delivery.submissions.at(-1);
  const score = standingScore(drill, record, delivery, team, end) ?? null;
  const answered = latest?.time ?? delivery.met ?? null;
  return [
    {
      inject: record.inject.id,
      kind: record.inject.kind,
      status: injectStatus(drill, record, team),
      due: delivery.due ?? released.at,
      released: released.at,
      releasedTime: released.time,
      acknowledged: delivery.delivered?.at ?? null,
      opened: delivery.opened?.at ?? null,
      expected: expectsSomething(record),
      answered,
      late: latest?.late ?? false,
      revisions: Math.max(0, delivery.submissions.length - 1),
      hints: delivery.hints,
      took: answered === null ? null : (score?.took ?? null),
      score,
    },
  ];
}

export function reportTeam(drill: SeenDrill, team: TeamId, end: DrillTime): TeamResult {
  const injects = [...drill.injects.values()].flatMap((record) => {
    const delivery = record.deliveries.get(team);
    return delivery ? injectResult(drill, record, delivery, team, end) : [];
  });
  const scores = new Map(injects.flatMap(({ inject, score }) => (score ? [[inject, score] as const] : [])));
  const { points, weight, share, provisional } = teamTotal(scores.values());
  const expected = injects.filter((one) => one.expected);
  const answered = expected.filter((one) => one.answered !== null);
  return {
    team,
    total: { points, weight, share: share ?? null, provisional },
    received: injects.length,
    expected: expected.length,
    answered: answered.length,
    late: injects.filter(({ late }) => late).length,
    hints: injects.reduce((sum, { hints }) => sum + hints.length, 0),
    contingencies: injects.filter(({ kind }) => kind === 'contingency').length,
    medianTook: percentile(
      answered.flatMap(({ took }) => took ?? []),
      0.5,
    ),
    objectives: teamObjectives(drill, team, scores),
    injects,
    sharing: reportSharing(drill, team),
    lateness: {
      release: spreadOf(injects.map(({ released, due }) => Math.max(0, released - due))),
      acknowledgement: spreadOf(
        injects.flatMap(({ acknowledged, due }) => (acknowledged === null ? [] : [Math.max(0, acknowledged - due)])),
      ),
    },
  };
}
