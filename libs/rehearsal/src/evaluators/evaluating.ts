import { AccessCodeList } from '#libs/contracts';
import type { Scenario } from '#libs/domain';
import { ServerDoor } from '../door/server-door.js';
import { evaluatorPersonaOf } from './evaluator-persona.js';
import { moderateDisputes } from './moderate-disputes.js';
import { SimulatedEvaluator } from './simulated-evaluator.js';

/** Half of the answers go to two: enough for a rehearsal to show how far they agree. */
const DOUBLED = 0.5;
const BREATH = 800;
const ALL = 100_000;
const MOST_ROUNDS = 10;

const idOf = (index: number): string => `evaluator-${index + 1}`;

/** Brings evaluators into a drill that has not started. */
export async function bringEvaluators(
  door: ServerDoor,
  drill: string,
  count: number,
  scenario?: Pick<Scenario, 'languages'>,
): Promise<void> {
  if (count === 0) return;
  const at = `/drills/${drill}`;
  await door.post(`${at}/evaluation/settings`, { doubled: count > 1 ? DOUBLED : 0 }, 'evaluation-settings');
  const languages = scenario?.languages ?? ['en'];
  for (let index = 0; index < count; index++) {
    const card = { evaluator: idOf(index), name: `Evaluator ${index + 1} (${evaluatorPersonaOf(index)})`, languages };
    await door.post(`${at}/evaluators`, card, `evaluator-${index + 1}`);
  }
}

export interface Evaluated {
  readonly evaluators: number;
  readonly samples: number;
  readonly marks: number;
  readonly moderations: number;
  readonly observations: number;
}

/** Evaluators at work beside a drill. */
export interface Evaluating {
  /** To be called after EndEx: marks all that is left, settles what is disputed, and records the hot wash. */
  finish(): Promise<Evaluated>;
  stop(): void;
}

interface At {
  readonly url: string;
  readonly door: ServerDoor;
  readonly drill: string;
  readonly seed: string;
  readonly scenario?: Scenario | undefined;
  readonly count: number;
  readonly fault: (words: string) => void;
}

async function seated({ url, door, drill, seed, scenario, count, fault }: At): Promise<SimulatedEvaluator[]> {
  const codes = AccessCodeList.parse(await door.get(`/drills/${drill}/codes`));
  const mine = codes.evaluators.filter(({ evaluator }) => /^evaluator-\d+$/.test(evaluator)).slice(0, count);
  return Promise.all(
    mine.map(async ({ evaluator, code }, index) => {
      const { door: own } = await new ServerDoor(url).signIn(code);
      const orders = { evaluator, persona: evaluatorPersonaOf(index), drill, seed, scenario };
      return new SimulatedEvaluator(orders, own, fault);
    }),
  );
}

/** Marks again what a third must mark, and what was revised meanwhile, until nothing is left. */
async function markRest(evaluators: readonly SimulatedEvaluator[]): Promise<void> {
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const left = await Promise.all(evaluators.map((one) => one.mark(ALL)));
    if (left.every((waiting) => waiting === 0)) return;
  }
}

/** Seats the simulated evaluators of a drill; while it is played they mark one answer after the other. */
export async function startEvaluating(at: At): Promise<Evaluating> {
  const evaluators = at.count === 0 ? [] : await seated(at);
  for (const one of evaluators) await one.calibrate();
  let over = false;
  const work = async (one: SimulatedEvaluator): Promise<void> => {
    while (!over) {
      await one.mark(1).catch((error: unknown) => at.fault(error instanceof Error ? error.message : String(error)));
      if (!over) await new Promise((resolve) => setTimeout(resolve, BREATH));
    }
  };
  const working = Promise.all(evaluators.map(work));
  return {
    stop: () => void (over = true),
    finish: async () => {
      over = true;
      await working;
      await markRest(evaluators);
      const moderations = evaluators.length > 0 ? await moderateDisputes(at.door, at.drill) : 0;
      await Promise.all(evaluators.map((one) => one.observe()));
      const sum = (of: (one: SimulatedEvaluator) => number): number =>
        evaluators.reduce((all, one) => all + of(one), 0);
      return {
        evaluators: evaluators.length,
        samples: sum(({ samples }) => samples),
        marks: sum(({ marks }) => marks),
        moderations,
        observations: sum(({ observations }) => observations),
      };
    },
  };
}
