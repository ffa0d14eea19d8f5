import type { Scenario } from '#libs/domain';
import type { Persona } from '../personas/persona.js';

export interface RehearsalPlan {
  readonly url: string;
  readonly organiserCode: string;
  /** Name of a pack that the server offers, or the hash of a version that it has pinned. */
  readonly pack: string;
  readonly packName: string;
  readonly title: string;
  readonly teams: number;
  /** Consoles of each team. */
  readonly consoles: number;
  /** Simulated evaluators; none without it. */
  readonly evaluators?: number;
  /** Drill time against wall time. */
  readonly speed: number;
  /** Equal seeds give equal teams. */
  readonly seed: string;
  /** Who sits at the tables, in turn; without it, every kind. */
  readonly personas?: readonly Persona[];
  readonly scenario?: Scenario;
  readonly templates?: Readonly<Record<string, string>>;
  /** A drill that is already there: its teams are played, and it is neither set up nor started. */
  readonly attach?: string;
  /** Names the drill: the same key again goes on with the same drill, wherever it was left. */
  readonly key?: string;
  /** Gives up the play, not the drill: what was begun is rejected. */
  readonly signal?: AbortSignal;
}

/** How the drill stands, for a progress bar. */
export interface Progress {
  /** Drill time in milliseconds. */
  readonly time: number;
  readonly duration: number;
  readonly phase: string;
  readonly status: string;
  /** Pairs of inject and console that have arrived. */
  readonly arrivals: number;
  readonly releases: number;
  readonly answers: number;
  readonly linked: number;
}

export interface KeptReport {
  readonly drill: string;
  readonly json: string;
  /** One page that needs no other file. */
  readonly html: string;
}

export interface RehearsalWatch {
  step(words: string): void;
  progress(progress: Progress): void;
  /** Keeps the report and gives its path. */
  keepReport(report: KeptReport): Promise<string>;
}
