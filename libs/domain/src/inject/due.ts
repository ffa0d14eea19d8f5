import { drillTimeAt, instantAt } from '../clock/clock.js';
import type { SeenDelivery, SeenDrill, SeenInject } from '../drill/drill.js';
import type { TeamId } from '../kernel/ids.js';
import type { DrillTime, Instant } from '../kernel/time.js';
import type { Trigger } from '../scenario/trigger.js';

type PerTeam = Exclude<Trigger, { kind: 'offset' | 'manual' }>;

const HALF = 0.5;

/** Drill time at which a team's deadline for an inject passes, from its own acknowledgement of delivery. */
export function deadlineOf(record: SeenInject, delivery: SeenDelivery, extraTime: number): DrillTime | undefined {
  const { limit, kind } = record.inject;
  const since = kind === 'expected-action' ? delivery.released : (delivery.delivered ?? delivery.released);
  return limit === undefined || !since ? undefined : since.time + Math.ceil(limit * extraTime);
}

/** When it is certain that a team has not done what was expected, or undefined while it still may or has. */
function unmetAt(awaited: SeenInject, delivery: SeenDelivery, extraTime: number): DrillTime | undefined {
  if (awaited.inject.kind === 'expected-action') return delivery.met === undefined ? delivery.closed : undefined;
  const answered = delivery.submissions.length > 0;
  if (answered && (delivery.score?.quality ?? 1) >= HALF) return undefined;
  return deadlineOf(awaited, delivery, extraTime) ?? delivery.closed;
}

function reachedAt(delivery: SeenDelivery, event: Extract<Trigger, { kind: 'after' }>['event']): DrillTime | undefined {
  switch (event) {
    case 'released':
      return delivery.released?.time;
    case 'delivered':
      return delivery.delivered?.time;
    case 'opened':
      return delivery.opened?.time;
    case 'answered':
      return delivery.submissions[0]?.time;
    case 'closed':
      return delivery.closed;
  }
}

function answeredWith(delivery: SeenDelivery, field: string, wanted: readonly string[]): DrillTime | undefined {
  const latest = delivery.submissions.at(-1);
  const value = latest?.answer[field];
  const given = Array.isArray(value) ? value : [value];
  return latest && given.some((item) => typeof item === 'string' && wanted.includes(item)) ? latest.time : undefined;
}

const plus = (time: DrillTime | undefined, delay: number): DrillTime | undefined =>
  time === undefined ? undefined : time + delay;

function conditionMetAt(drill: SeenDrill, trigger: PerTeam, team: TeamId): DrillTime | undefined {
  const awaited = drill.injects.get(trigger.kind === 'unmet' ? trigger.action : trigger.inject);
  const delivery = awaited?.deliveries.get(team);
  if (!awaited || !delivery) return undefined;
  switch (trigger.kind) {
    case 'after':
      return plus(reachedAt(delivery, trigger.event), trigger.delay);
    case 'answer':
      return plus(answeredWith(delivery, trigger.field, trigger.includes), trigger.delay);
    case 'score': {
      const quality = delivery.score?.quality;
      const fits =
        quality !== undefined &&
        quality >= (trigger.atLeast ?? 0) &&
        (trigger.below === undefined || quality < trigger.below);
      return fits ? plus(delivery.scoredAt, trigger.delay) : undefined;
    }
    case 'silence':
      return delivery.submissions.length === 0 ? plus(delivery.released?.time, trigger.after) : undefined;
    case 'unmet':
      return plus(unmetAt(awaited, delivery, drill.teams.get(team)?.card.extraTime ?? 1), trigger.delay);
  }
}

/** Drill time at which an inject falls due for a team, or undefined while nothing says that it will. */
export function dueTime(drill: SeenDrill, record: SeenInject, team: TeamId): DrillTime | undefined {
  if (record.held) return undefined;
  if (record.rescheduled !== undefined) return record.rescheduled;
  const { trigger } = record.inject;
  if (trigger.kind === 'offset') return trigger.at;
  return trigger.kind === 'manual' ? undefined : conditionMetAt(drill, trigger, team);
}

/** Drill time at which an open inject closes by itself for a team. */
export function closingTime(drill: SeenDrill, record: SeenInject, team: TeamId): DrillTime | undefined {
  const delivery = record.deliveries.get(team);
  const extraTime = drill.teams.get(team)?.card.extraTime ?? 1;
  if (!delivery?.released) return undefined;
  if (record.inject.kind === 'expected-action') return deadlineOf(record, delivery, extraTime);
  return record.inject.closes === undefined
    ? undefined
    : delivery.released.time + Math.ceil(record.inject.closes * extraTime);
}

/** One thing that falls due: an inject to release or to close, for one team. */
export interface Due {
  readonly what: 'release' | 'close';
  readonly record: SeenInject;
  readonly team: TeamId;
  readonly time: DrillTime;
}

/** Before this an inject is due for no team: most need no look at each team. */
function earliest({ held, rescheduled, inject: { trigger } }: SeenInject): DrillTime {
  if (held) return Infinity;
  if (rescheduled !== undefined) return rescheduled;
  if (trigger.kind === 'offset') return trigger.at;
  return trigger.kind === 'manual' ? Infinity : 0;
}

/** All that falls due by `until`, which may move nearer while one looks. */
function* dues(drill: SeenDrill, until: () => DrillTime): Generator<Due> {
  for (const record of drill.injects.values()) {
    for (const team of earliest(record) <= until() ? record.waiting : []) {
      const time = dueTime(drill, record, team);
      if (time !== undefined && time <= until()) yield { what: 'release', record, team, time };
    }
    if (record.inject.closes === undefined && record.inject.kind !== 'expected-action') continue;
    for (const team of record.open) {
      const time = closingTime(drill, record, team);
      if (time !== undefined && time <= until()) yield { what: 'close', record, team, time };
    }
  }
}

/** Everything that is due at `now`, in the order in which it fell due, then of the MSEL. */
export function whatIsDue(drill: SeenDrill, now: Instant): Due[] {
  if (drill.status !== 'running') return [];
  // However late the ring: what lay beyond the scenario's end never happens.
  const last = drill.settings.endsItself ? drill.scenario.duration : Infinity;
  const time = Math.min(drillTimeAt(drill.clock, now), last);
  return [...dues(drill, () => time)].sort((a, b) => a.time - b.time || a.record.order - b.record.order);
}

/** The next instant at which something falls due, or undefined when nothing will by itself. */
export function nextDue(drill: SeenDrill): Instant | undefined {
  if (drill.status === 'scheduled') return drill.startAt;
  if (drill.status !== 'running') return undefined;
  let soonest = drill.settings.endsItself ? drill.scenario.duration : Infinity;
  for (const due of dues(drill, () => soonest)) soonest = due.time;
  return soonest === Infinity ? undefined : instantAt(drill.clock, soonest);
}
