import type { SeenDrill } from '../drill/drill.js';
import type { Entry, EventOf } from '../journal/event.js';
import type { NationId, TeamId } from '../kernel/ids.js';
import { tlpReaches } from '../kernel/tlp.js';
import { clockView } from './clock-view.js';
import { teamsOfNation } from './nation-reach.js';
import { observerView } from './observer-view.js';
import type { NationSees } from './viewed.js';

/**
 * Who controls one nation sees what its teams have, do and are sent, and the rest as observers do. The plan to come, the
 * answer keys, expected actions and marks are not among it: they could be told to a team that may still answer. Nothing
 * that another nation does, and no count of it, makes any difference to this stream.
 */
export function nationView(nation: NationId, entry: Entry, drill: SeenDrill): NationSees | undefined {
  const { event } = entry;
  const isOwn = (team: TeamId): boolean => drill.teams.get(team)?.card.nation === nation;
  switch (event.type) {
    case 'nation-added':
    case 'organisation-added':
      return event.nation === nation ? event : undefined;
    case 'comcheck-opened':
      return event.nation === undefined || event.nation === nation ? event : undefined;
    case 'team-added':
      return event.team.nation === nation ? event : undefined;
    case 'comcheck-answered':
    case 'team-shown':
    case 'inject-delivered':
    case 'inject-opened':
    case 'hint-taken':
    case 'response-submitted':
    case 'outage-verified':
      return isOwn(event.team) ? event : undefined;
    case 'outage-withdrawn': {
      const withdrawn = drill.evaluation.outages.find(({ outage }) => outage === event.outage);
      return withdrawn && isOwn(withdrawn.team) ? event : undefined;
    }
    case 'inject-released':
      // Whether observers are told of one that the own teams have tells which of the others had it before.
      return teamsOfNation(drill, nation).length > 0 ? atOwn(event, isOwn, drill) : observerView(entry, drill);
    case 'inject-closed':
      return atOwn(event, isOwn, drill);
    case 'message-sent':
      return messageFor(event, isOwn);
    case 'control-message-sent': {
      const to = event.to.filter(isOwn);
      return to.length > 0 ? { ...event, to } : undefined;
    }
    default:
      return clockView(entry, drill);
  }
}

/** What came of an inject at the own teams. That something is expected of them is nothing that they have. */
function atOwn<Event extends EventOf<'inject-released' | 'inject-closed'>>(
  event: Event,
  isOwn: (team: TeamId) => boolean,
  drill: SeenDrill,
): Event | undefined {
  const teams = event.teams.filter(isOwn);
  const hidden = drill.injects.get(event.inject)?.inject.kind === 'expected-action';
  return hidden || teams.length === 0 ? undefined : { ...event, teams };
}

/** What an own team wrote whole; of what came to one, no other recipient, and no more than its label lets pass. */
function messageFor(event: EventOf<'message-sent'>, isOwn: (team: TeamId) => boolean): NationSees | undefined {
  if (isOwn(event.from)) return event;
  const to = event.to.filter(isOwn);
  if (to.length === 0) return undefined;
  const { message, from, kind, tlp } = event;
  return tlpReaches(tlp, 'TLP:AMBER') ? { ...event, to } : { type: 'message-withheld', message, from, to, kind, tlp };
}
