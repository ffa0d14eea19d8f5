import type { JsonObject } from '#libs/domain';
import { useState } from 'react';
import { Button } from '../../ui/button.js';
import { useWords } from '../../ui/words/catalogue.js';
import { useDraft } from '../desk/draft-context.js';
import { adding, freshId, idsIn } from '../model/edits.js';
import type { WrittenField, WrittenInject } from '../model/written.js';
import { editorWords } from '../words/editor-words.js';
import styles from './editor.module.css';
import { ElementList } from './element-list.js';
import { FIELD_KINDS } from './field-kinds.js';
import { FormField } from './form-field.js';
import { Part } from './part.js';

const WITH_OPTIONS: ReadonlySet<string> = new Set(['choice', 'choices', 'ordering']);

/** The form in which teams answer, field by field, of every kind that there is. */
export function FormPart({ inject }: { readonly inject: WrittenInject }) {
  const say = useWords(editorWords);
  const { tree, does, locked } = useDraft();
  const [kind, setKind] = useState<WrittenField['kind']>('text');
  const list = ['scenario', 'injects', { id: inject.id }, 'form'] as const;
  const add = (): void => {
    const id = freshId('', idsIn(tree, list), kind);
    const options: JsonObject = WITH_OPTIONS.has(kind) ? { options: [{ id: 'option-1' }, { id: 'option-2' }] } : {};
    does('add', adding(tree, list, { id, kind, ...options }));
  };
  return (
    <Part name="form">
      {(inject.form ?? []).length === 0 && <p className={styles['soft']}>{say('editor.form.none')}</p>}
      <ElementList
        list={list}
        called={say('editor.form.field')}
        render={(field, _index, element) => <FormField inject={inject.id} field={field} element={element} />}
      />
      {!locked && (
        <div className={styles['adding']}>
          <label htmlFor="new-field">{say('editor.form.kind')}</label>
          <select id="new-field" value={kind} onChange={({ target }) => setKind(target.value as WrittenField['kind'])}>
            {FIELD_KINDS.map((one) => (
              <option key={one} value={one}>
                {say(`editor.kind.${one}`)}
              </option>
            ))}
          </select>
          <Button onClick={add}>{say('editor.form.add')}</Button>
        </div>
      )}
    </Part>
  );
}
