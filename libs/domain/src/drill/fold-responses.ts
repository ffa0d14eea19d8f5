import type { Folds } from './folds.js';
import { deliveryIn, noticed, recordIn } from './fold-injects.js';

type ResponseEvent = 'response-submitted' | 'response-scored' | 'message-sent' | 'control-message-sent';

export const responseFolds: Folds<ResponseEvent> = {
  'response-submitted': (drill, event, { at, time }) => {
    const { revision, late, answer } = event;
    deliveryIn(recordIn(drill, event.inject), event.team).submissions.push({ revision, at, time, late, answer });
    noticed(drill, event.inject);
  },
  'response-scored': (drill, event, { time }) => {
    const delivery = deliveryIn(recordIn(drill, event.inject), event.team);
    delivery.score = event.score;
    delivery.scoredAt = time;
    noticed(drill, event.inject);
  },
  'message-sent': (drill, event, { time }) => {
    drill.messages.push(event);
    drill.messageTimes.set(event.message, time);
  },
  'control-message-sent': () => undefined,
};
