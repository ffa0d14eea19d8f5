import { describedBy, Field } from '../../ui/form/field.js';
import { useWords } from '../../ui/words/catalogue.js';
import { shellWords } from '../words/shell-words.js';
import styles from './sign-in-page.module.css';

interface Coded {
  readonly code: string;
  readonly fault: string | undefined;
  readonly onType: (code: string) => void;
}

/** The code of a card, as it is typed. */
export function CodeField({ code, fault, onType }: Coded) {
  const say = useWords(shellWords);
  return (
    <Field id="code" label={say('shell.code')} hint={say('shell.code.hint')} fault={fault}>
      <input
        id="code"
        value={code}
        onChange={({ target }) => onType(target.value)}
        className={styles['code']}
        dir="ltr"
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        {...describedBy({ id: 'code', hint: true, fault })}
      />
    </Field>
  );
}
