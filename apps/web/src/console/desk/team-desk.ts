import type { StreamEntry } from '#libs/contracts';
import type { ClosingReason, Instant, Localised, TeamInject, TeamSees } from '#libs/domain';
import type { Fold } from '../../shell/stream/stream.js';
import { clockBeforeStart, foldClock, type DrillClock } from '../../ui/time/drill-clock.js';

type Sees<Type extends TeamSees['type']> = Extract<TeamSees, { type: Type }>;
type When = Pick<StreamEntry, 'n' | 'at' | 'time'>;

export type GivenAnswer = Omit<Sees<'response-submitted'>, 'type'> & When;

/** An inject on a team's desk, with all that has come of it. */
export interface DeskInject extends When {
  readonly inject: TeamInject;
  readonly answers: readonly GivenAnswer[];
  /** Hints that were taken, by their ids. */
  readonly hints: Readonly<Record<string, Localised>>;
  readonly closed?: ClosingReason;
}

export type DeskMessage = (Sees<'message-sent'> | Sees<'control-message-sent'>) & When;

/** A team's desk: everything that its stream has brought, the latest first. */
export interface TeamDesk {
  readonly drill: DrillClock;
  readonly injects: readonly DeskInject[];
  readonly messages: readonly DeskMessage[];
  /** Whether observers may read the team's name. */
  readonly shown: boolean;
  /** When the latest communication check was opened. */
  readonly comcheck?: Instant;
}

const change = (desk: TeamDesk, id: string, made: (before: DeskInject) => Partial<DeskInject>): TeamDesk => ({
  ...desk,
  injects: desk.injects.map((one) => (one.inject.id === id ? { ...one, ...made(one) } : one)),
});

function fold(desk: TeamDesk, { n, at, time, event }: StreamEntry<TeamSees>): TeamDesk {
  const when = { n, at, time };
  switch (event.type) {
    case 'inject-released':
      return { ...desk, injects: [{ ...when, inject: event.inject, answers: [], hints: {} }, ...desk.injects] };
    case 'inject-closed':
      return change(desk, event.inject, () => ({ closed: event.reason }));
    case 'hint-taken':
      return change(desk, event.inject, ({ hints }) => ({ hints: { ...hints, [event.hint]: event.text } }));
    case 'response-submitted':
      return change(desk, event.inject, ({ answers }) => ({ answers: [...answers, { ...event, ...when }] }));
    case 'message-sent':
    case 'control-message-sent':
      return { ...desk, messages: [{ ...event, ...when }, ...desk.messages] };
    case 'team-shown':
      return { ...desk, shown: event.shown };
    case 'comcheck-opened':
      return { ...desk, comcheck: at };
    case 'clock-turned':
      return { ...desk, drill: foldClock(desk.drill, { at, event }) };
  }
}

export const teamDesk: Fold<TeamSees, TeamDesk> = {
  empty: { drill: clockBeforeStart, injects: [], messages: [], shown: false },
  fold,
};

/** Where an inject stands, as its team sees it. */
export type Standing = 'fresh' | 'read' | 'answered' | 'closed' | 'told';

export function standingOf({ inject, answers, closed }: DeskInject, opened: boolean): Standing {
  if (answers.length > 0) return 'answered';
  if (closed !== undefined) return 'closed';
  if (!opened) return 'fresh';
  return inject.fields.length > 0 ? 'read' : 'told';
}

/** Drill time of the deadline, from the team's own delivery. */
export const deadlineOf = ({ inject }: DeskInject): number | undefined =>
  inject.limit === undefined ? inject.closes : inject.released + inject.limit;
