import { becauseOf } from '../scoring/because.js';
import type { Score } from '../scoring/score.js';
import type { Folds } from './folds.js';
import { deliveryIn, noticed, recordIn } from './fold-injects.js';

/** A score as it was kept: the first ones said their reasons in words. */
const scoreIn = (kept: Score): Score => ({
  ...kept,
  lines: kept.lines.map((line) => ({ ...line, because: becauseOf(line.because) })),
});

type ResponseEvent = 'response-submitted' | 'response-scored' | 'message-sent' | 'control-message-sent';

export const responseFolds: Folds<ResponseEvent> = {
  'response-submitted': (drill, event, { at, time }) => {
    const { revision, late, answer } = event;
    deliveryIn(recordIn(drill, event.inject), event.team).submissions.push({ revision, at, time, late, answer });
    noticed(drill, event.inject);
  },
  'response-scored': (drill, event, { time }) => {
    const delivery = deliveryIn(recordIn(drill, event.inject), event.team);
    delivery.score = scoreIn(event.score);
    delivery.scoredAt = time;
    noticed(drill, event.inject);
  },
  'message-sent': (drill, event, { time }) => {
    drill.messages.push({ ...event, to: event.to.filter((team) => drill.teams.has(team)) });
    drill.messageTimes.set(event.message, time);
  },
  'control-message-sent': () => undefined,
};
