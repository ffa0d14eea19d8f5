import type { DraftDocument } from '#libs/contracts';
import { parseOffset } from '#libs/domain';
import { elementsOf, injectsOf, type WrittenInject, type WrittenScenario } from '../model/written.js';
import { plannedTimes, type PlannedTime } from './planned-times.js';

export const LANE_KINDS = ['storyline', 'phase', 'channel'] as const;
export type LaneKind = (typeof LANE_KINDS)[number];

type Phase = NonNullable<WrittenScenario['phases']>[number];

export interface Placed {
  readonly inject: WrittenInject;
  readonly time: PlannedTime;
  /** Which line of its lane it stands on, so that none covers another. */
  readonly line: number;
}

export interface Lane {
  /** The storyline's word, the phase's id or the channel; empty for what belongs to none. */
  readonly id: string;
  readonly placed: readonly Placed[];
  readonly lines: number;
}

export interface Lanes {
  readonly lanes: readonly Lane[];
  /** What no time can be told of. */
  readonly untimed: readonly WrittenInject[];
  /** Drill time at which the last of it is placed, or the drill ends. */
  readonly until: number;
}

function laneOf(kind: LaneKind, inject: WrittenInject, at: number, phases: readonly Phase[]): string {
  if (kind === 'channel') return inject.channel ?? 'email';
  // A storyline is the first word of an inject's own that its author gave it.
  if (kind === 'storyline') return inject.tags?.free?.[0] ?? '';
  return phases.filter((phase) => (parseOffset(phase.at) ?? Infinity) <= at).at(-1)?.id ?? '';
}

/** Puts what lies nearer to another than `width` milliseconds on a line of its own. */
function inLines(ones: readonly Omit<Placed, 'line'>[], width: number): readonly Placed[] {
  const ends: number[] = [];
  return ones.map((one) => {
    const free = ends.findIndex((end) => end <= one.time.at);
    const line = free < 0 ? ends.length : free;
    ends[line] = one.time.at + width;
    return { ...one, line };
  });
}

/** The injects in lanes, each on a line where it covers no other. `width`: how much drill time one takes up on the page. */
export function lanesOf(draft: DraftDocument, kind: LaneKind, width: number): Lanes {
  const injects = injectsOf(draft);
  const phases = elementsOf<Phase>(draft, 'phases');
  const times = plannedTimes(injects);
  const timed = injects
    .flatMap((inject) => {
      const time = times.get(inject.id);
      return time ? [{ inject, time }] : [];
    })
    .sort((one, other) => one.time.at - other.time.at);
  const by = new Map<string, Omit<Placed, 'line'>[]>(kind === 'phase' ? phases.map(({ id }) => [id, []]) : []);
  for (const one of timed) {
    const lane = laneOf(kind, one.inject, one.time.at, phases);
    by.set(lane, [...(by.get(lane) ?? []), one]);
  }
  const lanes = [...by].map(([id, ones]): Lane => {
    const placed = inLines(ones, width);
    return { id, placed, lines: Math.max(1, ...placed.map(({ line }) => line + 1)) };
  });
  return { lanes, untimed: injects.filter(({ id }) => !times.has(id)), until: timed.at(-1)?.time.at ?? 0 };
}
