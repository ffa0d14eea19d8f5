/** Every reason for what a line of a score earned. A code never changes its meaning; catalogues say it in words. */
export const BECAUSE_CODES = [
  'no-answer',
  'left-empty',
  'answered',
  'as-wanted',
  'not-as-wanted',
  'acknowledged',
  'not-acknowledged',
  'files-attached',
  'no-file',
  'no-text',
  'points-met',
  'no-choice',
  'choice-earns-nothing',
  'choice-earns-part',
  'best-choice',
  'no-number',
  'right-number',
  'wrong-number',
  'within-tolerance',
  'outside-tolerance',
  'pairs-in-order',
  'step-there',
  'no-steps',
  'pattern-found',
  'pattern-not-found',
  'pattern-faulty',
  'options-right',
  'indicators-right',
  'indicators-arrived',
  'no-indicator-named',
  'nothing-shared',
  'not-shared-with-right-team',
  'team-does-not-play',
  'hint-taken',
  'not-marked-yet',
  'marked',
  'moderated',
  'in-words',
] as const;
export type BecauseCode = (typeof BECAUSE_CODES)[number];

/** Why, as a code with its figures: `{ code: 'points-met', figures: { met: 1, all: 3 } }`. Never quotes the right answer. */
export interface Because {
  readonly code: BecauseCode;
  readonly figures?: Readonly<Record<string, number | string>>;
}

export const because = (code: BecauseCode, figures?: Because['figures']): Because => ({
  code,
  ...(figures && { figures }),
});

/** A reason as a journal may hold it: the first ones were kept in words. */
export const becauseOf = (kept: Because | string): Because =>
  typeof kept === 'string' ? because('in-words', { text: kept }) : kept;
