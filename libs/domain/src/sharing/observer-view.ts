import type { SeenDrill } from '../drill/drill.js';
import type { InjectId } from '../kernel/ids.js';
import type { Entry } from '../journal/event.js';
import { tlpReaches } from '../kernel/tlp.js';
import { namesIn } from '../scenario/variables.js';
import { clockView } from './clock-view.js';
import type { ClockTurned, ObserverSees } from './viewed.js';

/**
 * Observers follow the clock and the storyline. An inject belongs to the storyline when it is TLP:CLEAR, goes to
 * everybody at a time that no team has a part in, and carries no team's values: then its appearing tells nothing about
 * any team.
 */
export function observerView(entry: Entry, drill: SeenDrill): ObserverSees | undefined {
  const { event } = entry;
  if (event.type !== 'inject-released') return clockForAll(entry, drill);
  const inject = drill.injects.get(event.inject)?.inject;
  const forAll = event.cause === 'time' || event.teams.length === drill.teams.size;
  if (!inject || !forAll || inject.kind !== 'contextual' || !goesByTheClock(drill, inject.id)) return undefined;
  const { id, channel, from, content } = inject;
  const texts = [
    from.name,
    from.address ?? '',
    ...Object.values(content).flatMap(({ subject, body }) => [subject, body]),
  ];
  const told = texts.some((text) => namesIn(text).length > 0);
  const all = Object.keys(inject.audience).length === 0;
  return tlpReaches(inject.tlp, 'TLP:CLEAR') && all && !told
    ? { type: 'storyline', inject: id, channel, from, content }
    : undefined;
}

/** Whether time alone brings an inject: at a set offset, or so long after the release of another that goes by the clock. */
function goesByTheClock(drill: SeenDrill, id: InjectId, before: readonly InjectId[] = []): boolean {
  const trigger = drill.injects.get(id)?.inject.trigger;
  if (trigger?.kind !== 'after') return trigger?.kind === 'offset';
  const { inject, event } = trigger;
  return event === 'released' && !before.includes(inject) && goesByTheClock(drill, inject, [...before, id]);
}

/** The clock without the reason for its turn: that is written for the crews, and may name one of them. */
export function clockForAll(entry: Entry, drill: SeenDrill): ClockTurned | undefined {
  const turned = clockView(entry, drill);
  if (!turned) return undefined;
  const { reason: _reason, ...clock } = turned;
  return clock;
}
