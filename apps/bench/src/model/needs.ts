import type { Costs } from './costs.js';
import { on } from './line.js';

/** What is to be carried. */
export interface Load {
  readonly consoles: number;
  readonly drills: number;
  readonly consolesOfATeam: number;
  /** In each drill, to all its teams. Each team answers each once. */
  readonly injectsAMinute: number;
  /** Which share of a core a process may be busy on average, so that a release finds it idle. */
  readonly busy: number;
}

export const LOAD: Load = { consoles: 100_000, drills: 1000, consolesOfATeam: 5, injectsAMinute: 1, busy: 0.5 };

/** What that takes, on cores as those that were measured. */
export interface Needs {
  /** API processes, each with a core of its own. */
  readonly processes: number;
  readonly consolesOfAProcess: number;
  /** Of all API processes together. */
  readonly memoryMb: number;
  readonly postgresCores: number;
  readonly commitsPerSecond: number;
  readonly deliveriesPerSecond: number;
  readonly answersPerSecond: number;
  /** To the consoles, in the mean; and while every console is sent an inject within one second. */
  readonly megabitsPerSecond: number;
  readonly megabitsAtOnce: number;
}

const MICRO = 1e6;
const MEGA = 1e6;
const BEAT = 10;
const MINUTE = 60;
const KIB = 1024;

/** Adds up what a load costs: consoles that are there, injects that reach them, answers, alarms. */
export function needsOf(costs: Costs, { consoles, drills, consolesOfATeam, injectsAMinute, busy }: Load): Needs {
  const injects = (drills * injectsAMinute) / MINUTE;
  const each = consoles / drills;
  const deliveries = injects * each;
  const answers = deliveries / consolesOfATeam;
  const cores =
    (injects * on(costs.inject, each) +
      (consoles * costs.beatUs) / BEAT +
      answers * costs.answerUs +
      injects * costs.alarmUs) /
    MICRO;
  const processes = Math.max(1, Math.ceil(cores / busy));
  // A delivery is one acknowledgement, an answer two entries: both are kept in batches of what comes at once.
  const perEntry = Math.max(0, costs.postgres.slope);
  return {
    processes,
    consolesOfAProcess: Math.ceil(consoles / processes),
    memoryMb: processes * costs.memory.at0 + consoles * costs.memory.slope + (drills * costs.drillKb) / KIB,
    postgresCores: (injects * on(costs.postgres, each) + 2 * answers * perEntry) / MICRO / busy,
    commitsPerSecond: injects * Math.max(1, on(costs.commits, each)) + answers,
    deliveriesPerSecond: deliveries,
    answersPerSecond: answers,
    megabitsPerSecond: (deliveries * costs.bytes * 8) / MEGA,
    megabitsAtOnce: (consoles * costs.bytes * 8) / MEGA,
  };
}
