import { isList, valueAt, type Address } from '#libs/domain';
import { Choice } from '../../ui/form/choice.js';
import { useWords } from '../../ui/words/catalogue.js';
import { UserText } from '../../ui/words/user-text.js';
import { useDraft } from '../desk/draft-context.js';
import { DraftField } from '../fields/draft-field.js';
import { idsIn, setting } from '../model/edits.js';
import { PLACES } from '../model/places.js';
import { textInAny } from '../model/texts.js';
import { fieldWords } from '../words/field-words.js';

interface Ticked {
  readonly at: Address;
  readonly inject: string;
  readonly field: string;
  readonly label: string;
}

/** Some of a field's options. */
export function OptionTicks({ at, inject, field, label }: Ticked) {
  const say = useWords(fieldWords);
  const { document, tree, does, locked, wanted } = useDraft();
  const options = idsIn(tree, ['scenario', 'injects', { id: inject }, 'form', { id: field }, 'options']);
  const found = valueAt(tree, at);
  const chosen = isList(found) ? found : [];
  return (
    <DraftField at={at} label={label}>
      {options.length === 0 && <p>{say('field.none')}</p>}
      {options.map((option) => (
        <Choice
          key={option}
          type="checkbox"
          checked={chosen.includes(option)}
          disabled={locked}
          onChange={({ target }) =>
            does(
              'edit',
              setting(
                tree,
                at,
                options.filter((one) => (one === option ? target.checked : chosen.includes(one))),
              ),
            )
          }
        >
          <UserText>{textInAny(document, PLACES.option(inject, field, option), wanted) || option}</UserText>
        </Choice>
      ))}
    </DraftField>
  );
}
