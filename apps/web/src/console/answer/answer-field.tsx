import type { AttachedFile, Field } from '#libs/domain';
import { Choice } from '../../ui/form/choice.js';
import { describedBy, Field as OneField, FieldGroup } from '../../ui/form/field.js';
import { useInWords } from '../../ui/words/in-words.js';
import { useWords } from '../../ui/words/catalogue.js';
import { UserText } from '../../ui/words/user-text.js';
import { consoleWords } from '../console-words.js';
import { AdvisoryInput } from './advisory-input.js';
import { FilesInput } from './files-input.js';
import { IndicatorsInput, type IndicatorRow } from './indicators-input.js';
import { OrderingInput } from './ordering-input.js';

export interface Asked<Kind extends Field['kind'] = Field['kind']> {
  readonly id: string;
  readonly field: Extract<Field, { kind: Kind }>;
  readonly value: unknown;
  readonly fault: string | undefined;
  readonly onChange: (value: unknown) => void;
}

/** One field of a response form, by its kind. */
export function AnswerField(asked: Asked) {
  switch (asked.field.kind) {
    case 'acknowledge':
      return <Acknowledge {...asked} field={asked.field} />;
    case 'text':
      return <Text {...asked} field={asked.field} />;
    case 'number':
      return <Numeric {...asked} field={asked.field} />;
    case 'choice':
    case 'choices':
      return <Options {...asked} field={asked.field} />;
    default:
      return <Compound {...asked} />;
  }
}

function useLabel({
  id,
  field,
  fault,
}: {
  readonly id: string;
  readonly field: Field;
  readonly fault: string | undefined;
}) {
  const inWords = useInWords();
  return { id, fault, optional: !field.required, label: <UserText>{inWords(field.label)}</UserText> };
}

function Acknowledge(asked: Asked<'acknowledge'>) {
  const say = useWords(consoleWords);
  const { id, value, fault, onChange } = asked;
  return (
    <FieldGroup {...useLabel(asked)} id={`${id}-group`}>
      <Choice
        id={id}
        type="checkbox"
        checked={value === true}
        onChange={({ target }) => onChange(target.checked ? true : undefined)}
        {...describedBy({ id: `${id}-group`, fault })}
      >
        {say('console.field.done')}
      </Choice>
    </FieldGroup>
  );
}

function Text(asked: Asked<'text'>) {
  const say = useWords(consoleWords);
  const { id, field, value, fault, onChange } = asked;
  const text = typeof value === 'string' ? value : '';
  const hint = say('console.field.characters', { used: text.length, most: field.maxLength });
  const shared = {
    id,
    value: text,
    dir: 'auto',
    onChange: ({ target }: { target: { value: string } }) => onChange(target.value),
    ...describedBy({ id, hint, fault }),
  } as const;
  return (
    <OneField {...useLabel(asked)} hint={hint}>
      {field.maxLength > 200 ? <textarea rows={5} {...shared} /> : <input {...shared} />}
    </OneField>
  );
}

function Numeric(asked: Asked<'number'>) {
  const say = useWords(consoleWords);
  const { id, field, value, fault, onChange } = asked;
  const { min, max, unit } = field;
  const both = min !== undefined && max !== undefined ? 'yes' : 'no';
  const range = say('console.field.range', { min: min ?? 'none', max: max ?? 'none', both });
  const hint = [unit, range].filter(Boolean).join(' · ');
  return (
    <OneField {...useLabel(asked)} hint={hint}>
      <input
        id={id}
        inputMode="decimal"
        dir="ltr"
        value={typeof value === 'number' ? String(value) : typeof value === 'string' ? value : ''}
        onChange={({ target }) => onChange(target.value)}
        {...describedBy({ id, hint, fault })}
      />
    </OneField>
  );
}

function Options(asked: Asked<'choice' | 'choices'>) {
  const say = useWords(consoleWords);
  const inWords = useInWords();
  const { id, field, value, onChange } = asked;
  const one = field.kind === 'choice';
  const chosen = Array.isArray(value) ? (value as string[]) : typeof value === 'string' ? [value] : [];
  const most = field.kind === 'choices' && field.max !== undefined ? field.max : undefined;
  const choose = (option: string, on: boolean): void => {
    if (one) return onChange(option);
    const ids = field.options
      .map((known) => known.id)
      .filter((known) => (known === option ? on : chosen.includes(known)));
    onChange(ids);
  };
  return (
    <FieldGroup {...useLabel(asked)} hint={most !== undefined && say('console.field.most', { most })}>
      {field.options.map((option) => (
        <Choice
          key={option.id}
          type={one ? 'radio' : 'checkbox'}
          name={id}
          checked={chosen.includes(option.id)}
          onChange={({ target }) => choose(option.id, target.checked)}
        >
          <UserText>{inWords(option.label)}</UserText>
        </Choice>
      ))}
    </FieldGroup>
  );
}

function Compound(asked: Asked) {
  const say = useWords(consoleWords);
  const labelled = useLabel(asked);
  const { id, field, value, onChange } = asked;
  switch (field.kind) {
    case 'ordering':
      return (
        <FieldGroup {...labelled} hint={say('console.field.order')}>
          <OrderingInput options={field.options} value={value as readonly string[] | undefined} onChange={onChange} />
        </FieldGroup>
      );
    case 'indicators':
      return (
        <FieldGroup {...labelled} hint={say('console.indicator.hint')}>
          <IndicatorsInput rows={value as readonly IndicatorRow[] | undefined} most={field.max} onChange={onChange} />
        </FieldGroup>
      );
    case 'file':
      return (
        <FieldGroup {...labelled} hint={say('console.field.files', { most: field.max })}>
          <FilesInput
            id={`${id}-file`}
            files={(value ?? []) as readonly AttachedFile[]}
            most={field.max}
            onChange={onChange}
          />
        </FieldGroup>
      );
    case 'advisory':
      return (
        <FieldGroup {...labelled}>
          <AdvisoryInput id={`${id}-advisory`} field={field} value={value} onChange={onChange} />
        </FieldGroup>
      );
    default:
      return null;
  }
}
