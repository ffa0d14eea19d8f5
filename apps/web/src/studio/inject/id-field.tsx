import { SLUG } from '#libs/domain';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useWords } from '../../ui/words/catalogue.js';
import { useDraft } from '../desk/draft-context.js';
import { DraftField } from '../fields/draft-field.js';
import { elementId } from '../fields/element-id.js';
import { idsIn } from '../model/edits.js';
import { renameInject } from '../model/inject-edits.js';
import { editorWords } from '../words/editor-words.js';

/** The name by which files and other injects know an inject; it changes when the field is left, with all that refers to it. */
export function IdField({ id }: { readonly id: string }) {
  const say = useWords(editorWords);
  const { id: draft, document, tree, does, locked } = useDraft();
  const navigate = useNavigate();
  const [typed, setTyped] = useState(id);
  const at = ['scenario', 'injects', { id }, 'id'];
  const control = elementId(at);
  const taken = typed !== id && idsIn(tree, ['scenario', 'injects']).includes(typed);
  const fault = taken ? say('editor.id.taken') : SLUG.test(typed) ? undefined : say('editor.id.wrong');
  const leave = (): void => {
    if (typed === id || fault !== undefined) return;
    does('rename', renameInject(document, id, typed));
    void navigate({
      to: '/studio/$draft/$view/$element',
      params: { draft, view: 'inject', element: typed },
      replace: true,
    });
  };
  return (
    <DraftField at={at} control={control} label={say('editor.id')} hint={say('editor.id.hint')} fault={fault}>
      <input
        id={control}
        dir="ltr"
        autoComplete="off"
        spellCheck={false}
        value={typed}
        readOnly={locked}
        aria-invalid={fault !== undefined || undefined}
        aria-describedby={`${control}-hint${fault === undefined ? '' : ` ${control}-fault`}`}
        onChange={({ target }) => setTyped(target.value)}
        onBlur={leave}
      />
    </DraftField>
  );
}
