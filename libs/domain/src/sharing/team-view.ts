import type { SeenDrill } from '../drill/drill.js';
import type { Entry } from '../journal/event.js';
import type { TeamId } from '../kernel/ids.js';
import { clockView } from './clock-view.js';
import { injectForTeam, localisedFor } from './team-inject.js';
import type { TeamSees } from './viewed.js';

/**
 * A team sees the clock, what is addressed to it and what it did itself. Scores, receipts of delivery, expected actions
 * and everything about any other team never happened for it.
 */
export function teamView(team: TeamId, entry: Entry, drill: SeenDrill): TeamSees | undefined {
  const { event } = entry;
  switch (event.type) {
    case 'comcheck-opened':
      return event.nation === undefined || event.nation === drill.teams.get(team)?.card.nation
        ? { type: 'comcheck-opened' }
        : undefined;
    case 'team-shown':
      return event.team === team ? event : undefined;
    case 'inject-released': {
      const record = drill.injects.get(event.inject);
      const delivery = record?.deliveries.get(team);
      if (!record || !delivery || record.inject.kind === 'expected-action' || !event.teams.includes(team))
        return undefined;
      return { type: 'inject-released', inject: injectForTeam(drill, record, team, delivery), due: event.due };
    }
    case 'inject-closed': {
      const hidden = drill.injects.get(event.inject)?.inject.kind === 'expected-action';
      if (hidden || !event.teams.includes(team)) return undefined;
      return { type: 'inject-closed', inject: event.inject, reason: event.reason };
    }
    case 'hint-taken': {
      const text = drill.injects.get(event.inject)?.inject.hints.find(({ id }) => id === event.hint)?.text ?? {};
      if (event.team !== team) return undefined;
      const member = drill.teams.get(team);
      const shown = localisedFor(text, member?.card.languages ?? [], member?.values ?? {});
      return { type: 'hint-taken', inject: event.inject, hint: event.hint, text: shown };
    }
    case 'response-submitted': {
      const { type, inject, revision, late, answer } = event;
      return event.team === team ? { type, inject, revision, late, answer } : undefined;
    }
    case 'message-sent':
      return event.from === team || event.to.includes(team) ? messageFor(team, event) : undefined;
    case 'control-message-sent': {
      const { type, message, text, as } = event;
      return event.to.includes(team) ? { type, message, text, ...(as !== undefined && { as }) } : undefined;
    }
    default:
      return clockView(entry, drill);
  }
}

/** A recipient is not told who else was: only the sender sees the whole list. */
function messageFor(team: TeamId, event: Extract<Entry['event'], { type: 'message-sent' }>): TeamSees {
  return event.from === team ? event : { ...event, to: [team] };
}
