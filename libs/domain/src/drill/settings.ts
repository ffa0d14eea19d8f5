/** What the organiser chooses for a drill. */
export interface DrillSettings {
  /** After an outage, what fell due is released late, or the clock is set back by the outage. */
  readonly afterOutage: 'release-late' | 'shift-clock';
  /** Whether the drill ends by itself when the scenario's duration has passed. */
  readonly endsItself: boolean;
  /** IANA zone in which the organiser reads wall time. */
  readonly zone: string;
  readonly speed: number;
}

export const DEFAULT_SETTINGS: DrillSettings = { afterOutage: 'release-late', endsItself: true, zone: 'UTC', speed: 1 };
