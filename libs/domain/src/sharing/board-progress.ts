import type { SeenDelivery, SeenDrill, SeenInject } from '../drill/drill.js';
import type { TeamId } from '../kernel/ids.js';
import type { Localised } from '../kernel/localised.js';
import type { DrillTime, Milliseconds } from '../kernel/time.js';
import { SMALLEST_CELL } from '../report/cell.js';

/** Drill time between two states of the board's figures. */
export const BOARD_STEP: Milliseconds = 300_000;

/** Teams read the board too, and each knows its own figures: so many teams leave a smallest cell of others. */
export const BOARD_CELL = SMALLEST_CELL + 1;

const ANSWERS_GRAIN = 5;
const SHARE_STEPS = 20;
/** A share of one would say of every single team that it has answered. */
const MOST = SHARE_STEPS - 1;

/** How far all teams are, together. What fewer teams than the cell stand behind is null, and null says no more than that. */
export interface BoardProgress {
  /** Drill time up to which answers count; null before StartEx. */
  readonly asOf: DrillTime | null;
  /** Answers received, revisions not counted; rounded down to fives. */
  readonly answers: number | null;
  /** Of the questions at teams, the part that is answered: in twentieths, rounded down, never above 0.95. */
  readonly answered: number | null;
  /** The same for each objective that has a figure at all, in the scenario's order. */
  readonly objectives: readonly { readonly title: Localised; readonly answered: number }[];
}

interface Asked {
  readonly team: TeamId;
  readonly answered: boolean;
}

const isAsked = ({ released }: SeenDelivery, by: DrillTime): boolean => released !== undefined && released.time <= by;
const isAnswered = ({ submissions }: SeenDelivery, by: DrillTime): boolean =>
  submissions[0] !== undefined && submissions[0].time <= by;

const teamsIn = (asked: readonly Asked[]): number => new Set(asked.map(({ team }) => team)).size;

/** Where an inject went to few teams only, its figures would be about them. */
function askedBy(record: SeenInject, by: DrillTime): readonly Asked[] {
  if (!record.inject.form || record.inject.kind === 'expected-action') return [];
  const asked = [...record.deliveries]
    .filter(([, delivery]) => isAsked(delivery, by))
    .map(([team, delivery]) => ({ team, answered: isAnswered(delivery, by) }));
  return teamsIn(asked) < BOARD_CELL ? [] : asked;
}

function shareOf(asked: readonly Asked[]): number | null {
  const answered = asked.filter((one) => one.answered);
  if (teamsIn(answered) < BOARD_CELL) return null;
  return Math.min(MOST, Math.floor((answered.length / asked.length) * SHARE_STEPS)) / SHARE_STEPS;
}

function answersOf(asked: readonly Asked[]): number | null {
  const answered = asked.filter((one) => one.answered);
  if (teamsIn(answered) < BOARD_CELL) return null;
  return Math.floor(answered.length / ANSWERS_GRAIN) * ANSWERS_GRAIN;
}

/** @param asOf drill time up to which things count, or null before StartEx */
export function boardProgress(drill: SeenDrill, asOf: DrillTime | null): BoardProgress {
  if (asOf === null) return { asOf, answers: null, answered: null, objectives: [] };
  const asked = [...drill.injects.values()].map((record) => ({ record, asked: askedBy(record, asOf) }));
  const all = asked.flatMap((one) => one.asked);
  const objectives = drill.scenario.objectives.flatMap(({ title, targets }) => {
    const tasks = new Set(targets.flatMap((target) => target.tasks.map(({ id }) => id)));
    const ofIt = asked.filter(({ record }) => record.inject.tasks.some((task) => tasks.has(task)));
    const answered = shareOf(ofIt.flatMap((one) => one.asked));
    return answered === null ? [] : [{ title, answered }];
  });
  return { asOf, answers: answersOf(all), answered: shareOf(all), objectives };
}
