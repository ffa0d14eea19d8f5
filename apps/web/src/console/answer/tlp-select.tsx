import { TLP, type Tlp } from '#libs/domain';
import { Field } from '../../ui/form/field.js';
import { TlpMark } from '../../ui/marks/tlp-mark.js';
import { useWords } from '../../ui/words/catalogue.js';
import { consoleWords } from '../console-words.js';
import styles from './answer.module.css';

interface Marked {
  readonly id: string;
  readonly value: Tlp;
  readonly onChange: (tlp: Tlp) => void;
}

/** How far something may go. */
export function TlpSelect({ id, value, onChange }: Marked) {
  const say = useWords(consoleWords);
  return (
    <Field id={id} label={say('console.tlp')}>
      <span className={styles['marking']}>
        <select id={id} dir="ltr" value={value} onChange={({ target }) => onChange(target.value as Tlp)}>
          {TLP.map((tlp) => (
            <option key={tlp}>{tlp}</option>
          ))}
        </select>
        <TlpMark tlp={value} />
      </span>
    </Field>
  );
}
