import { isKnownTeam } from '../drill/directory.js';
import { happened, hasStarted, isOver, type Decision } from '../drill/decision.js';
import { drillTimeAt } from '../clock/clock.js';
import type { EventOf } from '../journal/event.js';
import type { Instant } from '../kernel/time.js';
import { scoresAfterSharing } from '../scoring/score-now.js';
import type { SeenDrill } from '../drill/drill.js';
import type { MessageId, TeamId } from '../kernel/ids.js';
import { refuse } from '../kernel/refusal.js';
import type { Tlp } from '../kernel/tlp.js';
import type { Indicator } from '../scenario/response-form.js';

export interface OutgoingMessage {
  readonly kind: 'message' | 'advisory';
  readonly to: readonly TeamId[];
  readonly tlp: Tlp;
  readonly subject: string;
  readonly body: string;
  readonly indicators: readonly Indicator[];
}

/** One team writes to other teams that it names. Nobody else learns of it, but control. */
export function sendMessage(
  drill: SeenDrill,
  from: TeamId,
  message: OutgoingMessage,
  id: MessageId,
  now: Instant,
): Decision {
  if (isOver(drill)) return refuse('drill-over', 'The drill is over.', { state: drill.status });
  if (!hasStarted(drill)) return refuse('drill-not-running', 'The drill has not started yet.', { state: drill.status });
  if (drill.status === 'stopped') {
    return refuse('drill-not-running', 'The drill was stopped for a real emergency.', { state: drill.status });
  }
  if (!drill.teams.has(from)) return refuse('unknown-thing', `The drill has no team ${from}.`);
  const nobody = message.to.length === 0 ? [{ path: 'to', message: 'names no team' }] : [];
  const unreachable = message.to.flatMap((team, index) => {
    if (team === from) return [{ path: `to[${index}]`, message: 'a team cannot write to itself' }];
    return isKnownTeam(drill, team) ? [] : [{ path: `to[${index}]`, message: `the drill has no team ${team}` }];
  });
  const faults = [...nobody, ...unreachable];
  if (faults.length > 0) return refuse('nonsense-value', 'The message cannot go to these teams.', { faults });
  const sent: EventOf<'message-sent'> = {
    type: 'message-sent',
    message: id,
    from,
    ...message,
    to: [...new Set(message.to)],
  };
  const time = drillTimeAt(drill.clock, now);
  const told = {
    ...drill,
    messages: [...drill.messages, sent],
    messageTimes: new Map([...drill.messageTimes, [id, time]]),
  };
  return happened(sent, ...scoresAfterSharing(told, from, time));
}

/** Control writes to some teams, or to all: in its own name, or in that of somebody in the storyline. */
export function sendControlMessage(
  drill: SeenDrill,
  to: readonly TeamId[] | undefined,
  text: string,
  id: MessageId,
  as?: string,
): Decision {
  if (to?.length === 0) return refuse('nonsense-value', 'The message names no team.');
  const unknown = to?.find((team) => !drill.teams.has(team));
  if (unknown !== undefined) return refuse('unknown-thing', `The drill has no team ${unknown}.`);
  if (isOver(drill)) return refuse('drill-over', 'The drill is over.', { state: drill.status });
  return happened({
    type: 'control-message-sent',
    message: id,
    to: to ? [...new Set(to)] : [...drill.teams.keys()],
    text,
    ...(as !== undefined && { as }),
  });
}
