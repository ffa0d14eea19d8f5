import { describedBy, Field } from '../../ui/form/field.js';
import { useStored } from '../../ui/use-stored.js';
import { useWords } from '../../ui/words/catalogue.js';
import { shellWords } from '../words/shell-words.js';
import { LONGEST_NAME, ownName } from './use-signing-in.js';

/** By which name somebody is seen by their own team; this browser keeps it. */
export function NameField({ optional = false }: { readonly optional?: boolean }) {
  const say = useWords(shellWords);
  const name = useStored(ownName);
  return (
    <Field id="name" label={say('shell.name.label')} hint={say('shell.name.hint')} optional={optional}>
      <input
        id="name"
        value={name}
        onChange={({ target }) => ownName.set(target.value)}
        dir="auto"
        maxLength={LONGEST_NAME}
        autoComplete="nickname"
        {...describedBy({ id: 'name', hint: true, fault: undefined })}
      />
    </Field>
  );
}
