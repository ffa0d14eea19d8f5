import { CHANNELS, formatOffset } from '#libs/domain';
import { useRef, useState, type KeyboardEvent, type SelectHTMLAttributes } from 'react';
import { useWords } from '../../ui/words/catalogue.js';
import { consoleWords } from '../../console/console-words.js';
import { readTyped } from '../fields/typed-field.js';
import { fieldWords } from '../words/field-words.js';
import { gridWords } from '../words/grid-words.js';
import styles from './grid.module.css';
import type { Column, MselRow } from './msel-rows.js';

/** How an edit ends: kept or given up, and whether the next cell down or aside is meant. */
export type Ending = 'down' | 'aside' | 'stay' | 'none';

interface Edited {
  readonly row: MselRow;
  readonly column: Column;
  readonly title: string;
  /** What was typed to begin with, in place of what stood there. */
  readonly typed: string | undefined;
  readonly onKeep: (text: string, ending: Ending) => void;
  readonly onLeave: () => void;
}

const asText = (row: MselRow, column: Column, title: string): string => {
  if (column === 'time') return row.time === undefined ? 'T+' : formatOffset(row.time);
  return column === 'title' ? title : column === 'from' || column === 'to' || column === 'channel' ? row[column] : '';
};

/** The control in which one cell is edited. */
export function CellEditor({ row, column, title, typed, onKeep, onLeave }: Edited) {
  const say = useWords(gridWords);
  const sayField = useWords(fieldWords);
  const [text, setText] = useState(typed ?? asText(row, column, title));
  const wrong = column === 'time' && text.trim() !== '' && !readTyped('offset', text);
  // The control loses the focus when the edit has ended, and that must not end it again.
  const ended = useRef(false);
  const end = (how: () => void): void => {
    if (ended.current) return;
    ended.current = true;
    how();
  };
  const keep = (ending: Ending): void => {
    if (!wrong) end(() => onKeep(text, ending));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.key === 'Escape') end(onLeave);
    else if (event.key === 'Enter') keep('down');
    else if (event.key === 'Tab') keep('aside');
    else return;
    event.preventDefault();
  };
  const shared = {
    'aria-label': say('grid.edit', {
      column: say(`grid.column.${column}`),
      title: `\u2068${row.title || row.id}\u2069`,
    }),
    autoFocus: true,
    value: text,
    onKeyDown,
    onBlur: () => end(wrong ? onLeave : () => onKeep(text, 'none')),
  };
  if (column === 'channel') return <ChannelSelect {...shared} onChange={({ target }) => setText(target.value)} />;
  return (
    <>
      <input
        {...shared}
        className={styles['editor']}
        dir={column === 'time' || column === 'to' ? 'ltr' : 'auto'}
        autoComplete="off"
        aria-invalid={wrong || undefined}
        aria-describedby={wrong ? 'cell-wrong' : undefined}
        placeholder={column === 'to' ? say('grid.to.how') : undefined}
        onFocus={({ target }) => typed === undefined && target.select()}
        onChange={({ target }) => setText(target.value)}
      />
      {wrong && (
        <span id="cell-wrong" role="alert" className={styles['cell-wrong']}>
          {sayField('field.offset')}
        </span>
      )}
    </>
  );
}

function ChannelSelect(select: SelectHTMLAttributes<HTMLSelectElement>) {
  const say = useWords(consoleWords);
  return (
    <select {...select} className={styles['editor']}>
      {CHANNELS.map((channel) => (
        <option key={channel} value={channel}>
          {say(`console.channel.${channel}`)}
        </option>
      ))}
    </select>
  );
}
