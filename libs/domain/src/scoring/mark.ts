/** One evaluator's level for one criterion of an inject's rubric. */
export interface Mark {
  readonly rubric: string;
  readonly criterion: string;
  readonly level: number;
}
