import { because } from '../because.js';
import type { ScoreLine } from '../score.js';
import type { Scored } from '../scored.js';

/** One line for each hint that was taken: its share is the cost, negative. A hint taken twice costs once. */
export const hintLines = ({ inject, hintsTaken = [] }: Scored): ScoreLine[] =>
  inject.hints
    .filter(({ id }) => hintsTaken.includes(id))
    .map(({ id, cost }) => ({
      measure: id,
      kind: 'hint',
      share: -Math.max(0, cost),
      credit: 1,
      because: because('hint-taken'),
    }));
