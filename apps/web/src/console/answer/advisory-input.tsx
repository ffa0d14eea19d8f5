import type { Field, Tlp } from '#libs/domain';
import { Field as OneField } from '../../ui/form/field.js';
import { useWords } from '../../ui/words/catalogue.js';
import { consoleWords } from '../console-words.js';
import { IndicatorsInput, type IndicatorRow } from './indicators-input.js';
import { TlpSelect } from './tlp-select.js';

const MOST_INDICATORS = 500;

interface AdvisoryDraft {
  readonly title?: string;
  readonly body?: string;
  readonly tlp?: Tlp;
  readonly indicators?: readonly IndicatorRow[];
}

interface Advised {
  readonly id: string;
  readonly field: Extract<Field, { kind: 'advisory' }>;
  readonly value: unknown;
  readonly onChange: (value: AdvisoryDraft) => void;
}

/** A notice with its title, text, marking and indicators. */
export function AdvisoryInput({ id, field, value, onChange }: Advised) {
  const say = useWords(consoleWords);
  const draft = (value ?? {}) as AdvisoryDraft;
  const { title = '', body = '', tlp = 'TLP:AMBER', indicators } = draft;
  const change = (part: AdvisoryDraft): void => onChange({ tlp, ...draft, ...part });
  return (
    <>
      <OneField id={`${id}-title`} label={say('console.advisory.title')}>
        <input id={`${id}-title`} dir="auto" value={title} onChange={({ target }) => change({ title: target.value })} />
      </OneField>
      <OneField
        id={`${id}-body`}
        label={say('console.advisory.body')}
        hint={say('console.field.characters', { used: body.length, most: field.maxLength })}
      >
        <textarea
          id={`${id}-body`}
          rows={8}
          dir="auto"
          value={body}
          onChange={({ target }) => change({ body: target.value })}
        />
      </OneField>
      <TlpSelect id={`${id}-tlp`} value={tlp} onChange={(chosen) => change({ tlp: chosen })} />
      <p>{say('console.indicators')}</p>
      <IndicatorsInput rows={indicators} most={MOST_INDICATORS} onChange={(rows) => change({ indicators: rows })} />
    </>
  );
}
