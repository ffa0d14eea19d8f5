import type { AttachedFile, Field, FieldValue, TeamInject } from '#libs/domain';
import { RichText } from '../../ui/rich-text/rich-text.js';
import { useWords } from '../../ui/words/catalogue.js';
import { useInWords } from '../../ui/words/in-words.js';
import { UserText, Verbatim } from '../../ui/words/user-text.js';
import { evaluateWords } from '../words/evaluate-words.js';
import styles from './sheet.module.css';

interface Answered {
  readonly answer: Readonly<Record<string, unknown>> | null;
  readonly fields: TeamInject['fields'];
  readonly revision: number;
  /** Where the item's files are fetched. */
  readonly files: string;
}

/** What a team answered, field by field, under the labels that it saw. */
export function AnswerSheet({ answer, fields, revision, files }: Answered) {
  const say = useWords(evaluateWords);
  return (
    <section className={styles['sheet']} aria-labelledby="answer">
      <div className={styles['head']}>
        <h2 id="answer">{say('evaluate.answer')}</h2>
        {answer && <span className={styles['soft']}>{say('evaluate.answer.revision', { revision })}</span>}
      </div>
      {answer === null && <p className={styles['notice']}>{say('evaluate.answer.none')}</p>}
      {answer && (
        <dl className={styles['given']}>
          {fields
            .filter(({ id }) => id in answer)
            .map((field) => (
              <Given key={field.id} field={field} value={answer[field.id] as FieldValue} files={files} />
            ))}
        </dl>
      )}
    </section>
  );
}

interface OneGiven {
  readonly field: Field;
  readonly value: FieldValue;
  readonly files: string;
}

function Given({ field, value, files }: OneGiven) {
  const inWords = useInWords();
  return (
    <div>
      <dt>
        <UserText>{inWords(field.label)}</UserText>
      </dt>
      <dd>
        <Value field={field} value={value} files={files} />
      </dd>
    </div>
  );
}

const isFile = (one: unknown): one is AttachedFile => typeof one === 'object' && one !== null && 'sha256' in one;
const isIndicator = (one: unknown): one is { type: string; value: string } =>
  typeof one === 'object' && one !== null && 'value' in one;

function Value({ field, value, files }: OneGiven) {
  const inWords = useInWords();
  const optionOf = (id: string): string => {
    const option = 'options' in field ? field.options.find((one) => one.id === id) : undefined;
    return option ? inWords(option.label) : id;
  };
  if (value === true) return <span aria-hidden="true">✓</span>;
  if (typeof value === 'number') return <Verbatim>{String(value)}</Verbatim>;
  if (typeof value === 'string')
    return field.kind === 'choice' ? <UserText>{optionOf(value)}</UserText> : <RichText text={value} />;
  if (Array.isArray(value)) return <Listed values={value as readonly unknown[]} optionOf={optionOf} files={files} />;
  return <Advisory value={value as Extract<FieldValue, { readonly title: string }>} />;
}

interface Many {
  readonly values: readonly unknown[];
  readonly optionOf: (id: string) => string;
  readonly files: string;
}

const Listed = ({ values, optionOf, files }: Many) => (
  <ul className={styles['files']}>
    {values.map((one, at) => (
      <li key={at}>
        {isFile(one) ? (
          <a href={`${files}/${one.sha256}`} download={one.name}>
            <Verbatim>{one.name}</Verbatim>
          </a>
        ) : isIndicator(one) ? (
          <Verbatim>{`${one.type}: ${one.value}`}</Verbatim>
        ) : (
          <UserText>{optionOf(String(one))}</UserText>
        )}
      </li>
    ))}
  </ul>
);

const Advisory = ({ value }: { readonly value: Extract<FieldValue, { readonly title: string }> }) => (
  <>
    <p>
      <Verbatim>{value.tlp}</Verbatim> · <UserText>{value.title}</UserText>
    </p>
    <RichText text={value.body} />
    {value.indicators.length > 0 && (
      <ul className={styles['files']}>
        {value.indicators.map(({ type, value: named }) => (
          <li key={`${type} ${named}`}>
            <Verbatim>{`${type}: ${named}`}</Verbatim>
          </li>
        ))}
      </ul>
    )}
  </>
);
