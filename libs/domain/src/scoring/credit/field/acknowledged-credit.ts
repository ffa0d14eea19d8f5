import { because } from '../../because.js';
import type { Credit } from '../credit.js';
import type { FieldValue } from '../../../response/answer.js';

/** All or nothing: the box was ticked. */
export const acknowledgedCredit = (value: FieldValue): Credit =>
  value === true
    ? { credit: 1, because: because('acknowledged') }
    : { credit: 0, because: because('not-acknowledged') };
