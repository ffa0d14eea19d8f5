import type { SeenDrill } from '../../drill/drill.js';
import type { EvaluatorId, InjectId, TeamId } from '../../kernel/ids.js';
import { seeded } from '../../kernel/seeded.js';
import { latestMarks, standingMarks } from '../marking/counted-marks.js';
import type { GivenMark } from '../evaluation.js';
import type { EvaluatorCard } from './evaluator.js';
import { itemsOf, type FoundItem } from './items.js';
import { objectivesOf } from './objectives-of.js';

/** Who marks an item. */
export interface Assignment extends FoundItem {
  /** In the order in which they were chosen; fewer than wanted where nobody else fits. */
  readonly evaluators: readonly EvaluatorId[];
  readonly wanted: 1 | 2 | 3;
  /** The markers lie further apart than the settings allow. */
  readonly disputed: boolean;
}

type SeenCard = SeenDrill['evaluation']['evaluators'] extends ReadonlyMap<string, infer Card> ? Card : EvaluatorCard;

/** Those who may mark an answer: by objective and language, or by objective alone where nobody reads the team's languages. */
function fitting(drill: SeenDrill, inject: InjectId, team: TeamId): readonly SeenCard[] {
  const objectives = objectivesOf(drill, inject);
  const languages = drill.teams.get(team)?.card.languages ?? [];
  const able = [...drill.evaluation.evaluators.values()].filter(
    (card) => !card.lead && (!card.objectives || card.objectives.some((id) => objectives.includes(id))),
  );
  const reading = able.filter((card) => card.languages.some((language) => languages.includes(language)));
  return reading.length > 0 ? reading : able;
}

/**
 * Those who fit, in an order drawn for this answer. Each draws a number of their own, so that one who joins later takes
 * the place of others at few answers only.
 */
function drawn(drill: SeenDrill, inject: InjectId, team: TeamId): EvaluatorId[] {
  const number = (id: EvaluatorId): number => seeded(`${drill.seed}/marker/${inject}/${team}/${id}`).next();
  return fitting(drill, inject, team)
    .map(({ evaluator }) => ({ evaluator, drawn: number(evaluator) }))
    .sort((one, other) => one.drawn - other.drawn)
    .map(({ evaluator }) => evaluator);
}

const isDoubled = (drill: SeenDrill, { inject, team }: FoundItem): boolean =>
  seeded(`${drill.seed}/doubled/${inject}/${team}`).next() < drill.evaluation.settings.doubled;

/** The furthest that two standing marks lie apart on any criterion, as a part of its scale. */
export function furthestApart({ delivery, form }: FoundItem): number {
  const marks = standingMarks(delivery, form.id);
  const spans = form.criteria.map(({ id, anchors }) => {
    const levels = marks.flatMap(({ levels }) => levels[id] ?? []);
    const scale = anchors.map(({ level }) => level);
    const width = Math.max(...scale) - Math.min(...scale);
    return levels.length < 2 || width === 0 ? 0 : (Math.max(...levels) - Math.min(...levels)) / width;
  });
  return Math.max(0, ...spans);
}

function assign(drill: SeenDrill, item: FoundItem, order: readonly EvaluatorId[]): Assignment {
  const disputed = furthestApart(item) > drill.evaluation.settings.distance;
  const wanted = disputed ? 3 : isDoubled(drill, item) ? 2 : 1;
  const here = (mark: GivenMark): boolean =>
    drill.evaluation.evaluators.has(mark.evaluator) || mark.revision === item.delivery.submissions.length;
  const marked = latestMarks(item.delivery, item.rubric)
    .filter(here)
    .map(({ evaluator }) => evaluator);
  const others = order.filter((evaluator) => !marked.includes(evaluator));
  const evaluators = [...marked, ...others.slice(0, Math.max(0, wanted - marked.length))];
  return { ...item, evaluators, wanted, disputed };
}

/** Who marks one item. */
export const assignmentOf = (drill: SeenDrill, item: FoundItem): Assignment =>
  assign(drill, item, drawn(drill, item.inject, item.team));

/**
 * Who marks what. A share of the answers goes to two evaluators, and what they mark too far apart to a third: by chance,
 * but always the same for the same drill. Who has marked an item stays with it, whoever joins later; what one who left
 * had still to mark falls to whom the draw names next.
 */
export function assignments(drill: SeenDrill): readonly Assignment[] {
  const orders = new Map<string, EvaluatorId[]>();
  return itemsOf(drill).map((item) => {
    const answer = `${item.inject}/${item.team}`;
    const order = orders.get(answer) ?? drawn(drill, item.inject, item.team);
    orders.set(answer, order);
    return assign(drill, item, order);
  });
}
