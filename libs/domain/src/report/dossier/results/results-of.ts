import type { SeenDrill } from '../../../drill/drill.js';
import type { InjectId, NationId } from '../../../kernel/ids.js';
import { ok, type Result } from '../../../kernel/result.js';
import { reportTeam, type TeamInjectResult } from '../../report-teams.js';
import type { RatedObjective } from '../../../scoring/rating/rate-objectives.js';
import type { DrillTime } from '../../../kernel/time.js';
import { unfit } from '../deciding/dossier-decision.js';
import { answerLines } from './answer-lines.js';
import type { ReleasedAnswer, ReleasedRating, ReleasedScore, ReleasedTeam, ResultsWish } from './released-results.js';

/**
 * The results that a nation names, as they stand, of each of its teams. Refuses what is not there, and nothing at all.
 * @param end drill time up to which the drill has been played
 */
export function resultsOf(
  drill: SeenDrill,
  nation: NationId,
  wish: ResultsWish,
  end: DrillTime,
): Result<readonly ReleasedTeam[]> {
  const faults = faultsIn(drill, wish);
  if (faults.length > 0) return unfit('The release names something that is not there.', ...faults);
  if (wish.scores.length + wish.answers.length + wish.ratings.length === 0)
    return unfit('The release lets nothing go.', { path: 'scores', message: 'choose at least one result' });
  const own = [...drill.teams.values()].filter(({ card }) => card.nation === nation);
  return ok(
    own.map(({ card: { id, name } }) => {
      const result = reportTeam(drill, id, end);
      return {
        team: id,
        name,
        total: wish.scores === 'all' ? result.total : null,
        scores: scoresOf(drill, result.injects, wish),
        answers: wish.answers.flatMap(({ inject, text }) => answerOf(drill, result.injects, id, inject, text)),
        ratings: ratingsOf(drill, result.objectives, wish),
      };
    }),
  );
}

function faultsIn(drill: SeenDrill, { scores, answers, ratings }: ResultsWish) {
  const known = (path: string, inject: InjectId, index: number) =>
    drill.injects.has(inject) ? [] : [{ path: `${path}[${index}]`, message: 'not an inject of the drill' }];
  const objectives = new Set(drill.scenario.objectives.map(({ id }) => id));
  return [
    ...(scores === 'all' ? [] : scores.flatMap((inject, index) => known('scores', inject, index))),
    ...answers.flatMap(({ inject }, index) => known('answers', inject, index)),
    ...(ratings === 'all'
      ? []
      : ratings.flatMap((id, index) =>
          objectives.has(id) ? [] : [{ path: `ratings[${index}]`, message: 'not an objective of the drill' }],
        )),
  ];
}

const scoresOf = (
  drill: SeenDrill,
  injects: readonly TeamInjectResult[],
  { scores }: ResultsWish,
): readonly ReleasedScore[] =>
  injects.flatMap(({ inject, score }) => {
    if (!score || (scores !== 'all' && !scores.includes(inject))) return [];
    const { points, weight, quality, timeliness, provisional } = score;
    return [{ inject, title: titleOf(drill, inject), points, weight, quality, timeliness, provisional }];
  });

function answerOf(
  drill: SeenDrill,
  injects: readonly TeamInjectResult[],
  team: string,
  inject: InjectId,
  text: boolean,
): ReleasedAnswer[] {
  const result = injects.find((one) => one.inject === inject);
  const record = drill.injects.get(inject);
  if (!result || !record) return [];
  const latest = record.deliveries.get(team)?.submissions.at(-1);
  const fields = record.inject.form?.fields ?? [];
  return [
    {
      inject,
      title: titleOf(drill, inject),
      answered: result.answered,
      late: result.late,
      fields: text && latest ? fields.flatMap((field) => answerLines(field, latest.answer[field.id])) : null,
    },
  ];
}

function ratingsOf(
  drill: SeenDrill,
  rated: readonly RatedObjective[],
  { ratings }: ResultsWish,
): readonly ReleasedRating[] {
  return drill.scenario.objectives.flatMap(({ id, title, targets }) => {
    const found = rated.find((one) => one.id === id);
    if (!found || (ratings !== 'all' && !ratings.includes(id))) return [];
    const under = targets.flatMap((target) => {
      const one = found.targets.find((other) => other.id === target.id);
      return one ? [{ id: one.id, title: target.title, rating: one.rating, provisional: one.provisional }] : [];
    });
    return [{ id, title, rating: found.rating, provisional: found.provisional, targets: under }];
  });
}

const titleOf = (drill: SeenDrill, inject: InjectId) => drill.injects.get(inject)?.inject.title ?? {};
