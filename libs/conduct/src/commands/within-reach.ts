import { refuse } from '#libs/domain';
import { nationOf, type Caller } from '#libs/identity';
import type { Command } from './command.js';

const notTheirs = refuse('not-allowed', 'Your role does not allow this.');

/**
 * A command as far as its caller reaches: whoever controls one nation does it for that nation's teams alone, and is told
 * of all others what is said of those that never were.
 */
export function withinReach<Input>(command: Command<Input>, caller: Caller): Command<Input> {
  const nation = nationOf(caller);
  if (nation === undefined) return command;
  return {
    ...command,
    decide: (drill, input, circumstances) => {
      const own = command.within?.(drill, input, nation) ?? notTheirs;
      return own.ok ? command.decide(drill, own.value, circumstances) : own;
    },
  };
}
