import { INDICATOR_TYPES, type IndicatorType } from '#libs/domain';
import type { ClipboardEvent } from 'react';
import { Button } from '../../ui/button.js';
import { Shape } from '../../ui/marks/shape.js';
import { useWords } from '../../ui/words/catalogue.js';
import { consoleWords } from '../console-words.js';
import styles from './answer.module.css';
import { guessType } from './guess-type.js';

export interface IndicatorRow {
  readonly type: IndicatorType;
  readonly value: string;
}

interface Rows {
  readonly rows: readonly IndicatorRow[] | undefined;
  readonly most: number;
  readonly onChange: (rows: readonly IndicatorRow[]) => void;
}

const EMPTY: readonly IndicatorRow[] = [{ type: 'domain-name', value: '' }];

/** Indicators, one a row. A kind is guessed from what is typed; several lines may be pasted at once. */
export function IndicatorsInput({ rows = EMPTY, most, onChange }: Rows) {
  const say = useWords(consoleWords);
  const shown = rows.length > 0 ? rows : EMPTY;
  const put = (at: number, ...made: readonly IndicatorRow[]): void =>
    onChange([...shown.slice(0, at), ...made, ...shown.slice(at + 1)].slice(0, most));
  const paste = (at: number) => (event: ClipboardEvent) => {
    const lines = event.clipboardData
      .getData('text')
      .split(/\s*[\n\r]+\s*/)
      .filter(Boolean);
    if (lines.length < 2) return;
    event.preventDefault();
    put(at, ...lines.map((value) => ({ type: guessType(value), value: value.trim() })));
  };
  return (
    <>
      <ul className={styles['rows']}>
        {shown.map((row, at) => (
          <Row
            key={at}
            row={row}
            number={at + 1}
            onPaste={paste(at)}
            onChange={(next) => put(at, next)}
            onRemove={() => put(at)}
          />
        ))}
      </ul>
      {shown.length < most && (
        <Button onClick={() => onChange([...shown, ...EMPTY])}>{say('console.indicator.add')}</Button>
      )}
    </>
  );
}

/** A kind that somebody chose stays; one that was guessed follows what is typed. */
const typeAfter = ({ type, value: before }: IndicatorRow, value: string): IndicatorType =>
  before.trim() !== '' && type !== guessType(before) ? type : value.trim() === '' ? type : guessType(value);

interface OneRow {
  readonly row: IndicatorRow;
  readonly number: number;
  readonly onPaste: (event: ClipboardEvent) => void;
  readonly onChange: (row: IndicatorRow) => void;
  readonly onRemove: () => void;
}

function Row({ row, number, onPaste, onChange, onRemove }: OneRow) {
  const say = useWords(consoleWords);
  return (
    <li className={styles['row']}>
      <input
        aria-label={say('console.indicator.value', { number })}
        value={row.value}
        dir="ltr"
        spellCheck={false}
        autoComplete="off"
        onPaste={onPaste}
        onChange={({ target: { value } }) => onChange({ type: typeAfter(row, value), value })}
      />
      <select
        aria-label={say('console.indicator.type', { number })}
        value={row.type}
        onChange={({ target }) => onChange({ ...row, type: target.value as IndicatorType })}
      >
        {INDICATOR_TYPES.map((type) => (
          <option key={type} value={type}>
            {say(`console.indicator.${type}`)}
          </option>
        ))}
      </select>
      <Button
        look="quiet"
        aria-label={say('console.field.remove', { what: say('console.indicator.value', { number }) })}
        onClick={onRemove}
      >
        <Shape name="cross" />
      </Button>
    </li>
  );
}
