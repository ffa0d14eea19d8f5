import type { Tlp } from '#libs/domain';
import { useState, type SubmitEvent } from 'react';
import { Button } from '../../ui/button.js';
import { Choice } from '../../ui/form/choice.js';
import { ErrorSummary, type FormFault } from '../../ui/form/error-summary.js';
import { describedBy, Field, FieldGroup } from '../../ui/form/field.js';
import { useWords } from '../../ui/words/catalogue.js';
import { UserText } from '../../ui/words/user-text.js';
import { filledRows } from '../answer/answer-from.js';
import { useDraft, type Draft } from '../answer/draft.js';
import { IndicatorsInput, type IndicatorRow } from '../answer/indicators-input.js';
import { TlpSelect } from '../answer/tlp-select.js';
import { consoleWords } from '../console-words.js';
import { useDesk } from '../desk/desk-context.js';
import { useDirectory } from './directory.js';
import styles from './messages.module.css';

const BLANK: Draft = {};
const MOST_INDICATORS = 200;

interface Letter {
  readonly to?: readonly string[];
  readonly kind?: 'message' | 'advisory';
  readonly tlp?: Tlp;
  readonly subject?: string;
  readonly body?: string;
  readonly indicators?: readonly IndicatorRow[];
}

/** A form to write to other teams. */
export function WriteMessage() {
  const say = useWords(consoleWords);
  const { draft, change, clear } = useDraft('message', BLANK);
  const letter = draft as Letter;
  const { faults, submit } = useWriting(letter, clear);
  const told = (field: string): string | undefined => faults.find((one) => one.field === field)?.message;
  return (
    <form onSubmit={submit} noValidate className={styles['write']} aria-labelledby="write">
      <h2 id="write">{say('console.message.write')}</h2>
      <ErrorSummary faults={faults} />
      <Recipients chosen={letter.to ?? []} fault={told('to')} onChange={(to) => change('to', to)} />
      <Kind chosen={letter.kind ?? 'message'} onChange={(kind) => change('kind', kind)} />
      <TlpSelect id="tlp" value={letter.tlp ?? 'TLP:AMBER'} onChange={(tlp) => change('tlp', tlp)} />
      <Field id="subject" label={say('console.message.subject')} fault={told('subject')}>
        <input
          id="subject"
          dir="auto"
          maxLength={300}
          value={letter.subject ?? ''}
          onChange={({ target }) => change('subject', target.value)}
          {...describedBy({ id: 'subject', hint: undefined, fault: told('subject') })}
        />
      </Field>
      <Field id="body" label={say('console.message.body')} fault={told('body')}>
        <textarea
          id="body"
          dir="auto"
          rows={6}
          maxLength={20_000}
          value={letter.body ?? ''}
          onChange={({ target }) => change('body', target.value)}
          {...describedBy({ id: 'body', hint: undefined, fault: told('body') })}
        />
      </Field>
      {letter.kind === 'advisory' && (
        <FieldGroup id="indicators" label={say('console.indicators')} hint={say('console.indicator.hint')} optional>
          <IndicatorsInput
            rows={letter.indicators}
            most={MOST_INDICATORS}
            onChange={(rows) => change('indicators', rows)}
          />
        </FieldGroup>
      )}
      <Button type="submit" look="main">
        {say('console.message.send')}
      </Button>
    </form>
  );
}

interface KindChosen {
  readonly chosen: 'message' | 'advisory';
  readonly onChange: (kind: 'message' | 'advisory') => void;
}

function Kind({ chosen, onChange }: KindChosen) {
  const say = useWords(consoleWords);
  return (
    <FieldGroup id="kind" label={say('console.message.kind')}>
      {(['message', 'advisory'] as const).map((kind) => (
        <Choice key={kind} type="radio" name="kind" checked={chosen === kind} onChange={() => onChange(kind)}>
          {say(`console.message.kind.${kind}`)}
        </Choice>
      ))}
    </FieldGroup>
  );
}

interface Chosen {
  readonly chosen: readonly string[];
  readonly fault: string | undefined;
  readonly onChange: (to: readonly string[]) => void;
}

function Recipients({ chosen, fault, onChange }: Chosen) {
  const say = useWords(consoleWords);
  const { others } = useDirectory();
  return (
    <FieldGroup id="to" label={say('console.message.recipients')} fault={fault}>
      {others.length === 0 && <p>{say('console.message.nobody')}</p>}
      <div className={styles['teams']}>
        {others.map(({ id, name, neighbour }) => (
          <Choice
            key={id}
            type="checkbox"
            checked={chosen.includes(id)}
            onChange={({ target }) => onChange(target.checked ? [...chosen, id] : chosen.filter((one) => one !== id))}
          >
            {neighbour ? (
              say('console.message.neighbour', { team: `\u2068${name}\u2069` })
            ) : (
              <UserText>{name}</UserText>
            )}
          </Choice>
        ))}
      </div>
    </FieldGroup>
  );
}

function useWriting(
  { to = [], kind = 'message', tlp = 'TLP:AMBER', subject = '', body = '', indicators }: Letter,
  clear: () => void,
) {
  const say = useWords(consoleWords);
  const { outbox } = useDesk();
  const [faults, setFaults] = useState<readonly FormFault[]>([]);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const missing = [
      ['to', to.length === 0, say('console.message.recipients')] as const,
      ['subject', subject.trim() === '', say('console.message.subject')] as const,
      ['body', body.trim() === '', say('console.message.body')] as const,
    ].filter(([, isMissing]) => isMissing);
    setFaults(missing.map(([field, , label]) => ({ field, message: say('console.fault.missing', { label }) })));
    if (missing.length > 0) return;
    const listed = kind === 'advisory' ? (filledRows(indicators) as readonly IndicatorRow[]) : [];
    outbox.send({ verb: 'message', input: { to: [...to], kind, tlp, subject, body, indicators: [...listed] } });
    clear();
  };
  return { faults, submit };
}
