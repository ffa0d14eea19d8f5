import { drillTimeAt } from '../clock/clock.js';
import type { DrillStatus, SeenDrill } from '../drill/drill.js';
import { isOver } from '../drill/decision.js';
import type { Entry } from '../journal/event.js';
import type { NationId, OrganisationId, TeamId } from '../kernel/ids.js';
import type { Language, Localised } from '../kernel/localised.js';
import type { DrillTime, Instant, Milliseconds } from '../kernel/time.js';
import { reportCounts, type ReportCounts } from './report-counts.js';

export interface ReportTeam {
  readonly id: TeamId;
  readonly name: string;
  readonly nation: NationId;
  readonly organisation: OrganisationId;
  readonly role: string;
  readonly languages: readonly Language[];
}

export interface ReportPhase {
  readonly id: string;
  readonly title: Localised;
  readonly at: DrillTime;
}

/** A speed of the drill clock, from a drill time on. */
export interface ReportSpeed {
  readonly from: DrillTime;
  readonly at: Instant;
  readonly speed: number;
}

/** What was played, by whom, and when. */
export interface ReportOverview {
  readonly title: string;
  readonly pack: { readonly name: string; readonly version: string; readonly hash: string };
  readonly scenario: {
    readonly title: Localised;
    readonly summary: Localised;
    readonly languages: readonly Language[];
  };
  readonly status: DrillStatus;
  /** IANA zone in which the organiser reads wall time. */
  readonly zone: string;
  readonly startEx: Instant | null;
  readonly endEx: Instant | null;
  /** Why it ended, as the direction put it. */
  readonly endReason: string | null;
  /** The last instant of which the report knows. */
  readonly asOf: Instant | null;
  readonly plannedDuration: DrillTime;
  /** Drill time that was played. */
  readonly played: DrillTime;
  /** Wall time from StartEx to the end. */
  readonly wall: Milliseconds;
  /** Wall time in which the clock stood, outages taken out of drill time with it. */
  readonly paused: Milliseconds;
  readonly pauses: number;
  readonly speeds: readonly ReportSpeed[];
  readonly phases: readonly ReportPhase[];
  readonly nations: readonly { readonly id: NationId; readonly name: string }[];
  readonly organisations: readonly { readonly id: OrganisationId; readonly name: string; readonly nation: NationId }[];
  readonly teams: readonly ReportTeam[];
  readonly counts: ReportCounts;
}

/** The instant at which play ended, or up to which the journal tells of it. */
export const lastInstant = (entries: readonly Entry[]): Instant | null =>
  entries.findLast(({ event }) => event.type === 'drill-ended' || event.type === 'drill-aborted')?.at ??
  entries.at(-1)?.at ??
  null;

/** Drill time that was played. */
export const playedTime = (drill: SeenDrill, entries: readonly Entry[]): DrillTime =>
  drillTimeAt(drill.clock, lastInstant(entries) ?? 0);

export function reportOverview(drill: SeenDrill, entries: readonly Entry[]): ReportOverview {
  const { title, pack, scenario, status, settings } = drill;
  const ending = entries.findLast(({ event }) => event.type === 'drill-ended' || event.type === 'drill-aborted');
  const asOf = lastInstant(entries);
  const startEx = drill.clock.segments[0]?.at ?? null;
  return {
    title,
    pack: { ...pack },
    scenario: { title: scenario.title, summary: scenario.summary, languages: scenario.languages },
    status,
    zone: settings.zone,
    startEx,
    endEx: isOver(drill) ? (ending?.at ?? null) : null,
    endReason: ending && 'reason' in ending.event ? (ending.event.reason ?? null) : null,
    asOf,
    plannedDuration: scenario.duration,
    played: playedTime(drill, entries),
    wall: startEx === null || asOf === null ? 0 : Math.max(0, asOf - startEx),
    ...standing(drill, asOf),
    speeds: speedsOf(drill),
    phases: scenario.phases.map(({ id, title: name, at }) => ({ id, title: name, at })),
    nations: [...drill.nations].map(([id, { name }]) => ({ id, name })),
    organisations: [...drill.organisations].map(([id, { name, nation }]) => ({ id, name, nation })),
    teams: [...drill.teams.values()].map(({ card }) => {
      const { id, name, nation, organisation, role, languages } = card;
      return { id, name, nation, organisation, role, languages };
    }),
    counts: reportCounts(drill, entries),
  };
}

/** A piece of the clock that stands is a pause until the next piece begins; after the end it is none. */
function standing(drill: SeenDrill, asOf: Instant | null): Pick<ReportOverview, 'paused' | 'pauses'> {
  const spans = drill.clock.segments.flatMap(({ at, rate }, index) => {
    const until = drill.clock.segments[index + 1]?.at ?? asOf ?? at;
    return rate === 0 && until > at ? [until - at] : [];
  });
  return { paused: spans.reduce((sum, span) => sum + span, 0), pauses: spans.length };
}

function speedsOf(drill: SeenDrill): ReportSpeed[] {
  const speeds: ReportSpeed[] = [];
  for (const { at, time, rate } of drill.clock.segments) {
    if (rate > 0 && rate !== speeds.at(-1)?.speed) speeds.push({ from: Math.floor(time), at, speed: rate });
  }
  return speeds;
}
