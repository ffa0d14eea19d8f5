import { isObject, valueAt, type Address, type Json } from '#libs/domain';
import { Choice } from '../../ui/form/choice.js';
import { useWords } from '../../ui/words/catalogue.js';
import { useDraft } from '../desk/draft-context.js';
import { DraftField } from '../fields/draft-field.js';
import { TextsField } from '../fields/texts-field.js';
import { TypedField } from '../fields/typed-field.js';
import { freshId, setting } from '../model/edits.js';
import { PLACES } from '../model/places.js';
import { editorWords } from '../words/editor-words.js';
import styles from './editor.module.css';
import { ElementList } from './element-list.js';
import { FIELD_KINDS } from './field-kinds.js';

interface Formed {
  readonly inject: string;
  readonly field: string;
  readonly element: Json;
}

/** One field of the answer form. */
export function FormField({ inject, field, element }: Formed) {
  const say = useWords(editorWords);
  const at: Address = ['scenario', 'injects', { id: inject }, 'form', { id: field }];
  const kind = FIELD_KINDS.find((one) => isObject(element) && element['kind'] === one);
  return (
    <>
      <p className={styles['kind']}>{kind ? say(`editor.kind.${kind}`) : field}</p>
      <TextsField place={PLACES.field(inject, field)} label={say('editor.form.label')} />
      <div className={styles['two']}>
        <Required at={[...at, 'required']} />
        <KindFields kind={kind} at={at} />
      </div>
      {(kind === 'choice' || kind === 'choices' || kind === 'ordering') && (
        <fieldset className={styles['group']}>
          <legend>{say('editor.form.options')}</legend>
          <ElementList
            list={[...at, 'options']}
            called={say('editor.form.option')}
            fresh={(taken) => ({ id: freshId('', taken, 'option') })}
            render={(option, index) => (
              <TextsField
                place={PLACES.option(inject, field, option)}
                label={say('editor.form.option.label', { number: index + 1 })}
              />
            )}
          />
        </fieldset>
      )}
    </>
  );
}

function Required({ at }: { readonly at: Address }) {
  const say = useWords(editorWords);
  const { tree, does, locked } = useDraft();
  return (
    <DraftField at={at} label={say('editor.form.required')}>
      <Choice
        type="checkbox"
        checked={valueAt(tree, at) !== false}
        disabled={locked}
        onChange={({ target }) => does('edit', setting(tree, at, target.checked ? undefined : false))}
      >
        {say('editor.form.required')}
      </Choice>
    </DraftField>
  );
}

interface Kinded {
  readonly kind: (typeof FIELD_KINDS)[number] | undefined;
  readonly at: Address;
}

function KindFields({ kind, at }: Kinded) {
  const say = useWords(editorWords);
  switch (kind) {
    case 'text':
    case 'advisory':
      return (
        <TypedField
          at={[...at, 'maxLength']}
          kind="number"
          least={1}
          most={20_000}
          label={say('editor.form.most-length')}
        />
      );
    case 'choices':
    case 'indicators':
    case 'file':
      return <TypedField at={[...at, 'max']} kind="number" least={1} most={200} label={say('editor.form.most')} />;
    case 'number':
      return (
        <>
          <TypedField at={[...at, 'min']} kind="number" label={say('editor.form.min')} />
          <TypedField at={[...at, 'max']} kind="number" label={say('editor.form.max')} />
          <TypedField at={[...at, 'unit']} kind="text" label={say('editor.form.unit')} />
        </>
      );
    default:
      return null;
  }
}
