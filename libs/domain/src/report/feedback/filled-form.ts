import type { NationId, TeamId } from '../../kernel/ids.js';
import type { Language } from '../../kernel/localised.js';
import type { FormKind } from './form-results.js';

/** Question → a step of its scale, or words. */
export type FormAnswers = Readonly<Record<string, number | string>>;

/** A form as it was handed in. An anonymous one says nothing of who filled it in, not even the nation, nor when. */
export interface FilledForm {
  readonly form: FormKind;
  readonly language: Language;
  readonly answers: FormAnswers;
  /** Whether the words may be quoted, without a name. */
  readonly quotable: boolean;
  /** Whether enough others came with it for it to be counted: one form more in the counts would be told by them. */
  readonly counted: boolean;
  readonly by: { readonly nation: NationId; readonly team: TeamId } | null;
}
