import type { SeenDrill } from '../drill/drill.js';
import { itemId } from '../evaluation/desk/blind.js';
import type { Entry } from '../journal/event.js';
import type { EvaluatorId } from '../kernel/ids.js';
import { clockForAll } from './observer-view.js';
import type { EvaluatorSees } from './viewed.js';

/** An evaluator sees the clock, and what they did themselves: a mark by the item that it is for, never by the team. */
export function evaluatorView(evaluator: EvaluatorId, entry: Entry, drill: SeenDrill): EvaluatorSees | undefined {
  const { event } = entry;
  switch (event.type) {
    case 'mark-given': {
      const { type, mark, levels } = event;
      return event.evaluator === evaluator
        ? { type, item: itemId(drill.seed, evaluator, event), mark, levels }
        : undefined;
    }
    case 'observation-recorded':
    case 'sample-marked':
      return event.evaluator === evaluator ? event : undefined;
    case 'marking-frozen':
    case 'marking-reopened':
      return event;
    default:
      return clockForAll(entry, drill);
  }
}
