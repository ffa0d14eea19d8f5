import type { Indicator } from '../scenario/response-form.js';
import type { Tlp } from '../kernel/tlp.js';

/** A file that a team attached, already kept by its content. */
export interface AttachedFile {
  readonly name: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly mediaType: string;
}

/** A notice to a constituency or to other teams. */
export interface Advisory {
  readonly title: string;
  readonly body: string;
  readonly tlp: Tlp;
  readonly indicators: readonly Indicator[];
}

/**
 * What stands in one field, by the field's kind: acknowledge → true; text → string; choice → option id; choices and
 * ordering → option ids; number → number; indicators → indicators; file → attached files; advisory → advisory.
 */
export type FieldValue =
  true | string | number | readonly string[] | readonly Indicator[] | readonly AttachedFile[] | Advisory;

/** A team's answer to an inject: field id → value. */
export type Answer = Readonly<Record<string, FieldValue>>;
