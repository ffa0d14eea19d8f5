import { because } from '../../because.js';
import { filesIn } from '../../../response/parts-of-value.js';
import type { Credit } from '../credit.js';
import type { FieldValue } from '../../../response/answer.js';

/** All or nothing: a file that is not empty was attached. */
export function attachedCredit(value: FieldValue): Credit {
  const files = filesIn(value).filter(({ bytes }) => bytes > 0).length;
  return files > 0
    ? { credit: 1, because: because('files-attached', { count: files }) }
    : { credit: 0, because: because('no-file') };
}
