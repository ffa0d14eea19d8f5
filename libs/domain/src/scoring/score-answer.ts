import { because } from './because.js';
import { hintLines } from './lines/hint-lines.js';
import { rubricLines } from './lines/rubric-lines.js';
import { ruleLines } from './lines/rule-lines.js';
import { DEFAULT_SCORING } from './scoring-settings.js';
import { timeliness } from './timeliness.js';
import type { Score, ScoreLine } from './score.js';
import type { Scored } from './scored.js';

/** Takes off the noise of binary fractions, so that the order of rules does not show in the ninth decimal. */
const steady = (value: number): number => Math.round(value * 1e9) / 1e9;

const isMarked = ({ credit }: ScoreLine): boolean => credit !== undefined;
const sum = (lines: readonly ScoreLine[], of: (line: ScoreLine) => number): number =>
  lines.reduce((total, line) => total + of(line), 0);

/** Shares as parts of one whole, over all measures, marked or not. */
function inParts(measures: readonly ScoreLine[]): ScoreLine[] {
  const whole = sum(measures, ({ share }) => share);
  return measures.map((line) => ({ ...line, share: whole > 0 ? line.share / whole : 0 }));
}

/** `Σ share · credit / Σ share` over what is marked. With nothing to measure, an answer was all that was asked. */
function qualityOf(measures: readonly ScoreLine[], answered: boolean): number {
  const marked = measures.filter(isMarked);
  const whole = sum(marked, ({ share }) => share);
  if (whole > 0) return sum(marked, ({ share, credit = 0 }) => share * credit) / whole;
  return measures.some(({ share }) => share > 0) || !answered ? 0 : 1;
}

/**
 * Scores an answer, or the lack of one: `points = weight × quality × timeliness`.
 *
 * Quality is `Σ share · credit / Σ share` over the inject's rules and those rubric criteria that evaluators have marked,
 * less the cost of hints, from 0 to 1. While a criterion is unmarked the score is provisional. Without an answer every
 * measure gives 0 because of `no answer`; only what was shared with other teams still counts.
 */
export function scoreAnswer(scored: Scored): Score {
  const { inject, answer, took, away, extraTime = 1, settings = DEFAULT_SCORING } = scored;
  const measures = inParts([...ruleLines(scored), ...rubricLines(scored)]);
  const hints = hintLines(scored);
  const earned = qualityOf(measures, answer !== undefined) + sum(hints, ({ share }) => share);
  const quality = steady(Math.min(1, Math.max(0, earned)));
  const { target, limit, weight } = inject;
  const inTime = steady(timeliness({ took, target, limit, floor: settings.floor, extraTime }));
  const lines = [...measures, ...hints];
  if (lines.length === 0) lines.push(soleLine(answer !== undefined));
  return {
    weight,
    quality,
    timeliness: inTime,
    points: weight * quality * inTime,
    took,
    ...(away !== undefined && { away }),
    provisional: !measures.every(isMarked),
    lines,
  };
}

const soleLine = (answered: boolean): ScoreLine => ({
  measure: 'answer',
  kind: 'rule',
  share: 1,
  credit: answered ? 1 : 0,
  because: because(answered ? 'answered' : 'no-answer'),
});
