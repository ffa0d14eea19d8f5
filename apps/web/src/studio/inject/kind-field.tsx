import { INJECT_KINDS } from '#libs/domain';
import { useWords } from '../../ui/words/catalogue.js';
import { SelectField } from '../fields/select-field.js';
import { editorWords } from '../words/editor-words.js';

/** Whether an inject is part of the story, kept in reserve, or an action that teams should take. */
export function KindField({ id }: { readonly id: string }) {
  const say = useWords(editorWords);
  return (
    <SelectField
      at={['scenario', 'injects', { id }, 'kind']}
      label={say('editor.kind')}
      otherwise="contextual"
      options={INJECT_KINDS.map((kind) => ({ value: kind, words: say(`editor.kind.${kind}`) }))}
    />
  );
}
