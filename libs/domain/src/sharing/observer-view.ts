import type { SeenDrill } from '../drill/drill.js';
import type { Entry } from '../journal/event.js';
import { tlpReaches } from '../kernel/tlp.js';
import { namesIn } from '../scenario/variables.js';
import { clockView } from './clock-view.js';
import type { ObserverSees } from './viewed.js';

/**
 * Observers follow the clock and the storyline. An inject belongs to the storyline when it is TLP:CLEAR, goes to
 * everybody at a set time and carries no team's values: then its appearing tells nothing about any team.
 */
export function observerView(entry: Entry, drill: SeenDrill): ObserverSees | undefined {
  const { event } = entry;
  if (event.type !== 'inject-released') return clockView(entry, drill);
  const inject = drill.injects.get(event.inject)?.inject;
  const forAll = event.cause === 'time' || (event.cause === 'control' && event.teams.length === drill.teams.size);
  if (!inject || !forAll || inject.kind !== 'contextual' || inject.trigger.kind !== 'offset') return undefined;
  const { id, channel, from, content } = inject;
  const told =
    Object.values(content).some(({ subject, body }) => namesIn(subject + body).length > 0) ||
    namesIn(from.name).length > 0;
  const all = Object.keys(inject.audience).length === 0;
  return tlpReaches(inject.tlp, 'TLP:CLEAR') && all && !told
    ? { type: 'storyline', inject: id, channel, from, content }
    : undefined;
}
