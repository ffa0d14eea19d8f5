import { Shape } from '../../ui/marks/shape.js';
import { useWords } from '../../ui/words/catalogue.js';
import { UserText } from '../../ui/words/user-text.js';
import { fieldWords } from '../words/field-words.js';
import type { DraftFault } from './faults-at.js';
import styles from './fields.module.css';

interface Faulty {
  readonly id?: string;
  readonly faults: readonly DraftFault[];
}

/** What the checks say of a place: word and shape first, then what is wrong and how to mend it. */
export function FaultList({ id, faults }: Faulty) {
  const say = useWords(fieldWords);
  if (faults.length === 0) return null;
  return (
    <ul id={id} className={styles['faults']}>
      {faults.map(({ severity, message, mend, rule, line }) => (
        <li key={`${rule} ${line} ${message}`} className={styles[severity]}>
          <Shape name={severity === 'fault' ? 'cross' : 'diamond'} />
          <span>
            <strong>{say(`field.${severity}`)}:</strong> <UserText>{message}</UserText>{' '}
            <span className={styles['mend']}>{say('field.mend', { how: `\u2068${mend}\u2069` })}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
