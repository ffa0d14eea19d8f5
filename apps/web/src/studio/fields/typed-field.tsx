import { formatOffset, parseDuration, parseOffset, valueAt, type Address, type Json } from '#libs/domain';
import { useState } from 'react';
import { useWords } from '../../ui/words/catalogue.js';
import { useDraft } from '../desk/draft-context.js';
import { setting } from '../model/edits.js';
import { fieldWords } from '../words/field-words.js';
import { DraftField } from './draft-field.js';
import { elementId } from './element-id.js';
import styles from './fields.module.css';

export type TypedKind = 'text' | 'id' | 'number' | 'span' | 'offset' | 'words' | 'lines';

/** What is typed, read as its kind wants it: a value, nothing at all, or not to be read. */
export function readTyped(kind: TypedKind, typed: string): { readonly value: Json | undefined } | undefined {
  const text = kind === 'text' ? typed : typed.trim();
  if (text === '') return { value: undefined };
  switch (kind) {
    case 'text':
    case 'id':
      return { value: text };
    case 'number': {
      const number = Number(text.replace(',', '.'));
      return Number.isFinite(number) ? { value: number } : undefined;
    }
    case 'span':
      return parseDuration(text) === undefined ? undefined : { value: text };
    case 'offset': {
      const at = parseOffset(/^T/i.test(text) ? text.replace(/^t/, 'T') : `T+${text}`);
      return at === undefined ? undefined : { value: formatOffset(at) };
    }
    case 'words':
    case 'lines': {
      const parts = typed.split(kind === 'words' ? /[,،\n]/ : '\n').map((part) => part.trim());
      return { value: parts.filter(Boolean) };
    }
  }
}

/** A value of the draft as it is typed. */
export function asTyped(kind: TypedKind, value: Json | undefined): string {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value)) return value.map(String).join(kind === 'words' ? ', ' : '\n');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

interface Typed {
  readonly at: Address;
  readonly kind: TypedKind;
  readonly label: string;
  readonly hint?: string;
  readonly least?: number;
  readonly most?: number;
}

/** What stands in a typed field, kept as it was typed for as long as it cannot be read. */
export function useTyped(
  at: Address,
  kind: TypedKind,
  within: { least?: number | undefined; most?: number | undefined } = {},
) {
  const say = useWords(fieldWords);
  const { tree, does } = useDraft();
  const value = valueAt(tree, at);
  const [typed, setTyped] = useState<string>();
  const shown = typed ?? asTyped(kind, value);
  const read = readTyped(kind, shown);
  const { least = -Infinity, most = Infinity } = within;
  const outside = read && typeof read.value === 'number' && (read.value < least || read.value > most);
  const fault = !read
    ? say(kind === 'offset' ? 'field.offset' : kind === 'span' ? 'field.span' : 'field.number')
    : outside
      ? say('field.share', { least, most })
      : undefined;
  const change = (text: string): void => {
    setTyped(text);
    const next = readTyped(kind, text);
    const fits = next && !(typeof next.value === 'number' && (next.value < least || next.value > most));
    if (fits) does('edit', setting(tree, at, next.value));
  };
  /** Once it can be read it is shown as it is kept. */
  const leave = (): void => void (fault === undefined && setTyped(undefined));
  return { shown, fault: typed === undefined ? undefined : fault, change, leave };
}

/** A number, a time, an address or a list, in one control. */
export function TypedField({ at, kind, label, hint, least, most }: Typed) {
  const { locked } = useDraft();
  const { shown, fault, change, leave } = useTyped(at, kind, { least, most });
  const id = elementId(at);
  const shared = {
    id,
    value: shown,
    readOnly: locked,
    dir: kind === 'text' || kind === 'words' || kind === 'lines' ? 'auto' : 'ltr',
    'aria-invalid': fault !== undefined || undefined,
    'aria-describedby': [hint && `${id}-hint`, fault && `${id}-fault`].filter(Boolean).join(' ') || undefined,
    onChange: ({ target }: { target: { value: string } }) => change(target.value),
    onBlur: leave,
  } as const;
  return (
    <DraftField at={at} control={id} label={label} hint={hint} fault={fault}>
      {kind === 'lines' ? (
        <textarea rows={3} {...shared} />
      ) : (
        <input
          autoComplete="off"
          spellCheck={kind === 'text' || kind === 'words'}
          inputMode={kind === 'number' ? 'decimal' : undefined}
          className={kind === 'text' || kind === 'words' ? undefined : styles['short']}
          {...shared}
        />
      )}
    </DraftField>
  );
}
