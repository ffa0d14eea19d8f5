import type { SeenDrill, SeenInject } from '../../drill/drill.js';
import type { InjectId, TeamId } from '../../kernel/ids.js';
import type { Milliseconds } from '../../kernel/time.js';
import { SMALLEST_CELL } from '../../report/cell.js';
import { percentile } from '../../report/spread.js';
import { expectsSomething } from '../../report/standing-score.js';
import { saysAnything } from '../../scoring/team-total.js';
import type { Score } from '../../scoring/score.js';
import { teamScores } from '../versions/team-scores.js';
import { discrimination, type ItemAndRest } from './discrimination.js';
import { wrongAnswers, type WrongAnswer } from './wrong-answers.js';

/** How an inject did its work as a question. Figures stand only where at least five teams stand behind them. */
export interface ItemAnalysis {
  readonly inject: InjectId;
  /** Teams that were scored on it; null where they are one to four. */
  readonly teams: number | null;
  /** The mean quality, from 0 (nobody) to 1 (everybody had it right); in item analysis, the difficulty index. */
  readonly difficulty: number | null;
  /** From -1 to 1; below 0, weak teams did better at it than strong ones. See `discrimination`. */
  readonly discrimination: number | null;
  /** Quarter, half and three quarters of those who answered had answered by then. */
  readonly time: { readonly p25: Milliseconds; readonly p50: Milliseconds; readonly p75: Milliseconds } | null;
  readonly wrong: readonly WrongAnswer[];
}

type Scores = ReadonlyMap<TeamId, ReadonlyMap<InjectId, Score>>;

const fine = (value: number | null | undefined): number | null =>
  value === null || value === undefined ? null : Math.round(value * 100) / 100;

function itemAndRest(scores: ReadonlyMap<InjectId, Score>, inject: InjectId): ItemAndRest | undefined {
  const item = scores.get(inject);
  if (!item || !saysAnything(item)) return undefined;
  const rest = [...scores].flatMap(([id, score]) => (id !== inject && saysAnything(score) ? [score] : []));
  return {
    item: item.quality,
    points: rest.reduce((sum, { points }) => sum + points, 0),
    weight: rest.reduce((sum, { weight }) => sum + weight, 0),
  };
}

function timeOf(took: readonly Milliseconds[]): ItemAnalysis['time'] {
  if (took.length < SMALLEST_CELL) return null;
  const at = (share: number): Milliseconds => percentile(took, share) ?? 0;
  return { p25: at(0.25), p50: at(0.5), p75: at(0.75) };
}

function analysed(record: SeenInject, scores: Scores): ItemAnalysis {
  const inject = record.inject.id;
  const items = [...scores.values()].flatMap((mine) => itemAndRest(mine, inject) ?? []);
  const enough = items.length >= SMALLEST_CELL;
  const took = [...record.deliveries].flatMap(([team, { submissions }]) =>
    submissions.length > 0 ? (scores.get(team)?.get(inject)?.took ?? []) : [],
  );
  return {
    inject,
    teams: enough || items.length === 0 ? items.length : null,
    difficulty: enough ? fine(items.reduce((sum, { item }) => sum + item, 0) / items.length) : null,
    discrimination: enough ? fine(discrimination(items)) : null,
    time: enough ? timeOf(took) : null,
    wrong: enough ? wrongAnswers(record) : [],
  };
}

/** Item analysis of every inject that asks for something, in the order of the MSEL. */
export function itemAnalysis(drill: SeenDrill): readonly ItemAnalysis[] {
  const scores: Scores = new Map([...drill.teams.keys()].map((team) => [team, teamScores(drill, team)]));
  return [...drill.injects.values()].filter(expectsSomething).map((record) => analysed(record, scores));
}
