import type { InjectId } from '../../kernel/ids.js';
import type { Localised } from '../../kernel/localised.js';
import type { TeamRatings } from '../../evaluation/rating/rate-team.js';
import type { Rating } from '../../scoring/scoring-settings.js';
import type { ReportMaterial } from '../document/report-material.js';
import type { Finding } from '../dossier/finding.js';
import { overAll, type OverAll } from '../report-objectives.js';

/** A line of the draft: what the ratings say of a critical task, until an editor says it better. */
export interface DraftFinding {
  /** `target/task`; a finding that stands in its place names it. */
  readonly id: string;
  readonly kind: 'strength' | 'area';
  readonly task: string;
  readonly title: Localised;
  readonly rating: Rating;
  /** Whether a contingency inject had to help. */
  readonly helped: boolean;
  readonly provisional: boolean;
  /** How the injects went by which it was measured, at each team. */
  readonly injects: readonly {
    readonly inject: InjectId;
    readonly quality: number;
    readonly timeliness: number;
  }[];
  /** What evaluators saw outside any inject. */
  readonly observations: readonly { readonly rating: Rating; readonly text: string }[];
  /** The finding that stands in its place. */
  readonly replacedBy: string | null;
}

/** A capability target as a nation reached it, with strengths and areas for improvement. */
export interface CapabilityAnalysis extends OverAll {
  readonly objective: string;
  readonly drafts: readonly DraftFinding[];
  readonly findings: readonly Finding[];
}

type RatedOverAll = OverAll & { readonly helped: boolean };

function draftOf(
  target: string,
  task: RatedOverAll,
  ratings: readonly TeamRatings[],
  findings: readonly Finding[],
): DraftFinding[] {
  if (task.rating === 'not-exercised') return [];
  const id = `${target}/${task.id}`;
  const evidence = ratings.flatMap((one) => one.evidence.filter((each) => each.task === task.id));
  const isStrength = (task.rating === 'P' || task.rating === 'S') && !task.helped;
  return [
    {
      id,
      kind: isStrength ? 'strength' : 'area',
      task: task.id,
      title: task.title,
      rating: task.rating,
      helped: task.helped,
      provisional: task.provisional,
      injects: evidence.flatMap(({ injects }) =>
        injects.map(({ inject, quality, timeliness }) => ({ inject, quality, timeliness })),
      ),
      observations: evidence.flatMap(({ observations }) => observations.map(({ rating, text }) => ({ rating, text }))),
      replacedBy: findings.find(({ instead }) => instead === id)?.id ?? null,
    },
  ];
}

/** The analysis of capabilities over the teams given: derived from ratings and their evidence, edited by people. */
export function capabilityAnalysis(
  { whole }: ReportMaterial,
  ratings: readonly TeamRatings[],
  findings: readonly Finding[],
): readonly CapabilityAnalysis[] {
  return whole.objectives.flatMap((objective, o) =>
    objective.targets.map((target, t) => {
      const own = ratings.flatMap((one) => one.objectives[o]?.targets[t] ?? []);
      const tasks = target.tasks.map((task, k): RatedOverAll => {
        const rated = own.flatMap((one) => one.tasks[k] ?? []);
        return { ...overAll(task.id, task.title, rated), helped: rated.some(({ helped }) => helped) };
      });
      return {
        ...overAll(target.id, target.title, own),
        objective: objective.id,
        drafts: tasks.flatMap((task) => draftOf(target.id, task, ratings, findings)),
        findings: findings.filter((finding) => finding.section === 'capabilities' && finding.target === target.id),
      };
    }),
  );
}
