import type { TimelineLine } from '../report-timeline.js';

/** What everybody in a drill saw of its clock. */
export const CLOCK_KINDS: readonly TimelineLine['kind'][] = [
  'drill-scheduled',
  'comcheck-opened',
  'drill-started',
  'drill-paused',
  'drill-resumed',
  'speed-changed',
  'phase-jumped',
  'clock-shifted',
  'drill-stopped',
  'drill-ended',
  'drill-aborted',
];

export const numbered = (lines: readonly TimelineLine[]): readonly TimelineLine[] =>
  lines.map((line, index) => ({ ...line, line: index + 1 }));

/** The timeline of the clock alone, without the reasons, which may name a team. */
export const clockTimeline = (timeline: readonly TimelineLine[]): readonly TimelineLine[] =>
  numbered(
    timeline.filter(({ kind }) => CLOCK_KINDS.includes(kind)).map(({ reason: _reason, ...line }): TimelineLine => line),
  );
