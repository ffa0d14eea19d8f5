import {
  acknowledgeDelivery,
  open,
  takeHint,
  type Actor,
  type DrillEvent,
  happened,
  refuse,
  answerComcheck,
} from '#libs/domain';
import { command } from '../command.js';

const asTeam = (actor: Actor): { team: string; console: string } | undefined =>
  actor.kind === 'team' ? actor : undefined;
const notATeam = refuse('not-allowed', 'Only a team can do this.');

/** A console says which injects have arrived. One that it cannot have is passed over, so that one fault loses no other. */
export const acknowledgeDeliveries = command<{ injects: readonly string[] }>(
  'delivered',
  'inject.receive',
  (drill, { injects }, { actor }) => {
    const own = asTeam(actor);
    if (!own) return notATeam;
    const events: DrillEvent[] = [];
    for (const inject of new Set(injects)) {
      const decision = acknowledgeDelivery(drill, inject, own.team, own.console);
      if (!decision.ok) return decision;
      events.push(...decision.value);
    }
    return happened(...events);
  },
);

/** Somebody of the team opens an inject. */
export const openInject = command<{ inject: string }>('opened', 'inject.receive', (drill, { inject }, { actor }) => {
  const own = asTeam(actor);
  return own ? open(drill, inject, own.team, own.console) : notATeam;
});

/** A team takes a hint and its cost. */
export const takeAHint = command<{ inject: string; hint: string }>(
  'hint',
  'inject.receive',
  (drill, { inject, hint }, { actor, now }) => {
    const own = asTeam(actor);
    return own ? takeHint(drill, inject, own.team, hint, now) : notATeam;
  },
);

/** A console answers the communication check. */
export const checkIn = command<object>('comcheck', 'inject.receive', (drill, _input, { actor }) => {
  const own = asTeam(actor);
  return own ? answerComcheck(drill, own.team, own.console) : notATeam;
});
