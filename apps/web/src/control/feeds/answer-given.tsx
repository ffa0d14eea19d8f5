import type { Answer, FieldValue } from '#libs/domain';
import { useWords } from '../../ui/words/catalogue.js';
import { UserText, Verbatim } from '../../ui/words/user-text.js';
import { controlWords } from '../words/control-words.js';
import styles from './feeds.module.css';

/** What a team answered, field by field. */
export function AnswerGiven({ answer }: { readonly answer: Answer }) {
  const say = useWords(controlWords);
  return (
    <>
      <h3>{say('control.answers.given')}</h3>
      <dl className={styles['given']}>
        {Object.entries(answer).map(([field, value]) => (
          <div key={field}>
            <dt>
              <Verbatim>{field}</Verbatim>
            </dt>
            <dd>
              <UserText>{written(value)}</UserText>
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}

type Item = string | { readonly value: string } | { readonly name: string };

const isList = (value: FieldValue): value is Extract<FieldValue, readonly unknown[]> => Array.isArray(value);

/** Any field's value as text. */
function written(value: FieldValue): string {
  if (value === true) return '✓';
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (isList(value)) return value.map(item).join(', ');
  return `${value.tlp} · ${value.title}: ${value.body}`;
}

const item = (each: Item): string => (typeof each === 'string' ? each : 'value' in each ? each.value : each.name);
