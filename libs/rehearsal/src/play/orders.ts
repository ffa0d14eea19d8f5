import type { Answer, InjectId, Language, Scenario, TeamId } from '#libs/domain';
import type { ConsoleTally } from '../link/console-link.js';
import type { Persona } from '../personas/persona.js';

/** One team to play. */
export interface TeamOrders {
  readonly team: TeamId;
  readonly code: string;
  readonly persona: Persona;
  readonly languages: readonly Language[];
}

/** What whoever plays some teams must know; plain data, so that it can go to another process. */
export interface Orders {
  readonly url: string;
  readonly drill: string;
  readonly seed: string;
  /** Consoles of each team. */
  readonly consoles: number;
  readonly teams: readonly TeamOrders[];
  /** With it, teams can be right on purpose; without it they answer by the form alone. */
  readonly scenario?: Scenario;
  /** Text artefacts before anything was filled in, by id: how a simulated team reads its own files. */
  readonly templates?: Readonly<Record<string, string>>;
}

/** An answer that a team gave, and what became of it as far as the team knows. */
export interface GivenAnswer {
  readonly team: TeamId;
  readonly inject: InjectId;
  readonly key: string;
  readonly outcome: 'acknowledged' | 'refused' | 'unknown';
  /** As the server said that it kept it. */
  readonly revision?: number;
  readonly answer?: Answer;
  readonly because?: string;
}

export interface TeamTally {
  readonly team: TeamId;
  readonly persona: Persona;
  readonly consoles: readonly ConsoleTally[];
  readonly answers: readonly GivenAnswer[];
  readonly advisories: number;
  readonly faults: readonly string[];
}

/** How far the teams of one process are. */
export interface Standing {
  readonly arrivals: number;
  readonly answers: number;
  readonly linked: number;
}
