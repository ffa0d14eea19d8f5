import type { Address } from '#libs/domain';
import { Shape } from '../../ui/marks/shape.js';
import { useWords } from '../../ui/words/catalogue.js';
import { useDraft } from '../desk/draft-context.js';
import { isWithin } from '../model/address-key.js';
import { fieldWords } from '../words/field-words.js';
import styles from './fields.module.css';

interface Here {
  readonly at: Address;
}

/** Which co-authors are at an element now. */
export function HereMark({ at }: Here) {
  const say = useWords(fieldWords);
  const { others } = useDraft();
  const here = others.filter((other) => other.at !== null && isWithin(other.at, at));
  if (here.length === 0) return null;
  return (
    <span className={styles['here']}>
      <Shape name="disc" />
      {here.map(({ console, name }) => (
        <span key={console}>{say('field.here', { who: `\u2068${name ?? say('field.somebody')}\u2069` })}</span>
      ))}
    </span>
  );
}
