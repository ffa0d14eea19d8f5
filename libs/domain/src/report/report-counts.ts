import type { SeenDrill } from '../drill/drill.js';
import type { DrillEventType, Entry } from '../journal/event.js';

/** How much happened. Of a team's own report: at that team. */
export interface ReportCounts {
  /** Injects of the drill, expected actions and those never released with them. */
  readonly injects: number;
  /** Injects that reached at least one team. Expected actions are seen by nobody, and counted in `injects` only. */
  readonly released: number;
  /** Injects at teams: each inject counts once for each team that it reached. */
  readonly releases: number;
  readonly acknowledged: number;
  /** Injects answered, each once for each team. */
  readonly answered: number;
  /** Answers sent, revisions with them. */
  readonly submissions: number;
  readonly late: number;
  readonly hints: number;
  readonly messages: number;
  readonly advisories: number;
  /** What the direction did by hand: releases, holds, skips, edits, insertions, jumps. */
  readonly interventions: number;
}

const INTERVENTIONS: readonly DrillEventType[] = [
  'inject-held',
  'inject-freed',
  'inject-skipped',
  'inject-rescheduled',
  'inject-edited',
  'inject-inserted',
  'phase-jumped',
  'speed-changed',
  'clock-shifted',
  'drill-paused',
  'drill-stopped',
];

const isIntervention = ({ event, actor }: Entry): boolean =>
  INTERVENTIONS.includes(event.type) ||
  (event.type === 'inject-released' && event.cause === 'control') ||
  (event.type === 'inject-closed' && event.reason === 'control' && actor.kind === 'control');

export function reportCounts(drill: SeenDrill, entries: readonly Entry[]): ReportCounts {
  const records = [...drill.injects.values()];
  const shown = records.filter(({ inject }) => inject.kind !== 'expected-action');
  const deliveries = shown.flatMap((record) =>
    [...record.deliveries.values()].filter(({ released }) => released !== undefined),
  );
  const count = (holds: (entry: Entry) => boolean): number => entries.filter(holds).length;
  return {
    injects: records.length,
    released: shown.filter((record) => [...record.deliveries.values()].some(({ released }) => released)).length,
    releases: deliveries.length,
    acknowledged: deliveries.filter(({ delivered }) => delivered).length,
    answered: deliveries.filter(({ submissions }) => submissions.length > 0).length,
    submissions: deliveries.reduce((sum, { submissions }) => sum + submissions.length, 0),
    late: deliveries.filter(({ submissions }) => submissions.at(-1)?.late).length,
    hints: deliveries.reduce((sum, { hints }) => sum + hints.length, 0),
    messages: drill.messages.filter(({ kind }) => kind === 'message').length,
    advisories: drill.messages.filter(({ kind }) => kind === 'advisory').length,
    interventions: count(isIntervention),
  };
}
