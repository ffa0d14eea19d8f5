import { becauseOf } from '../scoring/because.js';
import type { Score } from '../scoring/score.js';
import { basisOf } from '../scoring/basis.js';
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
    const record = recordIn(drill, event.inject);
    const delivery = deliveryIn(record, event.team);
    delivery.submissions.push({ revision, at, time, late, answer, basis: basisOf(drill, record, delivery, time) });
    noticed(drill, event.inject);
  },
  'response-scored': (drill, event, { time }) => {
    const record = recordIn(drill, event.inject);
    const delivery = deliveryIn(record, event.team);
    if (delivery.submissions.length === 0 && delivery.closed === undefined)
      delivery.unanswered = { ...basisOf(drill, record, delivery, time), time };
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
