import { drillTimeAt } from '../clock/clock.js';
import { hasStarted, isOver } from '../drill/decision.js';
import type { SeenDrill } from '../drill/drill.js';
import type { Localised } from '../kernel/localised.js';
import type { DrillTime, Instant, Milliseconds } from '../kernel/time.js';
import { boardProgress, BOARD_STEP, type BoardProgress } from './board-progress.js';

export interface BoardPhase {
  readonly at: DrillTime;
  /** Null until the phase has begun: the board hangs where teams sit, and a name may tell what is coming. */
  readonly title: Localised | null;
}

/** A team that lets observers read its name. */
export interface NamedTeam {
  readonly name: string;
  readonly nation: string;
}

/** What a hall may read of a drill besides its clock and storyline. Only who allows it is named; no figure is about few teams. */
export interface Board {
  readonly title: string;
  readonly scenario: Localised;
  readonly duration: Milliseconds;
  readonly phases: readonly BoardPhase[];
  readonly nations: number;
  readonly teams: number;
  /** By name, whatever they do. */
  readonly named: readonly NamedTeam[];
  readonly progress: BoardProgress;
}

/** The drill's public face at an instant, the same for everybody who may see it. */
export function boardOf(drill: SeenDrill, now: Instant): Board {
  const { title, scenario, teams } = drill;
  const time = hasStarted(drill) ? drillTimeAt(drill.clock, now) : undefined;
  return {
    title,
    scenario: scenario.title,
    duration: scenario.duration,
    phases: [...scenario.phases]
      .sort((one, other) => one.at - other.at)
      .map(({ at, title: name }) => ({ at, title: time !== undefined && at <= time ? name : null })),
    nations: new Set([...teams.values()].map(({ card }) => card.nation)).size,
    teams: teams.size,
    named: [...teams.values()]
      .filter(({ shown }) => shown)
      .map(({ card }) => ({ name: card.name, nation: drill.nations.get(card.nation)?.name ?? card.nation }))
      .sort((one, other) => (one.name < other.name ? -1 : 1)),
    progress: boardProgress(drill, asOf(drill, time)),
  };
}

/** Figures move in steps only, so that nobody sees at which moment an answer came; with the end of play all is told. */
function asOf(drill: SeenDrill, time: DrillTime | undefined): DrillTime | null {
  if (time === undefined) return null;
  return isOver(drill) ? time : Math.floor(time / BOARD_STEP) * BOARD_STEP;
}
