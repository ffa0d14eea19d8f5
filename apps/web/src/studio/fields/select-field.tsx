import { valueAt, type Address, type Json } from '#libs/domain';
import { useDraft } from '../desk/draft-context.js';
import { setting } from '../model/edits.js';
import { DraftField } from './draft-field.js';
import { elementId } from './element-id.js';

export interface Choosable {
  readonly value: string;
  readonly words: string;
}

interface Selected {
  readonly at: Address;
  readonly label: string;
  readonly hint?: string;
  readonly options: readonly Choosable[];
  /** What it is where the draft leaves it out. */
  readonly otherwise: string;
  /** What choosing does besides, instead of setting the field. */
  readonly onChoose?: (value: string) => void;
}

/** One of several words. */
export function SelectField({ at, label, hint, options, otherwise, onChoose }: Selected) {
  const { tree, does, locked } = useDraft();
  const id = elementId(at);
  const found: Json | undefined = valueAt(tree, at);
  const value = typeof found === 'string' ? found : otherwise;
  const known = options.some((option) => option.value === value);
  return (
    <DraftField at={at} control={id} label={label} hint={hint}>
      <select
        id={id}
        value={value}
        disabled={locked}
        aria-describedby={hint && `${id}-hint`}
        onChange={({ target }) =>
          onChoose
            ? onChoose(target.value)
            : does('edit', setting(tree, at, target.value === '' ? undefined : target.value))
        }
      >
        {!known && <option value={value}>{value}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.words}
          </option>
        ))}
      </select>
    </DraftField>
  );
}
