export const EVALUATOR_PERSONAS = ['strict', 'lenient', 'careful'] as const;
export type EvaluatorPersona = (typeof EVALUATOR_PERSONAS)[number];

/** How a kind of evaluator marks. Chances lie between 0 and 1. */
export interface EvaluatorTraits {
  /** Chance that a level lies one anchor below, or above, what the answer deserves. */
  readonly below: number;
  readonly above: number;
  /** Chance that the answer is misread: any level may come out. */
  readonly misreads: number;
  readonly writesNote: number;
  /** Chance that a mark is looked at again, and superseded. */
  readonly thinksAgain: number;
  /** Chance that something was heard of a team that never answered. */
  readonly hears: number;
  /** Chance that a team is observed outside any inject. */
  readonly observes: number;
}

export const EVALUATOR_TRAITS: Readonly<Record<EvaluatorPersona, EvaluatorTraits>> = {
  strict: { below: 0.35, above: 0, misreads: 0.04, writesNote: 0.4, thinksAgain: 0, hears: 0.05, observes: 0.5 },
  lenient: { below: 0, above: 0.35, misreads: 0.06, writesNote: 0.2, thinksAgain: 0.02, hears: 0.3, observes: 0.4 },
  careful: { below: 0.08, above: 0.08, misreads: 0.01, writesNote: 0.9, thinksAgain: 0.08, hears: 0.15, observes: 0.7 },
};

/** The persona of the n-th evaluator, counted from 0. */
export const evaluatorPersonaOf = (index: number): EvaluatorPersona =>
  EVALUATOR_PERSONAS[index % EVALUATOR_PERSONAS.length] ?? 'careful';
