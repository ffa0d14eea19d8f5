import type { TeamId } from '../kernel/ids.js';
import { isFor } from '../scenario/audience.js';
import { waitsFor, type Trigger } from '../scenario/trigger.js';
import { recordOf, type Delivery, type Drill, type InjectRecord } from './drill.js';
import type { Folds } from './folds.js';

type InjectEvent =
  | 'inject-released'
  | 'inject-held'
  | 'inject-freed'
  | 'inject-skipped'
  | 'inject-rescheduled'
  | 'inject-edited'
  | 'inject-inserted'
  | 'inject-delivered'
  | 'inject-opened'
  | 'inject-closed'
  | 'hint-taken'
  | 'action-met';

/** The journal never names an inject that is not there; if it does, the pinned pack is not the one it was made with. */
export function recordIn(drill: Drill, inject: string): InjectRecord {
  const record = drill.injects.get(inject);
  if (!record) throw new Error(`the journal speaks of inject ${inject}, which the scenario does not have`);
  return record;
}

export function deliveryIn(record: InjectRecord, team: TeamId): Delivery {
  const found = record.deliveries.get(team);
  if (found) return found;
  const made: Delivery = { consoles: new Set(), submissions: [], hints: [] };
  record.deliveries.set(team, made);
  return made;
}

/** An entry about several nations still names the teams of one that was erased. */
const stillIn = (drill: Drill, teams: readonly TeamId[]): readonly TeamId[] =>
  teams.filter((team) => drill.teams.has(team));

/** Only what another trigger waits for can change what falls due next. */
export function noticed(drill: Drill, inject: string): void {
  if (drill.awaited.has(inject)) drill.scheduleVersion++;
}

export const injectFolds: Folds<InjectEvent> = {
  'inject-released': (drill, event, { at, time }) => {
    const record = recordIn(drill, event.inject);
    for (const team of stillIn(drill, event.teams)) {
      const delivery = deliveryIn(record, team);
      delivery.due = event.due;
      delivery.released = { at, time };
      record.waiting.delete(team);
      record.open.add(team);
    }
    drill.scheduleVersion++;
  },
  'inject-held': (drill, { inject }) => {
    recordIn(drill, inject).held = true;
    drill.scheduleVersion++;
  },
  'inject-freed': (drill, { inject }) => {
    recordIn(drill, inject).held = false;
    drill.scheduleVersion++;
  },
  'inject-skipped': (drill, { inject, teams }) => {
    const record = recordIn(drill, inject);
    for (const team of stillIn(drill, teams)) {
      record.waiting.delete(team);
      deliveryIn(record, team).skipped = true;
    }
    drill.scheduleVersion++;
  },
  'inject-rescheduled': (drill, { inject, at }) => {
    recordIn(drill, inject).rescheduled = at;
    drill.scheduleVersion++;
  },
  'inject-edited': (drill, { inject }) => {
    const record = recordIn(drill, inject.id);
    if (!sameTrigger(record.inject.trigger, inject.trigger)) delete record.rescheduled;
    record.inject = inject;
    readdress(drill, record);
  },
  'inject-inserted': (drill, { inject }) => {
    const record = recordOf(inject, drill.injects.size);
    drill.injects.set(inject.id, record);
    readdress(drill, record);
  },
  'inject-delivered': (drill, event, { at, time }) => {
    const delivery = deliveryIn(recordIn(drill, event.inject), event.team);
    delivery.consoles.add(event.console);
    if (delivery.delivered) return;
    delivery.delivered = { at, time };
    noticed(drill, event.inject);
  },
  'inject-opened': (drill, event, { at, time }) => {
    deliveryIn(recordIn(drill, event.inject), event.team).opened ??= { at, time };
    noticed(drill, event.inject);
  },
  'inject-closed': (drill, event, { time }) => {
    const record = recordIn(drill, event.inject);
    for (const team of stillIn(drill, event.teams)) {
      const delivery = deliveryIn(record, team);
      delivery.closed = time;
      delivery.messagesAtClose = drill.messages.length;
      record.open.delete(team);
    }
    drill.scheduleVersion++;
  },
  'hint-taken': (drill, event) => void deliveryIn(recordIn(drill, event.inject), event.team).hints.push(event.hint),
  'action-met': (drill, event, { time }) => {
    deliveryIn(recordIn(drill, event.inject), event.team).met = time;
    drill.scheduleVersion++;
  },
};

/** Whoever edits the trigger of a rescheduled inject means the new trigger. */
const sameTrigger = (one: Trigger, other: Trigger): boolean => JSON.stringify(one) === JSON.stringify(other);

function readdress(drill: Drill, record: InjectRecord): void {
  record.waiting.clear();
  if (drill.clock.segments.length > 0) {
    for (const [id, team] of drill.teams) {
      if (isFor(record.inject.audience, team.card) && !record.deliveries.get(id)?.skipped) record.waiting.add(id);
    }
  }
  const awaited = waitsFor(record.inject.trigger);
  if (awaited !== undefined) drill.awaited.add(awaited);
  drill.scheduleVersion++;
}
