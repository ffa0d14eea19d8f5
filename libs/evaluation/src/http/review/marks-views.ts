import type { EvaluationAgreement, EvaluationMarks, EvaluationRatings } from '#libs/contracts';
import {
  assignments,
  isMarkable,
  rateTeam,
  standingModeration,
  type Agreement,
  type DrillAgreement,
  type SeenDrill,
  type TaskEvidence,
} from '#libs/domain';

const text = (instant: number): string => new Date(instant).toISOString();

/** @param isClosed whether the drill is closed: then how it was evaluated is told, and nothing of any team */
export function marksView(drill: SeenDrill, isClosed: boolean): EvaluationMarks {
  const { settings, evaluators, version, frozen } = drill.evaluation;
  const cards = [...evaluators.values()];
  return {
    version,
    frozen,
    settings: { ...settings, thresholds: { ...settings.thresholds } },
    evaluators: cards.map(({ evaluator, name, languages, objectives, lead = false }) => ({
      evaluator,
      name,
      languages: [...languages],
      objectives: objectives ? [...objectives] : null,
      lead,
    })),
    items: (isClosed ? [] : assignments(drill)).map((one) => {
      const moderation = standingModeration(one.delivery, one.rubric);
      return {
        inject: one.inject,
        team: one.team,
        rubric: one.rubric,
        markable: isMarkable(one),
        revision: one.delivery.submissions.length,
        evaluators: [...one.evaluators],
        wanted: one.wanted,
        disputed: one.disputed,
        marks: (one.delivery.marks ?? [])
          .filter(({ rubric }) => rubric === one.rubric)
          .map(({ at, rubric: _rubric, levels, ...mark }) => ({ ...mark, levels: { ...levels }, at: text(at) })),
        moderation: moderation
          ? { levels: { ...moderation.levels }, reason: moderation.reason, at: text(moderation.at) }
          : null,
      };
    }),
  };
}

export const agreementOf = ({ units, alpha, interval, level }: Agreement): EvaluationAgreement['overall'] => ({
  units,
  alpha: alpha ?? null,
  interval: interval ? { ...interval } : null,
  level: level ?? null,
});

/** Where so few units stand behind α that there is no interval, it would tell one marker what the other gave. */
const veiled = ({ units, ...rest }: Agreement): EvaluationAgreement['overall'] =>
  agreementOf(rest.interval ? { units, ...rest } : { units });

export function agreementView({ overall, rubrics }: DrillAgreement, all: boolean): EvaluationAgreement {
  const shown = all ? agreementOf : veiled;
  return {
    metric: 'ordinal',
    overall: shown(overall),
    rubrics: rubrics.map(({ inject, rubric, ...found }) => ({ inject, rubric, ...shown(found) })),
  };
}

type Evidence = EvaluationRatings['teams'][number]['evidence'][number];

const evidenceView = ({ task, injects, observations }: TaskEvidence): Evidence => ({
  task,
  injects: injects.map((inject) => ({ ...inject })),
  observations: observations.map(({ observation, rating, text: said, evaluator, at }) => ({
    observation,
    rating,
    text: said,
    evaluator,
    at: text(at),
  })),
});

export function ratingsView(drill: SeenDrill): EvaluationRatings {
  return {
    aggregation: drill.evaluation.settings.aggregation,
    thresholds: { ...drill.evaluation.settings.thresholds },
    teams: [...drill.teams.keys()].map((team) => {
      const { objectives, evidence } = rateTeam(drill, team);
      return {
        team,
        objectives: objectives.map(({ targets, ...objective }) => ({
          ...rated(objective),
          targets: targets.map(({ tasks, ...target }) => ({
            ...rated(target),
            tasks: tasks.map((task) => ({ ...rated(task), helped: task.helped })),
          })),
        })),
        evidence: evidence.map(evidenceView),
      };
    }),
  };
}

type Rated = EvaluationRatings['teams'][number]['objectives'][number]['targets'][number]['tasks'][number];

const rated = (one: {
  readonly id: string;
  readonly rating: Rated['rating'];
  readonly share?: number;
  readonly provisional: boolean;
}): Omit<Rated, 'helped'> => ({
  id: one.id,
  rating: one.rating,
  share: one.share ?? null,
  provisional: one.provisional,
});
