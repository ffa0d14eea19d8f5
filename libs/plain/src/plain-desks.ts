import { DrillDesks } from '#libs/conduct';
import type { StreamEntry } from '#libs/contracts';
import type { ClosingReason, DrillId, DrillStatus, Localised, TeamId, TeamInject, TeamSees } from '#libs/domain';
import { Streams } from '#libs/realtime';
import { Inject, Injectable } from '@nestjs/common';

type Sees<Type extends TeamSees['type']> = Extract<TeamSees, { type: Type }>;
type Given = Sees<'response-submitted'> & { readonly at: number };

/** An inject on a team's desk, with what has come of it. */
export interface PlainInject {
  readonly inject: TeamInject;
  readonly at: number;
  answer?: Given;
  closed?: ClosingReason;
  readonly hints: Map<string, Localised>;
}

export type PlainMessage = (Sees<'message-sent'> | Sees<'control-message-sent'>) & { readonly at: number };

/** A team's desk as a page shows it, the latest first. */
export interface PlainDesk {
  readonly title: string;
  readonly status: DrillStatus;
  readonly injects: readonly PlainInject[];
  readonly messages: readonly PlainMessage[];
  /** The other teams, by id. */
  readonly others: ReadonlyMap<TeamId, string>;
}

/** Desks of teams, made of nothing but their own streams. */
@Injectable()
export class PlainDesks {
  constructor(
    @Inject(DrillDesks) private readonly desks: DrillDesks,
    @Inject(Streams) private readonly streams: Streams,
  ) {}

  async of(drill: DrillId, team: TeamId): Promise<PlainDesk | undefined> {
    return this.desks.read(drill, (seen): PlainDesk => {
      const lines = this.streams.since(drill, { role: 'team', team }, 0) as readonly StreamEntry<TeamSees>[];
      const others = [...seen.teams.values()].filter(({ card }) => card.id !== team);
      return {
        title: seen.title,
        others: new Map(others.map(({ card }) => [card.id, card.name])),
        ...foldLines(lines),
      };
    });
  }
}

function foldLines(lines: readonly StreamEntry<TeamSees>[]): Omit<PlainDesk, 'title' | 'others'> {
  const injects = new Map<string, PlainInject>();
  const messages: PlainMessage[] = [];
  let status: DrillStatus = 'planned';
  for (const { at, event } of lines) {
    if (event.type === 'clock-turned') status = event.status ?? status;
    else if (event.type === 'inject-released')
      injects.set(event.inject.id, { inject: event.inject, at, hints: new Map() });
    else if (event.type === 'message-sent' || event.type === 'control-message-sent') messages.unshift({ ...event, at });
    else if ('inject' in event) change(injects.get(event.inject), event, at);
  }
  return { status, injects: [...injects.values()].reverse(), messages };
}

function change(
  one: PlainInject | undefined,
  event: Sees<'inject-closed'> | Sees<'hint-taken'> | Sees<'response-submitted'>,
  at: number,
): void {
  if (!one) return;
  if (event.type === 'inject-closed') one.closed = event.reason;
  else if (event.type === 'hint-taken') one.hints.set(event.hint, event.text);
  else one.answer = { ...event, at };
}
