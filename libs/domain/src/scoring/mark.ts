/** A level for one criterion of an inject's rubric: one evaluator's, or the one that was set in moderation. */
export interface Mark {
  readonly rubric: string;
  readonly criterion: string;
  readonly level: number;
  readonly moderated?: boolean;
}
