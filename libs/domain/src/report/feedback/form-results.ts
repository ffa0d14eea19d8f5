import type { Figure } from '../figures/figure.js';
import type { Localised } from '../../kernel/localised.js';

export const FORM_KINDS = ['hot-wash', 'participant-feedback'] as const;
export type FormKind = (typeof FORM_KINDS)[number];

/** The answers to one question, put together. */
export type QuestionResult =
  | {
      readonly question: string;
      readonly kind: 'scale';
      readonly text: Localised;
      /** How many gave 1, 2, 3, 4 and 5. */
      readonly counts: readonly [Figure, Figure, Figure, Figure, Figure];
      readonly mean: Figure;
    }
  | {
      readonly question: string;
      readonly kind: 'words';
      readonly text: Localised;
      /** What was said by those who let it be quoted, in the order of the alphabet, so that none can be told by its place. */
      readonly quotes: readonly string[];
    };

/** What came of one form. */
export interface FormResult {
  readonly form: FormKind;
  readonly title: Localised;
  readonly returned: Figure;
  readonly questions: readonly QuestionResult[];
}
