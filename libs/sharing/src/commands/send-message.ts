import { refuse, sendMessage as decide, type OutgoingMessage } from '#libs/domain';
import { command } from '#libs/conduct';

/** One team writes to other teams that it names. */
export const sendMessage = command<OutgoingMessage>(
  'send-message',
  'message.send',
  (drill, message, { actor, now, newId }) =>
    actor.kind === 'team'
      ? decide(drill, actor.team, message, newId(), now)
      : refuse('not-allowed', 'Only a team writes to teams in its own name.'),
);
